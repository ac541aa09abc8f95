package de.lotse.casework.plan;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.documents.Paper;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.PrintPaper;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Prints a revision of the plan; what is missing for it is named instead. */
@Controller
@Transactional
class PlanPaperController {
    private static final String NO_GOALS = "casework.plan.paper.goals";
    private final CaseFiles caseFiles;
    private final Plans plans;
    private final PlanPaper paper;
    private final PrintPaper print;
    private final Audit audit;

    PlanPaperController(CaseFiles caseFiles, Plans plans, PlanPaper paper, PrintPaper print, Audit audit) {
        this.caseFiles = caseFiles;
        this.plans = plans;
        this.paper = paper;
        this.print = print;
        this.audit = audit;
    }

    @GetMapping("/cases/{caseId}/plan.pdf")
    Object print(
            @PathVariable UUID caseId,
            @RequestParam(name = "lang", required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Integer revision,
            @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = caseFiles.open(caseId, "plan", page);
        CasePlans all = plans.of(opened.theCase().id());
        Plan plan =
                (revision == null ? all.draft().or(all::signed) : all.revision(revision)).orElseThrow(NotFound::new);
        if (plan.content().actionGoals().findAny().isEmpty()) {
            return incomplete(opened, List.of(NO_GOALS));
        }
        Paper composed = paper.of(plan, opened.theCase(), opened.person(), page.today(), locale(language));
        return switch (print.print(composed)) {
            case PrintPaper.Print.Refused(List<String> missing) -> incomplete(opened, missing);
            case PrintPaper.Print.Printed printed -> {
                audit.changed("plan-printed", Subject.of(opened.theCase().id()), composed.edition());
                yield file(opened.theCase().number(), printed.pdf());
            }
        };
    }

    private static @Nullable Locale locale(@Nullable String tag) {
        return PaperTexts.TRANSLATIONS.stream()
                .filter(known -> known.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    private static ModelAndView incomplete(CaseFiles.Opened opened, List<String> missing) {
        ModelAndView page = new ModelAndView("casework/plan/incomplete")
                .addObject("view", new PlanPage.Incomplete(opened.head(), missing));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ResponseEntity<byte[]> file(String number, byte[] pdf) {
        ContentDisposition inline = ContentDisposition.inline()
                .filename("Hilfeplan " + number + ".pdf", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }
}
