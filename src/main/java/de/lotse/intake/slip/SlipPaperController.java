package de.lotse.intake.slip;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.FileReply;
import de.lotse.documents.Paper;
import de.lotse.documents.PrintPaper;
import de.lotse.webui.NotFound;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints what the client takes along when she is placed. */
@Controller
@Transactional
class SlipPaperController {
    private final Slips slips;
    private final SlipPaper papers;
    private final PrintPaper printer;
    private final Audit audit;

    SlipPaperController(Slips slips, SlipPaper papers, PrintPaper printer, Audit audit) {
        this.slips = slips;
        this.papers = papers;
        this.printer = printer;
        this.audit = audit;
    }

    @GetMapping("/slips/{slipId}/appointment.pdf")
    Object paper(@PathVariable UUID slipId, @RequestParam(name = "lang", required = false) @Nullable String language) {
        Slip slip = slips.find(slipId).orElseThrow(NotFound::new);
        Slip.Result result = slip.result();
        LocalDateTime meetsAt = result == null ? null : result.meetsAt();
        if (result == null || meetsAt == null || slip.erased()) {
            throw new NotFound();
        }
        audit.looked(new Subject("slip", slipId), "paper");
        Paper paper = papers.paper(slip, result, meetsAt, PersonPapers.language(language));
        return switch (printer.print(paper)) {
            case PrintPaper.Print.Printed printed -> FileReply.pdf(paper.title().german(), printed.pdf());
            case PrintPaper.Print.Refused refused ->
                PaperReply.incomplete(paper, refused.missing(), "/slips/" + slipId);
        };
    }
}
