package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.Requirement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;

/** A document is looked at as pictures of its first pages, within bounds, whatever it is. */
@Requirement("CW-15")
class PdfPagesTests {
    private final PdfPages pages = new PdfPages();

    @Test
    void theFirstFivePagesAreDrawnAndNoOther() throws IOException {
        byte[] pdf = pdf(7, PDRectangle.A4);
        assertThat(pages.count(pdf)).isEqualTo(new PdfPages.Outcome.Shown<>(7));
        for (int page = 1; page <= PdfPages.MOST; page++) {
            assertThat(drawn(pdf, page).getHeight()).isEqualTo(1_400);
        }
        for (int page : new int[] {0, -1, 6, 7, 8}) {
            assertThat(pages.picture(pdf, page)).isInstanceOf(PdfPages.Outcome.Unreadable.class);
        }
    }

    @Test
    void aPosterAndATicketBecomePicturesOfTheSameSize() throws IOException {
        assertThat(drawn(pdf(1, new PDRectangle(14_000, 7_000)), 1))
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(1_400, 700);
        assertThat(drawn(pdf(1, new PDRectangle(70, 140)), 1).getHeight()).isEqualTo(1_400);
    }

    @Test
    void whatIsBrokenIsSaidAndWhatIsSealedToo() throws IOException {
        byte[] broken = "%PDF-1.7 und dann nichts mehr".getBytes(StandardCharsets.US_ASCII);
        assertThat(pages.count(broken)).isInstanceOf(PdfPages.Outcome.Unreadable.class);
        assertThat(pages.picture(broken, 1)).isInstanceOf(PdfPages.Outcome.Unreadable.class);
        byte[] sealed = SealedPdf.seal(pdf(1, PDRectangle.A4), List.of(), "geheim");
        assertThat(pages.count(sealed)).isInstanceOf(PdfPages.Outcome.Encrypted.class);
        assertThat(pages.picture(sealed, 1)).isInstanceOf(PdfPages.Outcome.Encrypted.class);
    }

    @Test
    void anImageThatWouldFillTheMemoryIsNotUnpacked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            PDImageXObject huge = new PDImageXObject(new PDStream(document), null);
            huge.setWidth(20_000);
            huge.setHeight(20_000);
            page.setResources(new PDResources());
            page.getResources().put(COSName.getPDFName("huge"), huge);
            document.addPage(page);
            assertThat(pages.picture(saved(document), 1)).isInstanceOf(PdfPages.Outcome.Unreadable.class);
        }
    }

    @Test
    void nobodyWaitsLongerThanAPageIsWorth() throws IOException {
        PdfPages impatient = new PdfPages(Duration.ZERO);
        assertThat(impatient.picture(pdf(1, PDRectangle.A4), 1)).isInstanceOf(PdfPages.Outcome.Slow.class);
    }

    @Test
    void aPageNobodyWaitsForLeavesOff() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(10, 10, 100, 100);
                content.fill();
            }
            PDFRenderer renderer = new StoppableRenderer(document);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> renderer.renderImage(0)).isInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).as("for whoever comes next").isTrue();
        }
    }

    private BufferedImage drawn(byte[] pdf, int page) throws IOException {
        assertThat(pages.picture(pdf, page)).isInstanceOf(PdfPages.Outcome.Shown.class);
        if (pages.picture(pdf, page) instanceof PdfPages.Outcome.Shown<byte[]>(byte[] png)) {
            return ImageIO.read(new ByteArrayInputStream(png));
        }
        throw new AssertionError("drawn a moment ago");
    }

    private static byte[] pdf(int count, PDRectangle size) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage(size));
            }
            return saved(document);
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
