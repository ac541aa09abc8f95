package de.lotse.casework.linking;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.MissingRelease;
import de.lotse.casework.linking.Cooperation.Step;
import de.lotse.casework.release.RecipientFields;
import de.lotse.casework.release.Topics;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
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

/** Warm handover, tandem and referral: beginning one, and what happened with it. */
@Controller
@Transactional
class CooperationController {
    private static final String PREFIX = "casework.linking.cooperation";
    private final CaseForms forms;
    private final Cooperate cooperate;
    private final CooperationPages pages;
    private final Reading reading;
    private final MessageSource messages;

    CooperationController(
            CaseForms forms, Cooperate cooperate, CooperationPages pages, Reading reading, MessageSource messages) {
        this.forms = forms;
        this.cooperate = cooperate;
        this.pages = pages;
        this.reading = reading;
        this.messages = messages;
    }

    /** What reads the forms. */
    @Component("cooperationReading")
    record Reading(Topics topics, RecipientFields recipients, Colleagues colleagues, AboutWhom aboutWhom) {
        @Nullable
        AccountId colleague(Form form) {
            String chosen = form.choice(
                    "colleague",
                    colleagues.caseManagers().stream()
                            .map(one -> one.account().toString())
                            .toList());
            return chosen == null ? null : new AccountId(UUID.fromString(chosen));
        }
    }

    @GetMapping("/cases/{caseId}/cooperations/new")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Form fresh = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("direction", Cooperation.Direction.TO_THEM)
                .with(AboutWhom.FIELD, forms.find(caseId).mainPerson());
        return form(caseId, forms.begin(place(caseId), fresh), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "cooperation", "/cooperations/new");
    }

    @PostMapping("/cases/{caseId}/cooperations")
    ModelAndView begin(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = forms.read(place(caseId), PREFIX, submitted);
        Cooperate.Begin command = begin(form, forms.find(caseId));
        if (!form.hasErrors()) {
            refuse(form, caseId, cooperate.begin(command), page);
        }
        return forms.answer(form, place(caseId), () -> form(caseId, form, page), () -> {
            Flash.good(redirect, "casework.linking.cooperation.begun");
            return new ModelAndView("redirect:/cases/" + caseId + "/cooperations/" + command.id());
        });
    }

    private Cooperate.Begin begin(Form form, Case theCase) {
        String kind =
                form.requireChoice("way", pages.kinds().stream().map(Enum::name).toList());
        AccountId colleague = Cooperation.Kind.TANDEM.name().equals(kind) ? reading.colleague(form) : null;
        Recipient with = colleague == null ? reading.recipients().read(form) : null;
        return new Cooperate.Begin(
                theCase.id(),
                form.requireId("id"),
                colleague == null ? reading.aboutWhom().read(form, theCase).id() : theCase.mainPerson(),
                form.hasErrors() ? Cooperation.Kind.REFERRAL : Cooperation.Kind.valueOf(kind),
                form.requireChoice("direction", Cooperation.Direction.class),
                with,
                colleague,
                form.choices("topics", reading.topics().keys(theCase)),
                form.date("until"),
                form.text("note", 4_000));
    }

    @GetMapping("/cases/{caseId}/cooperations/{cooperationId}")
    ModelAndView cooperation(
            @PathVariable UUID caseId, @PathVariable UUID cooperationId, @ModelAttribute("page") Page page) {
        Form fresh = Form.empty(PREFIX).with("id", Uuids.next()).with("on", page.today());
        return show(caseId, cooperationId, fresh, null, page);
    }

    @PostMapping("/cases/{caseId}/cooperations/{cooperationId}/steps")
    ModelAndView happened(
            @PathVariable UUID caseId,
            @PathVariable UUID cooperationId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        Step.What what = form.choice("what", Step.What.class);
        if (what == null || what == Step.What.STOPPED) {
            form.reject("what", "webui.form.choose");
        }
        Cooperate.Happened command = new Cooperate.Happened(
                id,
                form.requireId("id"),
                cooperationId,
                what == null ? Step.What.ENDED : what,
                form.requireDate("on"),
                form.requireText("note", 4_000),
                messages.getMessage(left(what, pages.kindOf(id, cooperationId)), null, Locale.GERMAN));
        Disclosures.Outcome.ReleaseMissing missing =
                form.hasErrors() ? null : refuse(form, caseId, cooperate.happened(command), page);
        return CaseForms.answer(form, () -> show(caseId, cooperationId, form, missing, page), () -> {
            Flash.good(redirect, "casework.linking.cooperation.noted");
            return new ModelAndView("redirect:/cases/" + caseId + "/cooperations/" + cooperationId);
        });
    }

    /** What the client's list of recipients says: what was talked about, or of what the other body was told; an end leaves nothing. */
    private static String left(Step.@Nullable What what, Cooperation.Kind kind) {
        return what == Step.What.MEETING
                ? "casework.linking.cooperation.left.MEETING"
                : "casework.linking.cooperation.left.FEEDBACK." + kind;
    }

    private Disclosures.Outcome.@Nullable ReleaseMissing refuse(
            Form form, UUID caseId, Cooperate.Outcome outcome, Page page) {
        switch (outcome) {
            case Cooperate.Outcome.Done _ -> {}
            case Cooperate.Outcome.Already _ -> form.standsAlready();
            case Cooperate.Outcome.NobodyNamed _ -> form.reject("organisation", "casework.release.recipient.missing");
            case Cooperate.Outcome.NotHers _ ->
                form.reject("colleague", "casework.linking.cooperation.colleague.notHers");
            case Cooperate.Outcome.UntilMissing _ -> form.reject("until", "casework.linking.cooperation.until.missing");
            case Cooperate.Outcome.Future _ -> form.reject("on", "casework.linking.future");
            case Cooperate.Outcome.ConsentWithdrawn(PersonName name) ->
                form.refuse("casework.stop.carried", name.full());
            case Cooperate.Outcome.Over _ -> form.refuse("casework.linking.cooperation.over");
            case Cooperate.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case Cooperate.Outcome.Unknown _ -> throw new NotFound();
            case Cooperate.Outcome.ReleaseMissing(Disclosures.Outcome.ReleaseMissing missing) -> {
                form.refuse(
                        "casework.release.missing." + missing.why(),
                        reading.aboutWhom().recipient(missing, forms.find(caseId), page),
                        reading.topics().words(missing.topics(), page));
                return missing;
            }
        }
        return null;
    }

    private ModelAndView form(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "linking", page);
        return new ModelAndView("casework/linking/cooperation-new")
                .addObject("view", pages.begin(opened, page))
                .addObject("form", form);
    }

    private ModelAndView show(
            UUID caseId, UUID id, Form form, Disclosures.Outcome.@Nullable ReleaseMissing missing, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "linking", page);
        String href = missing == null ? null : MissingRelease.href(opened.theCase(), missing);
        return new ModelAndView("casework/linking/cooperation")
                .addObject("view", pages.detail(opened, id, href, page))
                .addObject("form", form);
    }
}
