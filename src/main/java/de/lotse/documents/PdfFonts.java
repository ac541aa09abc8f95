package de.lotse.documents;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The fonts every paper embeds: Noto Sans for Latin and Cyrillic letters, Noto Naskh Arabic for Arabic and Persian. */
final class PdfFonts {
    private record Font(String family, int weight, FontStyle style, FSSupplier<InputStream> data) {}

    private final List<Font> fonts = List.of(
            font("Noto Sans", 400, FontStyle.NORMAL, "NotoSans-Regular.ttf"),
            font("Noto Sans", 700, FontStyle.NORMAL, "NotoSans-Bold.ttf"),
            font("Noto Sans", 400, FontStyle.ITALIC, "NotoSans-Italic.ttf"),
            font("Noto Naskh Arabic", 400, FontStyle.NORMAL, "NotoNaskhArabic-Regular.ttf"),
            font("Noto Naskh Arabic", 700, FontStyle.NORMAL, "NotoNaskhArabic-Bold.ttf"));

    void embedInto(PdfRendererBuilder builder) {
        for (Font font : fonts) {
            builder.useFont(font.data, font.family, font.weight, font.style, true);
        }
    }

    private static Font font(String family, int weight, FontStyle style, String file) {
        try (InputStream in = PdfFonts.class.getResourceAsStream("/fonts/" + file)) {
            byte[] data = Objects.requireNonNull(in, file).readAllBytes();
            return new Font(family, weight, style, () -> new ByteArrayInputStream(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
