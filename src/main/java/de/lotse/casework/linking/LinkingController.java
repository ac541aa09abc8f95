package de.lotse.casework.linking;

import de.lotse.casework.CaseTab;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.directory.OfferId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** The tab of linking: what is put to which goal, and the search for the next offer. */
@Controller
@Transactional
class LinkingController {
    private static final String PREFIX = "casework.linking";
    private final LinkingPages pages;
    private final OfferChoices choices;
    private final LinkOffer linkOffer;
    private final CaseForms forms;

    LinkingController(LinkingPages pages, OfferChoices choices, LinkOffer linkOffer, CaseForms forms) {
        this.pages = pages;
        this.choices = choices;
        this.linkOffer = linkOffer;
        this.forms = forms;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab linkingTab() {
            return new CaseTab("linking", "/linking", 50);
        }
    }

    @GetMapping("/cases/{caseId}/linking")
    ModelAndView linking(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return new ModelAndView("casework/linking/linking").addObject("view", pages.show(caseId, page));
    }

    @GetMapping("/cases/{caseId}/linking/new")
    ModelAndView form(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("page") Page page) {
        Form form = choices.begin(caseId, Form.of(PREFIX, asked), page)
                .with("id", Uuids.next())
                .with("on", page.today())
                .with("accompaniment", Linkage.Accompaniment.NONE);
        return show(caseId, form, page);
    }

    @PostMapping("/cases/{caseId}/linking")
    ModelAndView link(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        CaseId id = forms.find(caseId).id();
        Form form = Form.of(PREFIX, submitted);
        UUID offer = form.id("offer");
        LinkOffer.Command command = new LinkOffer.Command(
                id,
                form.requireId("id"),
                form.id("goal"),
                offer == null ? null : new OfferId(offer),
                offer == null ? form.line("service", 200) : null,
                form.requireChoice("accompaniment", Linkage.Accompaniment.class),
                form.requireDate("on"),
                form.text("note", 4_000));
        if (command.on().isAfter(page.today())) {
            form.reject("on", "casework.linking.future");
        }
        if (!form.hasErrors()) {
            note(caseId, form, linkOffer.link(command));
        }
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.linking.linked");
            return new ModelAndView("redirect:/cases/" + caseId + "/linking");
        });
    }

    private void note(UUID caseId, Form form, LinkOffer.Outcome outcome) {
        switch (outcome) {
            case LINKED -> {}
            case ALREADY -> form.standsAlready();
            case NOTHING_NAMED -> form.reject("service", "casework.linking.nothing");
            case OFFER_ENDED -> form.reject("offer", "casework.linking.ended");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/linking/link")
                .addObject("view", choices.link(caseId, form, page))
                .addObject("form", form);
    }
}
