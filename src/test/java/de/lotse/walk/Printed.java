package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What can be read on a paper. */
final class Printed {
    private Printed() {}

    /** The words of a PDF in one line. */
    static String text(byte[] pdf) throws IOException {
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    /** The words of the paper at the address, opened by whoever sits at the browser. */
    static String text(Walk walk, String path) throws IOException {
        APIResponse answer = walk.page().request().get(walk.file() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return text(answer.body());
    }
}
