package de.lotse.intake.referral;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.PaperLanguages;
import de.lotse.intake.referral.Referral.Source;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Who was passed on to the worker and by her, passing somebody on, and one of them by itself. */
@Controller
@Transactional
class ReferralController {
    private final Referrals referrals;
    private final PassOn passOn;
    private final ReferralForm forms;
    private final ReferralPages pages;
    private final Along along;
    private final ReferralView view;

    ReferralController(
            Referrals referrals,
            PassOn passOn,
            ReferralForm forms,
            ReferralPages pages,
            Along along,
            ReferralView view) {
        this.referrals = referrals;
        this.passOn = passOn;
        this.forms = forms;
        this.pages = pages;
        this.along = along;
        this.view = view;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem referralsArea(Concepts concepts) {
            return new NavigationItem(
                    "referrals",
                    "/referrals",
                    "PERSON_WRITE",
                    38,
                    "right",
                    () -> concepts.section(IntakeConcept.class).reachesWorkers());
        }
    }

    /** The lists. @param sources ways of passing on beyond the ordinary one @param paper languages of the registration office's paper */
    record Lists(
            List<ReferralPages.Line> mine,
            List<ReferralPages.Line> sent,
            List<Source> sources,
            List<Choice> paper,
            long open) {}

    @GetMapping("/referrals")
    ModelAndView lists(@ModelAttribute("page") Page page) {
        if (forms.sources().isEmpty()) {
            throw new NotFound();
        }
        List<Referral> mine = referrals.mine();
        Lists lists = new Lists(
                mine.stream().map(one -> pages.line(one, "/referrals/", page)).toList(),
                referrals.sent().stream()
                        .filter(one -> one.office() == null)
                        .map(one -> pages.line(one, "/referrals/", page))
                        .toList(),
                forms.sources().stream()
                        .filter(source -> source != Source.COLLEAGUE)
                        .toList(),
                forms.sources().contains(Source.REGISTRATION_OFFICE) ? languages(page) : List.of(),
                mine.stream().filter(Referral::open).count());
        return new ModelAndView("intake/referral/referrals").addObject("view", lists);
    }

    /** The languages in which the registration office's paper can be had. */
    static List<Choice> languages(Page page) {
        return PersonPapers.languages().stream()
                .map(tag -> new Choice(tag, PaperLanguages.name(Locale.forLanguageTag(tag), page.locale())))
                .toList();
    }

    @GetMapping("/referrals/new")
    ModelAndView form(
            @RequestParam(name = "source", defaultValue = "COLLEAGUE") String source,
            @RequestParam(name = "person", required = false) @Nullable UUID person,
            @RequestParam(name = "town", required = false) @Nullable String town,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @ModelAttribute("page") Page page) {
        Person known = person == null ? null : find(person);
        return show(source(source), forms.begin(known, town, to, page.today()), known, page);
    }

    @PostMapping("/referrals")
    ModelAndView passOn(
            @RequestParam(name = "source") String source,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(ReferralForm.PREFIX, submitted);
        UUID personId = form.id("person");
        Person person = personId == null ? null : find(personId);
        PassOn.Command command = forms.read(form, source(source), person, page);
        if (command != null) {
            refuse(form, passOn.passOn(command), page);
        }
        return CaseForms.answer(form, () -> show(source(source), form, person, page), () -> {
            Flash.good(redirect, "intake.referral.done");
            return new ModelAndView("redirect:/referrals");
        });
    }

    static void refuse(Form form, PassOn.Outcome outcome, Page page) {
        switch (outcome) {
            case PassOn.Outcome.PassedOn _ -> {}
            case PassOn.Outcome.Already _ -> form.standsAlready();
            case PassOn.Outcome.Future _ -> form.reject("agreedOn", "intake.referral.future");
            case PassOn.Outcome.Unreachable _ -> form.reject("phone", "intake.referral.unreachable");
            case PassOn.Outcome.ReceiverGone _ -> form.reject("to", "intake.referral.receiverGone");
            case PassOn.Outcome.ConsentWithdrawn withdrawn ->
                form.refuse("intake.referral.consentWithdrawn", page.date(withdrawn.on()));
        }
    }

    @GetMapping("/referrals/{referralId}")
    ModelAndView one(@PathVariable UUID referralId, @ModelAttribute("page") Page page) {
        return view.show(referralId, Form.empty("intake.referral.move").with("on", page.today()), List.of(), page);
    }

    private ModelAndView show(Source source, Form form, @Nullable Person person, Page page) {
        return new ModelAndView("intake/referral/new")
                .addObject("source", source)
                .addObject("action", "/referrals?source=" + source)
                .addObject("choices", forms.choices(form, page))
                .addObject("desk", false)
                .addObject("along", along.with(person))
                .addObject("form", form);
    }

    private Source source(String name) {
        return forms.sources().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Person find(UUID person) {
        return along.find(new PersonId(person)).orElseThrow(NotFound::new);
    }
}
