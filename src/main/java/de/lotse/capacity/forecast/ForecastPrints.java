package de.lotse.capacity.forecast;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.documents.FileReply;
import de.lotse.documents.Paper;
import de.lotse.documents.PrintPaper;
import de.lotse.webui.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints a scenario; the print is on record. */
@Component
@Transactional
class ForecastPrints {
    private final ForecastPaper paper;
    private final PrintPaper printer;
    private final Audit audit;

    ForecastPrints(ForecastPaper paper, PrintPaper printer, Audit audit) {
        this.paper = paper;
        this.printer = printer;
        this.audit = audit;
    }

    Object pdf(Forecast forecast, Forecast.Result result, Page page) {
        Paper sheet = paper.of(forecast, result, page);
        if (!(printer.print(sheet) instanceof PrintPaper.Print.Printed printed)) {
            throw new IllegalStateException("nothing on this paper can be missing");
        }
        audit.changed("paper-printed", new Subject("forecast", forecast.id()), sheet.edition());
        return FileReply.pdf(sheet.title().german(), printed.pdf());
    }
}
