package de.lotse.casework.conference;

import de.lotse.casework.CaseTab;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.release.Topics;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
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

/** The tab of the case conferences, and convening one. */
@Controller
@Transactional
class ConferencesController {
    private static final String PREFIX = "casework.conference";
    private final CaseForms forms;
    private final ConferencePages pages;
    private final ConferenceFormats formats;
    private final ConveneConference convene;
    private final Topics topics;
    private final Agenda agenda;

    ConferencesController(
            CaseForms forms,
            ConferencePages pages,
            ConferenceFormats formats,
            ConveneConference convene,
            Topics topics,
            Agenda agenda) {
        this.forms = forms;
        this.pages = pages;
        this.formats = formats;
        this.convene = convene;
        this.topics = topics;
        this.agenda = agenda;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab conferencesTab() {
            return new CaseTab("conferences", "/conferences", 62);
        }
    }

    @GetMapping("/cases/{caseId}/conferences")
    ModelAndView conferences(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return new ModelAndView("casework/conference/conferences")
                .addObject("view", pages.tab(forms.open(caseId, "conferences", page), page));
    }

    @GetMapping("/cases/{caseId}/conferences/new")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        Form fresh = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("client", "yes")
                .with("agenda", agenda.proposed(forms.find(caseId), page));
        Form form = formats.all().size() == 1
                ? fresh.with("format", formats.all().getFirst().key())
                : fresh;
        return form(caseId, forms.begin(place(caseId), form), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "conference", "/conferences/new");
    }

    @PostMapping("/cases/{caseId}/conferences")
    ModelAndView convene(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = forms.read(place(caseId), PREFIX, submitted);
        Conference conference = read(form, caseId);
        if (!form.hasErrors()) {
            refuse(form, caseId, convene.convene(conference));
        }
        return forms.answer(form, place(caseId), () -> form(caseId, form, page), () -> {
            Flash.good(redirect, "casework.conference.convened");
            return new ModelAndView("redirect:/cases/" + caseId + "/conferences/" + conference.id());
        });
    }

    private Conference read(Form form, UUID caseId) {
        boolean client = form.requireChoice("client", List.of("yes", "no")).equals("yes");
        String why = form.text("clientWhy", 1_000);
        if (!client && why == null) {
            form.reject("clientWhy", "casework.conference.clientWhy.missing");
        }
        return new Conference(
                form.requireId("id"),
                new CaseId(caseId),
                form.requireChoice(
                        "format", formats.all().stream().map(rule -> rule.key()).toList()),
                form.requireDate("on"),
                form.requireTime("at"),
                form.require("place", 200),
                form.requireText("occasion", 2_000),
                form.requireText("agenda", 4_000),
                form.requireChoices("topics", topics.keys(forms.find(caseId))),
                form.requireDate("agreedOn"),
                client,
                client ? null : why,
                List.of(),
                List.of(),
                null,
                pages.also(form, forms.find(caseId)));
    }

    private void refuse(Form form, UUID caseId, ConveneConference.Outcome outcome) {
        switch (outcome) {
            case DONE, NOBODY, NAMED, OVER -> {}
            case ALREADY -> form.standsAlready();
            case PAST -> form.reject("on", "casework.conference.on.past");
            case AGREED_LATER -> form.reject("agreedOn", "casework.conference.agreedOn.future");
            case STOPPED -> forms.stopped(form, caseId);
            case UNKNOWN -> throw new NotFound();
        }
    }

    private ModelAndView form(UUID caseId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "conferences", page);
        ConferencePages.Convene view = pages.convene(opened, page);
        if (view.formats().isEmpty()) {
            throw new NotFound();
        }
        return new ModelAndView("casework/conference/conference-new")
                .addObject("view", view)
                .addObject("form", form);
    }
}
