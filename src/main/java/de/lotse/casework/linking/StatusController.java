package de.lotse.casework.linking;

import de.lotse.casework.casefile.CaseFiles;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One linkage: what happened so far, and what happens next. */
@Controller
@Transactional
class StatusController {
    private static final String PREFIX = "casework.linking.status";
    private final LinkingPages pages;
    private final MoveLinkage moveLinkage;
    private final CaseFiles caseFiles;

    StatusController(LinkingPages pages, MoveLinkage moveLinkage, CaseFiles caseFiles) {
        this.pages = pages;
        this.moveLinkage = moveLinkage;
        this.caseFiles = caseFiles;
    }

    @GetMapping("/cases/{caseId}/linking/{linkageId}")
    ModelAndView linkage(@PathVariable UUID caseId, @PathVariable UUID linkageId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today());
        return show(caseId, linkageId, form, page);
    }

    @PostMapping("/cases/{caseId}/linking/{linkageId}/status")
    ModelAndView move(
            @PathVariable UUID caseId,
            @PathVariable UUID linkageId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = caseFiles.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        Linkage.State state = form.requireChoice("state", Linkage.State.class);
        Linkage.Failure failure = form.choice("failure", Linkage.Failure.class);
        MoveLinkage.Command command = new MoveLinkage.Command(
                id,
                form.requireId("id"),
                linkageId,
                state,
                form.requireDate("on"),
                state == Linkage.State.FAILED ? failure : null,
                form.text("note", 4_000));
        if (!form.hasErrors()) {
            note(form, moveLinkage.move(command));
        }
        if (form.hasErrors()) {
            ModelAndView again = show(caseId, linkageId, form, page);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Flash.good(redirect, "casework.linking.status.saved");
        return new ModelAndView("redirect:/cases/" + caseId + "/linking");
    }

    private static void note(Form form, MoveLinkage.Outcome outcome) {
        switch (outcome) {
            case MOVED -> {}
            case REASON_MISSING -> form.reject("failure", "casework.linking.status.why");
            case FUTURE -> form.reject("on", "casework.linking.future");
            case CLOSED -> form.refuse("casework.plan.closed");
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID caseId, UUID linkageId, Form form, Page page) {
        LinkingPage.Detail view = pages.detail(caseId, linkageId, page);
        return new ModelAndView("casework/linking/linkage")
                .addObject("view", view)
                .addObject(
                        "form",
                        form.has("state")
                                ? form
                                : form.with("state", view.linkage().state()));
    }
}
