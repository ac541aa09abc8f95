package de.lotse.casework.screening;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.FileOwner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the screening sheet; the print is on record with the case. */
@Controller
@Transactional
public class ScreeningPaperController {
    private final CaseFiles caseFiles;
    private final Screenings screenings;
    private final ScreeningPaper paper;
    private final PaperReply reply;

    ScreeningPaperController(CaseFiles caseFiles, Screenings screenings, ScreeningPaper paper, PaperReply reply) {
        this.caseFiles = caseFiles;
        this.screenings = screenings;
        this.paper = paper;
        this.reply = reply;
    }

    @GetMapping("/cases/{caseId}/screening.pdf")
    Object print(@PathVariable UUID caseId, @RequestParam(name = "lang", required = false) @Nullable String language) {
        CaseFiles.Seen seen = caseFiles.look(caseId, "screening");
        return reply.reply(
                paper.paper(
                        seen.theCase(),
                        seen.person(),
                        screenings.latest(seen.theCase().id()).orElse(null),
                        PersonPapers.language(language)),
                "screening",
                FileOwner.of(seen.theCase().id()),
                "/cases/" + caseId + "/screening");
    }
}
