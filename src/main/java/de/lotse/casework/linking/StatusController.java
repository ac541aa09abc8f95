package de.lotse.casework.linking;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final CaseForms forms;
    private final AboutWhom aboutWhom;

    StatusController(LinkingPages pages, MoveLinkage moveLinkage, CaseForms forms, AboutWhom aboutWhom) {
        this.pages = pages;
        this.moveLinkage = moveLinkage;
        this.forms = forms;
        this.aboutWhom = aboutWhom;
    }

    @GetMapping("/cases/{caseId}/linking/{linkageId}")
    ModelAndView linkage(@PathVariable UUID caseId, @PathVariable UUID linkageId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("on", page.today())
                .with(AboutWhom.FIELD, forms.find(caseId).mainPerson());
        return show(caseId, linkageId, form, null, page);
    }

    @PostMapping("/cases/{caseId}/linking/{linkageId}/status")
    ModelAndView move(
            @PathVariable UUID caseId,
            @PathVariable UUID linkageId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        MoveLinkage.Command command = read(form, forms.find(caseId), linkageId);
        Disclosures.Outcome.ReleaseMissing missing =
                form.hasErrors() ? null : note(caseId, form, moveLinkage.move(command), page);
        return CaseForms.answer(form, () -> show(caseId, linkageId, form, missing, page), () -> {
            Flash.good(redirect, "casework.linking.status.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/linking");
        });
    }

    private MoveLinkage.Command read(Form form, Case theCase, UUID linkageId) {
        Linkage.State state = form.requireChoice("state", Linkage.State.class);
        String failure = form.choice(
                "failure", Linkage.Failure.choosable().stream().map(Enum::name).toList());
        return new MoveLinkage.Command(
                theCase.id(),
                form.requireId("id"),
                linkageId,
                state,
                form.requireDate("on"),
                state == Linkage.State.FAILED && failure != null ? Linkage.Failure.valueOf(failure) : null,
                form.text("note", 4_000),
                passed(form, theCase));
    }

    /** Whoever names what was passed on has passed it on, ticked or not. */
    private MoveLinkage.@Nullable Passed passed(Form form, Case theCase) {
        if (!form.checked("passed") && form.text("what", 2_000) == null) {
            return null;
        }
        return new MoveLinkage.Passed(
                aboutWhom.read(form, theCase).id(),
                form.requireChoice("channel", Disclosure.Channel.class),
                form.choices("topics", pages.topics(theCase)),
                form.requireText("what", 2_000));
    }

    private Disclosures.Outcome.@Nullable ReleaseMissing note(
            UUID caseId, Form form, MoveLinkage.Outcome outcome, Page page) {
        switch (outcome) {
            case MoveLinkage.Outcome.Moved _ -> {}
            case MoveLinkage.Outcome.Already _ -> form.standsAlready();
            case MoveLinkage.Outcome.ReasonMissing _ -> form.reject("failure", "casework.linking.status.why");
            case MoveLinkage.Outcome.Future _ -> form.reject("on", "casework.linking.future");
            case MoveLinkage.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case MoveLinkage.Outcome.ReleaseMissing(Disclosures.Outcome.ReleaseMissing missing) -> {
                form.refuse(
                        "casework.release.missing." + missing.why(),
                        recipient(form, forms.find(caseId), missing, page),
                        pages.words(missing.topics(), page));
                return missing;
            }
            case MoveLinkage.Outcome.Unknown _ -> throw new NotFound();
        }
        return null;
    }

    private String recipient(Form form, Case theCase, Disclosures.Outcome.ReleaseMissing missing, Page page) {
        return aboutWhom.recipient(missing.recipient().name(), theCase, aboutWhom.chosen(form, theCase), page);
    }

    private ModelAndView show(
            UUID caseId, UUID linkageId, Form form, Disclosures.Outcome.@Nullable ReleaseMissing missing, Page page) {
        List<Choice> about = aboutWhom.allowing(forms.find(caseId));
        LinkingPage.Detail view = pages.detail(caseId, linkageId, missing, about, page);
        return new ModelAndView("casework/linking/linkage")
                .addObject("view", view)
                .addObject(
                        "form",
                        form.has("state")
                                ? form
                                : form.with("state", view.linkage().state()));
    }
}
