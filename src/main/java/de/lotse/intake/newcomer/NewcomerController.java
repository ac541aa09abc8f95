package de.lotse.intake.newcomer;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.consent.Recipients;
import de.lotse.intake.Concerned;
import de.lotse.intake.referral.Alike;
import de.lotse.intake.referral.ReleaseOnPaper;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.people.PersonSearch;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Source;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** First consultations with people who have just arrived, where the concept has such a level of access. */
@Controller
@Transactional
class NewcomerController {
    private final FirstConsultations consultations;
    private final HoldFirstConsultation hold;
    private final ConsultationForm forms;
    private final Around around;

    NewcomerController(
            FirstConsultations consultations, HoldFirstConsultation hold, ConsultationForm forms, Around around) {
        this.consultations = consultations;
        this.hold = hold;
        this.forms = forms;
        this.around = around;
    }

    /** What a consultation needs beside it. */
    @org.springframework.stereotype.Component
    record Around(People people, ReleaseOnPaper releases, Recipients recipients) {}

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem newcomersArea(Concepts concepts, Concerned concerned, FirstConsultations consultations) {
            return new NavigationItem(
                    "newcomers",
                    "/newcomers",
                    "PERSON_WRITE",
                    36,
                    "people",
                    () -> concepts.section(IntakeConcept.class).consulting().isPresent()
                            && concerned.by("newcomers", consultations::concern));
        }
    }

    /** The list. @param rule what the level is for */
    record Newcomers(String title, @Nullable String rule, Source source, List<Line> lines) {}

    /** One in it. @param next when to ask, if ever */
    record Line(
            String name,
            String href,
            String outcome,
            String said,
            @Nullable String next) {}

    @GetMapping("/newcomers")
    ModelAndView list(@ModelAttribute("page") Page page) {
        IntakeConcept.AccessLevel level = forms.level();
        List<FirstConsultation> all = consultations.all();
        Map<PersonId, PersonName> names = around.people()
                .names(all.stream().map(FirstConsultation::person).toList());
        List<Line> lines = all.stream()
                .filter(one -> names.containsKey(one.person()))
                .map(one -> line(
                        one, Objects.requireNonNull(names.get(one.person())).full(), page))
                .toList();
        return new ModelAndView("intake/newcomer/newcomers")
                .addObject(
                        "view",
                        new Newcomers(
                                level.label().in(page.locale()),
                                level.rule(),
                                new Source(level.source().toString(), "/concept#intake"),
                                lines));
    }

    private Line line(FirstConsultation one, String name, Page page) {
        return new Line(
                name,
                "/newcomers/" + one.id(),
                forms.outcome(one, page),
                page.t("intake.newcomer.held", page.date(one.heldOn())),
                one.nextOn() == null
                        ? null
                        : page.t("intake.newcomer.next", page.date(Objects.requireNonNull(one.nextOn()))));
    }

    @GetMapping("/newcomers/new")
    ModelAndView form(
            @RequestParam(name = "person", required = false) @Nullable UUID person, @ModelAttribute("page") Page page) {
        return show(forms.begin(person == null ? null : find(person), page.today()), List.of(), page);
    }

    @PostMapping("/newcomers")
    ModelAndView hold(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(ConsultationForm.PREFIX, submitted);
        UUID person = form.id("person");
        HoldFirstConsultation.Command command = forms.read(form, person == null ? null : find(person), page);
        if (command == null) {
            return CaseForms.refused(show(form, List.of(), page));
        }
        return switch (hold.hold(command)) {
            case HoldFirstConsultation.Outcome.ConsentMissing _ -> {
                form.reject("consented", "intake.newcomer.consented.missing");
                yield CaseForms.refused(show(form, List.of(), page));
            }
            case HoldFirstConsultation.Outcome.Already _ -> {
                form.standsAlready();
                yield CaseForms.refused(show(form, List.of(), page));
            }
            case HoldFirstConsultation.Outcome.Known known -> CaseForms.refused(show(form, known.alike(), page));
            case HoldFirstConsultation.Outcome.Unknown _ -> throw new NotFound();
            case HoldFirstConsultation.Outcome.Held held -> {
                release(form, command, held);
                Flash.good(redirect, "intake.newcomer.done");
                yield new ModelAndView(
                        "redirect:" + (held.opened() == null ? "/newcomers/" + held.id() : "/cases/" + held.opened()));
            }
        };
    }

    private void release(Form form, HoldFirstConsultation.Command command, HoldFirstConsultation.Outcome.Held held) {
        String provider = command.provider();
        if (provider != null && form.checked("released")) {
            around.releases().give(held.id(), held.person(), around.recipients().named(provider), command.heldOn());
        }
    }

    private ModelAndView show(Form form, List<PersonSearch.Duplicate> alike, Page page) {
        return new ModelAndView("intake/newcomer/new")
                .addObject("outcomes", forms.outcomes(page))
                .addObject("choices", forms.choices(form, page))
                .addObject("source", new Source(forms.level().source().toString(), "/concept#intake"))
                .addObject("alike", Alike.said(alike, page))
                .addObject("form", form);
    }

    private Person find(UUID person) {
        return around.people().find(new PersonId(person)).orElseThrow(NotFound::new);
    }
}
