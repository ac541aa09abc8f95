package de.lotse.intake.slip;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** The authority's narrow desk: the slips it sent and what it was told, nothing else (ACC-04, IN-11). */
@Controller
@Transactional
class SlipDeskController {
    private final Slips slips;
    private final SendSlip sendSlip;
    private final EndSlip end;
    private final SlipForms forms;
    private final SlipPages pages;
    private final Audit audit;

    SlipDeskController(Slips slips, SendSlip sendSlip, EndSlip end, SlipForms forms, SlipPages pages, Audit audit) {
        this.slips = slips;
        this.sendSlip = sendSlip;
        this.end = end;
        this.forms = forms;
        this.pages = pages;
        this.audit = audit;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem sentSlipsArea(Concepts concepts) {
            return new NavigationItem(
                    "sentSlips",
                    "/sending/slips",
                    "REFERRAL_SEND",
                    14,
                    "doc",
                    () -> concepts.section(IntakeConcept.class).slip() != null);
        }
    }

    @GetMapping("/sending/slips")
    ModelAndView list(@ModelAttribute("page") Page page) {
        List<SlipPages.Line> lines = slips.all().stream()
                .map(one -> pages.line(one, "/sending/slips/", page))
                .toList();
        return new ModelAndView("intake/slip/desk")
                .addObject("lines", lines)
                .addObject("may", sendSlip.rules().isPresent())
                .addObject("rule", forms.rules().rule())
                .addObject("source", source());
    }

    @GetMapping("/sending/slips/new")
    ModelAndView form(@ModelAttribute("page") Page page) {
        return show(forms.begin(page.today()), page);
    }

    @PostMapping("/sending/slips")
    ModelAndView send(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        if (sendSlip.rules().isEmpty()) {
            throw new NotFound();
        }
        Form form = Form.of(SlipForms.SLIP, submitted);
        SendSlip.Command command = forms.slip(form, page);
        if (command != null) {
            refuse(form, sendSlip.send(command), page);
        }
        return CaseForms.answer(form, () -> show(form, page), () -> {
            Flash.good(redirect, "intake.slip.done");
            return new ModelAndView("redirect:/sending/slips");
        });
    }

    private static void refuse(Form form, SendSlip.Outcome outcome, Page page) {
        switch (outcome) {
            case SendSlip.Outcome.Sent _ -> {}
            case SendSlip.Outcome.Already _ -> form.standsAlready();
            case SendSlip.Outcome.SentBefore before ->
                form.reject("again", "intake.slip.before", page.date(before.on()));
            case SendSlip.Outcome.Withdrawn withdrawn ->
                form.reject("again", "intake.slip.withdrawnBefore", page.date(withdrawn.on()));
            case SendSlip.Outcome.Future _ -> form.reject("agreedOn", "intake.referral.future");
            case SendSlip.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private ModelAndView show(Form form, Page page) {
        if (sendSlip.rules().isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView("intake/slip/new")
                .addObject("groups", forms.groups(page))
                .addObject("reasons", forms.reasons(page))
                .addObject("choices", forms.choices(form, page))
                .addObject("source", source())
                .addObject("form", form);
    }

    private Source source() {
        return new Source(forms.rules().source().toString(), "/concept#intake");
    }

    @GetMapping("/sending/slips/{slipId}")
    ModelAndView one(@PathVariable UUID slipId, @ModelAttribute("page") Page page) {
        Slip slip = slips.find(slipId).orElseThrow(NotFound::new);
        audit.looked(new Subject("slip", slipId), "desk");
        return new ModelAndView("intake/slip/desk-slip")
                .addObject("slip", slip)
                .addObject("state", page.t("intake.slip.desk." + slip.state()))
                .addObject("facts", pages.facts(slip, page));
    }

    @PostMapping("/sending/slips/{slipId}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID slipId, RedirectAttributes redirect) {
        if (!end.withdraw(slipId)) {
            throw new NotFound();
        }
        Flash.good(redirect, "intake.slip.withdrawn");
        return new ModelAndView("redirect:/sending/slips/" + slipId);
    }
}
