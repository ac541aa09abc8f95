package de.lotse.consent;

import de.lotse.documents.FileOwner;
import de.lotse.documents.FileReply;
import de.lotse.documents.Paper;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.Prints;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Answers a request for a paper: the PDF, put on record, or a page that says what the paper still lacks. */
@Component
public class PaperReply {
    private final PrintPaper printer;
    private final Prints prints;

    PaperReply(PrintPaper printer, Prints prints) {
        this.printer = printer;
        this.prints = prints;
    }

    /** What a paper lacks. @param missing message keys */
    public record IncompletePage(String title, List<String> missing, String back) {}

    /** The paper as PDF. @param back where the reader came from */
    public Object reply(Paper paper, String paperKey, FileOwner owner, String back) {
        return switch (printer.print(paper)) {
            case PrintPaper.Print.Printed printed -> {
                prints.record(owner, paperKey, paper);
                yield FileReply.pdf(paper.title().german(), printed.pdf());
            }
            case PrintPaper.Print.Refused refused -> incomplete(paper, refused.missing(), back);
        };
    }

    /** The page that says what the paper lacks. @param missing message keys */
    public static ModelAndView incomplete(Paper paper, List<String> missing, String back) {
        ModelAndView page = new ModelAndView("consent/incomplete")
                .addObject("view", new IncompletePage(paper.title().german(), missing, back));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
