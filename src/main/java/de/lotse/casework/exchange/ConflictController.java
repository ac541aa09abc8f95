package de.lotse.casework.exchange;

import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.release.Topics;
import de.lotse.consent.Disclosures;
import de.lotse.people.Person;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** Clearing a conflict with an authority, stage by stage. */
@Controller
@Transactional
class ConflictController {
    private static final String PREFIX = "casework.exchange.conflict";
    private final CaseForms forms;
    private final ClearConflict clear;
    private final ConflictPages pages;
    private final Offices offices;
    private final Topics topics;
    private final AboutWhom aboutWhom;

    ConflictController(
            CaseForms forms,
            ClearConflict clear,
            ConflictPages pages,
            Offices offices,
            Topics topics,
            AboutWhom aboutWhom) {
        this.forms = forms;
        this.clear = clear;
        this.pages = pages;
        this.offices = offices;
        this.topics = topics;
        this.aboutWhom = aboutWhom;
    }

    @GetMapping("/cases/{caseId}/authorities/conflicts/new")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Form fresh = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with(AboutWhom.FIELD, forms.find(caseId).mainPerson());
        return form(caseId, forms.begin(place(caseId), fresh), null, page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "conflict", "/authorities/conflicts/new");
    }

    @PostMapping("/cases/{caseId}/authorities/conflicts")
    ModelAndView open(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = forms.read(place(caseId), PREFIX, submitted);
        ClearConflict.Opening command = opening(form, forms.find(caseId));
        Disclosures.Outcome.ReleaseMissing missing =
                command == null ? null : refuse(form, caseId, clear.open(command), page);
        return forms.answer(form, place(caseId), () -> form(caseId, form, missing, page), () -> {
            Flash.good(redirect, "casework.exchange.conflict.opened");
            return new ModelAndView("redirect:/cases/" + caseId + "/authorities/conflicts/" + form.id("id"));
        });
    }

    private ClearConflict.@Nullable Opening opening(Form form, Case theCase) {
        UUID id = form.requireId("id");
        Person about = aboutWhom.read(form, theCase);
        String office = form.requireChoice(
                "office",
                offices.all(null).stream().map(one -> one.id().toString()).toList());
        List<String> chosen = form.requireChoices("topics", topics.keys(theCase));
        String matter = form.requireText("matter", 4_000);
        return form.hasErrors()
                ? null
                : new ClearConflict.Opening(theCase.id(), id, about.id(), OrganisationId.parse(office), chosen, matter);
    }

    @GetMapping("/cases/{caseId}/authorities/conflicts/{conflictId}")
    ModelAndView conflict(@PathVariable UUID caseId, @PathVariable UUID conflictId, @ModelAttribute("page") Page page) {
        Form fresh = Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today());
        return show(caseId, conflictId, forms.begin(place(caseId, conflictId), fresh), null, page);
    }

    private static CaseForms.Place place(UUID caseId, UUID conflictId) {
        return CaseForms.Place.of(caseId, "conflict-" + conflictId, "/authorities/conflicts/" + conflictId);
    }

    @PostMapping("/cases/{caseId}/authorities/conflicts/{conflictId}/talks")
    ModelAndView talk(
            @PathVariable UUID caseId,
            @PathVariable UUID conflictId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = forms.read(place(caseId, conflictId), PREFIX, submitted);
        ClearConflict.Held held = new ClearConflict.Held(
                forms.find(caseId).id(),
                form.requireId("id"),
                conflictId,
                form.requireDate("on"),
                form.requireText("attended", 1_000),
                form.requireText("result", 4_000),
                form.requireChoice("agreed", List.of("yes", "no")).equals("yes"),
                Agreements.read(form),
                pages.left());
        Disclosures.Outcome.ReleaseMissing missing =
                form.hasErrors() ? null : refuse(form, caseId, clear.talk(held), page);
        return forms.answer(
                form, place(caseId, conflictId), () -> show(caseId, conflictId, form, missing, page), () -> {
                    Flash.good(redirect, "casework.exchange.conflict.noted");
                    return new ModelAndView("redirect:/cases/" + caseId + "/authorities/conflicts/" + conflictId);
                });
    }

    private Disclosures.Outcome.@Nullable ReleaseMissing refuse(
            Form form, UUID caseId, ClearConflict.Outcome outcome, Page page) {
        switch (outcome) {
            case ClearConflict.Outcome.Done _ -> {}
            case ClearConflict.Outcome.Already _ -> form.standsAlready();
            case ClearConflict.Outcome.WrongDay _ -> form.reject("on", "casework.exchange.conflict.day");
            case ClearConflict.Outcome.NothingAgreed _ -> form.reject("what-1", "casework.exchange.conflict.agreement");
            case ClearConflict.Outcome.Over _ -> form.refuse("casework.exchange.conflict.over");
            case ClearConflict.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case ClearConflict.Outcome.Unknown _ -> throw new NotFound();
            case ClearConflict.Outcome.ReleaseMissing(Disclosures.Outcome.ReleaseMissing missing) -> {
                form.refuse(
                        "casework.release.missing." + missing.why(),
                        aboutWhom.recipient(missing, forms.find(caseId), page),
                        topics.words(missing.topics(), page));
                return missing;
            }
        }
        return null;
    }

    private static @Nullable String href(
            CaseFiles.Opened opened, Disclosures.Outcome.@Nullable ReleaseMissing missing) {
        return missing == null ? null : MissingRelease.href(opened.theCase(), missing);
    }

    private ModelAndView form(UUID caseId, Form form, Disclosures.Outcome.@Nullable ReleaseMissing missing, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "authorities", page);
        return new ModelAndView("casework/exchange/conflict-new")
                .addObject("view", pages.begin(opened, href(opened, missing), page))
                .addObject("form", form);
    }

    private ModelAndView show(
            UUID caseId, UUID conflictId, Form form, Disclosures.Outcome.@Nullable ReleaseMissing missing, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "authorities", page);
        return new ModelAndView("casework/exchange/conflict")
                .addObject("view", pages.detail(opened, conflictId, href(opened, missing), page))
                .addObject("form", form);
    }
}
