package de.lotse.documents;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Prints a paper, unless something is missing (CON-06). */
@Component
public class PrintPaper {
    private static final String LAYOUT = "documents/paper.jte";

    private final TemplateEngine pages;
    private final PdfRenderer renderer;

    public PrintPaper(TemplateEngine pages, PdfRenderer renderer) {
        this.pages = pages;
        this.renderer = renderer;
    }

    /** The paper as PDF, or the names of what has to be filled in first. */
    public Print print(Paper paper) {
        if (!paper.missing().isEmpty()) {
            return new Print.Refused(paper.missing());
        }
        StringOutput page = new StringOutput();
        pages.render(LAYOUT, paper, page);
        String title = paper.title().german();
        return new Print.Printed(renderer.render(
                page.toString(), new PdfMetadata(title, Locale.GERMAN, title + ", " + paper.edition())));
    }

    /** What comes of it. */
    public sealed interface Print {
        /** The finished file. Not a value: two prints are never compared. */
        @SuppressWarnings("ArrayRecordComponent") // handed on once to be stored or sent
        record Printed(byte[] pdf) implements Print {}

        /** Not printed: the message keys of the fields that are empty. */
        record Refused(List<String> missing) implements Print {}
    }
}
