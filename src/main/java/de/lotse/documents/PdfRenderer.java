package de.lotse.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns a page (well-formed XHTML) into a PDF that screen readers can read (PDF/UA-1) and archives may keep (PDF/A-3a),
 * with every font embedded and Arabic and Persian joined and set from right to left.
 */
@Component
public class PdfRenderer {
    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private final PdfFonts fonts = new PdfFonts();

    static {
        // The library reports each page and each style rule; problems surface as exceptions and in the tests.
        XRLog.setLoggingEnabled(false);
    }

    /** The content of a page as PDF; the head is written here, so that no paper lacks its title or its language. */
    public byte[] render(String content, PdfMetadata metadata) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
            PdfRendererBuilder builder = accessibleAndArchivable();
            builder.useSVGDrawer(drawer);
            builder.withHtmlContent(
                    page(withoutControlCharacters(content), metadata), PaperResources.PROTOCOL + ":page");
            builder.toStream(out);
            builder.run();
            return PdfFinish.namingLetters(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String content, PdfMetadata metadata) {
        String title = escaped(metadata.title());
        return """
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head>
                <title>%s</title><meta name="subject" content="%s"/><meta name="description" content="%s"/>
                <link rel="stylesheet" href="lotse:paper.css"/>
                <bookmarks><bookmark name="%s" href="#top"/></bookmarks>
                </head><body id="top">%s</body></html>""".formatted(
                        metadata.language().toLanguageTag(),
                        title,
                        escaped(metadata.subject()),
                        escaped(metadata.subject()),
                        title,
                        content);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    private PdfRendererBuilder accessibleAndArchivable() {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.useUnicodeBidiSplitter(IcuBidiSplitter::new);
        builder.useUnicodeBidiReorderer(new ArabicShaper());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUriResolver(PaperResources::resolve);
        builder.useProtocolsStreamImplementation(new PaperResources(), PaperResources.PROTOCOL);
        builder.withProducer("Lotse");
        fonts.embedInto(builder);
        return builder;
    }

    /** Characters XML does not allow can only come from pasted or imported text; they have no meaning on paper. */
    private static String withoutControlCharacters(String xhtml) {
        return xhtml.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
    }
}
