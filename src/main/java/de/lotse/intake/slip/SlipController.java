package de.lotse.intake.slip;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.consent.Recipients;
import de.lotse.intake.referral.ReleaseOnPaper;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Places;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** The slips that came to case management: consultation, result, and the answer to the authority. */
@Controller("routingSlipController")
@Transactional
class SlipController {
    private final Slips slips;
    private final HoldConsultation hold;
    private final AnswerSlip answer;
    private final SlipForms forms;
    private final SlipPages pages;
    private final Around around;

    SlipController(
            Slips slips, HoldConsultation hold, AnswerSlip answer, SlipForms forms, SlipPages pages, Around around) {
        this.slips = slips;
        this.hold = hold;
        this.answer = answer;
        this.forms = forms;
        this.pages = pages;
        this.around = around;
    }

    /** What the answer needs. */
    @org.springframework.stereotype.Component("slipPageAround")
    record Around(
            ReleaseOnPaper releases, Recipients recipients, Places places, SlipPaper paper, EndSlip end, Audit audit) {}

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem slipsArea(Concepts concepts) {
            return new NavigationItem(
                    "slips",
                    "/slips",
                    "PERSON_WRITE",
                    37,
                    "doc",
                    () -> concepts.section(IntakeConcept.class).slip() != null);
        }
    }

    @GetMapping("/slips")
    ModelAndView list(@ModelAttribute("page") Page page) {
        IntakeConcept.SlipRules rules = forms.rules();
        List<SlipPages.Line> lines = slips.all().stream()
                .map(one -> pages.line(one, "/slips/", page))
                .toList();
        return new ModelAndView("intake/slip/slips")
                .addObject("lines", lines)
                .addObject(
                        "waiting",
                        lines.stream().filter(SlipPages.Line::waiting).count())
                .addObject("rule", rules.rule())
                .addObject("source", source());
    }

    private Source source() {
        return new Source(forms.rules().source().toString(), "/concept#intake");
    }

    @GetMapping("/slips/{slipId}")
    ModelAndView one(@PathVariable UUID slipId, @ModelAttribute("page") Page page) {
        return show(slipId, forms.beginResult(page.today()), List.of(), page);
    }

    @PostMapping("/slips/{slipId}/taking")
    ModelAndView take(@PathVariable UUID slipId) {
        if (hold.take(slipId, Uuids.next()) instanceof HoldConsultation.Outcome.Unknown) {
            throw new NotFound();
        }
        return back(slipId);
    }

    @PostMapping("/slips/{slipId}/person")
    ModelAndView register(
            @PathVariable UUID slipId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        boolean different = Form.of(submitted).checked("different");
        HoldConsultation.Outcome outcome = hold.register(slipId, different);
        if (outcome instanceof HoldConsultation.Outcome.Known known) {
            List<String> alike = known.alike().stream()
                    .map(one -> page.t(
                            one.reachable() ? "intake.referral.alike.mine" : "intake.referral.alike",
                            one.responsible() == null ? "–" : one.responsible()))
                    .distinct()
                    .toList();
            return CaseForms.refused(show(slipId, forms.beginResult(page.today()), alike, page));
        }
        if (outcome instanceof HoldConsultation.Outcome.Unknown) {
            throw new NotFound();
        }
        Flash.good(redirect, "intake.referral.registered");
        return back(slipId);
    }

    @PostMapping("/slips/{slipId}/result")
    ModelAndView result(
            @PathVariable UUID slipId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Slip slip = find(slipId);
        Form form = Form.of(SlipForms.RESULT, submitted);
        Slip.Result result = forms.result(form, slip, page);
        if (result != null) {
            HoldConsultation.Command command =
                    new HoldConsultation.Command(slipId, result, forms.accessRoute(), form.checked("consented"));
            refuse(form, hold.hold(command), page);
        }
        return CaseForms.answer(form, () -> show(slipId, form, List.of(), page), () -> {
            answered(slipId, form, page);
            Flash.good(redirect, "intake.slip.held");
            return back(slipId);
        });
    }

    private static void refuse(Form form, HoldConsultation.Outcome outcome, Page page) {
        switch (outcome) {
            case HoldConsultation.Outcome.Done _ -> {}
            case HoldConsultation.Outcome.NotRegistered _ -> form.reject("kind", "intake.slip.notRegistered");
            case HoldConsultation.Outcome.ConsentMissing _ -> form.reject("consented", "intake.slip.consentMissing");
            case HoldConsultation.Outcome.ConsentIsWithdrawn withdrawn ->
                form.reject("consented", "intake.slip.consentWithdrawn", page.date(withdrawn.on()));
            case HoldConsultation.Outcome.ReceiverGone _ -> form.reject("worker", "intake.referral.receiverGone");
            case HoldConsultation.Outcome.NotFree busy ->
                form.reject(
                        "meetsOn",
                        busy.away() == null ? "intake.slip.notFree" : "intake.slip.away",
                        busy.away() == null ? "" : page.date(busy.away()));
            case HoldConsultation.Outcome.WrongDay _ -> form.reject("heldOn", "intake.referral.wrongDay");
            case HoldConsultation.Outcome.Over _ -> form.refuse("intake.slip.over");
            case HoldConsultation.Outcome.Known _, HoldConsultation.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    @PostMapping("/slips/{slipId}/feedback")
    ModelAndView feedback(
            @PathVariable UUID slipId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of("intake.slip.feedback", submitted);
        switch (answered(slipId, form, page)) {
            case ANSWERED -> Flash.good(redirect, "intake.slip.answered");
            case RELEASE_MISSING, NOT_REGISTERED -> Flash.warn(redirect, "intake.slip.releaseMissing");
            case NO_RESULT, UNKNOWN -> throw new NotFound();
        }
        return back(slipId);
    }

    /** Answers the authority; a release that was just signed on paper is recorded first. */
    private AnswerSlip.Outcome answered(UUID slipId, Form form, Page page) {
        Slip slip = find(slipId);
        PersonId person = slip.person();
        if (person != null && form.checked("released")) {
            around.recipients()
                    .find(slip.office())
                    .ifPresent(office -> around.releases().give(Uuids.next(), person, office, page.today()));
        }
        Slip.Result result = slip.result();
        String contact = result == null ? null : pages.contact(result);
        return answer.answer(slipId, contact, page.t("intake.slip.left"));
    }

    @PostMapping("/slips/{slipId}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID slipId, RedirectAttributes redirect) {
        if (!around.end().withdraw(slipId, Uuids.next())) {
            throw new NotFound();
        }
        Flash.good(redirect, "intake.slip.withdrawn");
        return back(slipId);
    }

    private ModelAndView show(UUID slipId, Form form, List<String> alike, Page page) {
        Slip slip = find(slipId);
        around.audit().looked(new Subject("slip", slipId), "slip");
        Slip.Result result = slip.result();
        return new ModelAndView("intake/slip/slip")
                .addObject("slip", slip)
                .addObject("state", page.t("intake.slip.state." + slip.state()))
                .addObject("office", pages.office(slip))
                .addObject("facts", pages.facts(slip, page))
                .addObject("results", result == null ? List.of() : pages.facts(result, page))
                .addObject(
                        "workers",
                        forms.choices(form.with("town", slip.who().town()), page)
                                .receivers())
                .addObject("places", places())
                .addObject("rules", forms.rules())
                .addObject("source", source())
                .addObject("offer", around.paper().offer(slip, page))
                .addObject("alike", alike)
                .addObject("form", form);
    }

    /** Where consultations take place; another place can be typed. */
    private List<Choice> places() {
        return around.places().all().stream()
                .map(place -> new Choice(place.name(), place.name()))
                .toList();
    }

    private Slip find(UUID slipId) {
        return slips.find(slipId).orElseThrow(NotFound::new);
    }

    private static ModelAndView back(UUID slipId) {
        return new ModelAndView("redirect:/slips/" + slipId);
    }
}
