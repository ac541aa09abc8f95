package de.lotse.intake.referral;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.intake.referral.Referral.Source;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
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

/**
 * The narrow desk of the registration office, of bodies that report and of partners that send somebody: whom they sent, whether somebody took
 * over, and what they were told (CON-05, IN-01, IN-12, IN-13).
 */
@Controller
@Transactional
class ReferralDeskController {
    private final Referrals referrals;
    private final PassOn passOn;
    private final EndReferral end;
    private final ReferralForm forms;
    private final ReferralPages pages;
    private final Desk desk;

    ReferralDeskController(
            Referrals referrals, PassOn passOn, EndReferral end, ReferralForm forms, ReferralPages pages, Desk desk) {
        this.referrals = referrals;
        this.passOn = passOn;
        this.end = end;
        this.forms = forms;
        this.pages = pages;
        this.desk = desk;
    }

    /** Whose desk it is, and the record. */
    @org.springframework.stereotype.Component
    record Desk(CurrentActor current, Audit audit) {}

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem sentReferralsArea(ReferralForm forms) {
            return new NavigationItem(
                    "sentReferrals",
                    "/sending/referrals",
                    "REFERRAL_SEND",
                    15,
                    "right",
                    () -> !forms.officeSources().isEmpty());
        }
    }

    @GetMapping("/sending/referrals")
    ModelAndView list(@ModelAttribute("page") Page page) {
        if (forms.officeSources().isEmpty()) {
            throw new NotFound();
        }
        List<ReferralPages.Line> lines = referrals.sent().stream()
                .map(one -> pages.line(one, "/sending/referrals/", page))
                .toList();
        return new ModelAndView("intake/referral/desk")
                .addObject("lines", lines)
                .addObject("sources", forms.officeSources())
                .addObject("paper", paper(page))
                .addObject("may", desk.current().get().organisation() != null);
    }

    /** The languages of the declaration by which the office refers; none where it refers without it, or belongs to no office. */
    private List<Choice> paper(Page page) {
        return desk.current().get().organisation() != null
                        && forms.officeSources().contains(Source.REGISTRATION_OFFICE)
                ? ReferralController.languages(page)
                : List.of();
    }

    @GetMapping("/sending/referrals/new")
    ModelAndView form(@RequestParam(name = "source") String source, @ModelAttribute("page") Page page) {
        return show(source(source), forms.begin(null, null, null, page.today()), page);
    }

    @PostMapping("/sending/referrals")
    ModelAndView send(
            @RequestParam(name = "source") String source,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Source from = source(source);
        Form form = Form.of(ReferralForm.PREFIX, submitted);
        PassOn.Command command = forms.readFromOffice(form, from, page);
        if (command != null) {
            ReferralController.refuse(form, passOn.passOn(command), page);
        }
        return CaseForms.answer(form, () -> show(from, form, page), () -> {
            Flash.good(redirect, "intake.referral.desk.done");
            return new ModelAndView("redirect:/sending/referrals");
        });
    }

    private ModelAndView show(Source source, Form form, Page page) {
        form.call("accessRoute", page.t("intake.referral.desk.route"));
        return new ModelAndView("intake/referral/new")
                .addObject("source", source)
                .addObject("action", "/sending/referrals?source=" + source)
                .addObject("choices", forms.choices(form, page))
                .addObject("desk", true)
                .addObject("form", form);
    }

    @GetMapping("/sending/referrals/{referralId}")
    ModelAndView one(@PathVariable UUID referralId, @ModelAttribute("page") Page page) {
        Referral referral = sent(referralId);
        desk.audit().looked(new Subject("referral", referralId), "desk");
        return new ModelAndView("intake/referral/desk-referral")
                .addObject("paper", ConsentPaperController.printable(referral) ? paper(page) : List.of())
                .addObject("view", pages.sheet(referral, page));
    }

    @PostMapping("/sending/referrals/{referralId}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID referralId, RedirectAttributes redirect) {
        end.withdraw(sent(referralId).id());
        Flash.good(redirect, "intake.referral.withdrawn");
        return new ModelAndView("redirect:/sending/referrals/" + referralId);
    }

    private Referral sent(UUID referralId) {
        return referrals.sent().stream()
                .filter(one -> one.id().equals(referralId))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Source source(String name) {
        if (desk.current().get().organisation() == null) {
            throw new NotFound();
        }
        return forms.officeSources().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
