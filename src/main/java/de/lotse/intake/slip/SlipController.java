package de.lotse.intake.slip;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.SlipRules;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.intake.Concerned;
import de.lotse.intake.referral.Alike;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NavigationItem;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** The slips that came to case management: the list, one by itself, taking it, her record, and its end. */
@Controller("routingSlipController")
@Transactional
class SlipController {
    private final Slips slips;
    private final TakeSlip take;
    private final SlipForms forms;
    private final SlipPages pages;
    private final SlipView view;
    private final EndSlip end;

    SlipController(Slips slips, TakeSlip take, SlipForms forms, SlipPages pages, SlipView view, EndSlip end) {
        this.slips = slips;
        this.take = take;
        this.forms = forms;
        this.pages = pages;
        this.view = view;
        this.end = end;
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem slipsArea(Concepts concepts, Concerned concerned, Slips slips) {
            return new NavigationItem(
                    "slips",
                    "/slips",
                    "PERSON_WRITE",
                    37,
                    "doc",
                    () -> concepts.section(IntakeConcept.class).slip() != null
                            && concerned.by("slips", slips::concern));
        }
    }

    @GetMapping("/slips")
    ModelAndView list(@ModelAttribute("page") Page page) {
        SlipRules rules = forms.rules();
        List<SlipPages.Line> lines = slips.all().stream()
                .map(one -> pages.line(one, "/slips/", page))
                .toList();
        return new ModelAndView("intake/slip/slips")
                .addObject("lines", lines)
                .addObject(
                        "waiting",
                        lines.stream().filter(SlipPages.Line::waiting).count())
                .addObject("rule", rules.rule())
                .addObject("source", view.source());
    }

    @GetMapping("/slips/{slipId}")
    ModelAndView one(@PathVariable UUID slipId, @ModelAttribute("page") Page page) {
        return view.show(slipId, forms.beginResult(page.today()), List.of(), page);
    }

    @PostMapping("/slips/{slipId}/taking")
    ModelAndView take(@PathVariable UUID slipId) {
        if (take.take(slipId, Uuids.next()) instanceof TakeSlip.Outcome.Unknown) {
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
        TakeSlip.Outcome outcome = take.register(slipId, different);
        if (outcome instanceof TakeSlip.Outcome.Known known) {
            Form fresh = forms.beginResult(page.today());
            return CaseForms.refused(view.show(slipId, fresh, Alike.said(known.alike(), page), page));
        }
        if (outcome instanceof TakeSlip.Outcome.Unknown) {
            throw new NotFound();
        }
        if (outcome instanceof TakeSlip.Outcome.Over) {
            Flash.warn(redirect, "intake.slip.over");
        } else {
            Flash.good(redirect, "intake.referral.registered");
        }
        return back(slipId);
    }

    @PostMapping("/slips/{slipId}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID slipId, RedirectAttributes redirect) {
        if (!end.withdraw(slipId)) {
            throw new NotFound();
        }
        Flash.good(redirect, "intake.slip.withdrawn");
        return back(slipId);
    }

    private static ModelAndView back(UUID slipId) {
        return new ModelAndView("redirect:/slips/" + slipId);
    }
}
