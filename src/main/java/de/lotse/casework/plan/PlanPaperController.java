package de.lotse.casework.plan;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.consent.PaperReply;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.FileOwner;
import de.lotse.documents.Paper;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints a revision of the plan; what is missing for it is named instead. The print is on record with the case. */
@Controller
@Transactional
class PlanPaperController {
    private static final String NO_GOALS = "casework.plan.paper.goals";
    private final CaseFiles caseFiles;
    private final Plans plans;
    private final PlanPaper paper;
    private final PaperReply reply;

    PlanPaperController(CaseFiles caseFiles, Plans plans, PlanPaper paper, PaperReply reply) {
        this.caseFiles = caseFiles;
        this.plans = plans;
        this.paper = paper;
        this.reply = reply;
    }

    @GetMapping("/cases/{caseId}/plan.pdf")
    Object print(
            @PathVariable UUID caseId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Integer revision,
            @ModelAttribute("page") Page page) {
        CaseFiles.Seen seen = caseFiles.look(caseId, "plan");
        CasePlans all = plans.of(seen.theCase().id());
        Plan plan =
                (revision == null ? all.draft().or(all::signed) : all.revision(revision)).orElseThrow(NotFound::new);
        Paper composed = paper.of(plan, seen.theCase(), seen.person(), page.today(), PersonPapers.language(language));
        String back = "/cases/" + caseId + "/plan";
        return plan.content().actionGoals().findAny().isEmpty()
                ? PaperReply.incomplete(composed, List.of(NO_GOALS), back)
                : reply.reply(composed, "plan", FileOwner.of(seen.theCase().id()), back);
    }
}
