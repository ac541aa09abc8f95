package de.lotse.casework.release;

import de.lotse.casework.CaseTab;
import de.lotse.casework.casefile.AboutWhom;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.CaseHead;
import de.lotse.consent.ConsentConcept;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.Upload;
import de.lotse.people.CodeLists;
import de.lotse.people.Person;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** The releases of the adults in a case: listing them and recording a new one. */
@Controller
@Transactional
public class ReleasesController {
    private final CaseForms forms;
    private final ReleasePages pages;
    private final ReleaseForm releaseForm;
    private final GiveRelease giveRelease;
    private final Choices choices;
    private final PersonPapers papers;

    ReleasesController(
            CaseForms forms,
            ReleasePages pages,
            ReleaseForm releaseForm,
            GiveRelease giveRelease,
            Choices choices,
            PersonPapers papers) {
        this.forms = forms;
        this.pages = pages;
        this.releaseForm = releaseForm;
        this.giveRelease = giveRelease;
        this.choices = choices;
        this.papers = papers;
    }

    @Configuration(proxyBeanMethods = false)
    static class Tabs {
        @Bean
        CaseTab releasesTab() {
            return new CaseTab("consents", "/releases", 70);
        }
    }

    /** What the forms offer. */
    @Component("releaseChoices")
    record Choices(
            RecipientFields recipients,
            Topics topics,
            Concepts concepts,
            CodeLists lists,
            AboutWhom aboutWhom,
            CaseReleases releases) {}

    /**
     * What the form of a new release shows.
     *
     * @param adults whose release it can be; empty where only the client's
     * @param perField whether problem fields must be named
     */
    public record NewReleasePage(
            CaseHead head,
            List<Choice> adults,
            List<Choice> organisations,
            List<Choice> topics,
            List<Choice> languages,
            boolean perField,
            String rule) {}

    @GetMapping("/cases/{caseId}/releases")
    ModelAndView show(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        return new ModelAndView("casework/release/releases")
                .addObject("view", pages.page(forms.open(caseId, "consents", page), page));
    }

    @GetMapping("/cases/{caseId}/releases/new")
    ModelAndView form(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> asked,
            @ModelAttribute("page") Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "consents", page);
        Person person = opened.person();
        Form fresh = ReleaseForm.empty(person.id(), papers.language(person), page.today());
        return form(opened, ReleaseForm.asked(forms.begin(place(caseId), fresh), asked), page);
    }

    private static CaseForms.Place place(UUID caseId) {
        return CaseForms.Place.of(caseId, "release", "/releases/new");
    }

    @PostMapping("/cases/{caseId}/releases")
    ModelAndView give(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            Upload scan,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = forms.read(place(caseId), ReleaseForm.PREFIX, submitted);
        if (!theCase.writable()) {
            forms.stopped(form, caseId);
        }
        GiveRelease.Command command = releaseForm.command(form, scan, theCase, page.today());
        if (command != null && somebodyElses(command, theCase)) {
            form.standsAlready();
        } else if (command != null) {
            refusals(form, giveRelease.give(command), page);
        }
        return forms.answer(form, place(caseId), () -> form(forms.open(caseId, "consents", page), form, page), () -> {
            Flash.good(redirect, "casework.release.given", recipient(command));
            return new ModelAndView("redirect:/cases/" + caseId + "/releases");
        });
    }

    /** Recorded under this identifier before, for another person of the case: sent again after going back. */
    private boolean somebodyElses(GiveRelease.Command sent, Case theCase) {
        return choices.releases()
                .find(theCase, sent.id())
                .filter(known -> !known.person().equals(sent.person()))
                .isPresent();
    }

    private static String recipient(GiveRelease.@Nullable Command command) {
        return command == null ? "" : command.content().recipient().name();
    }

    private static void refusals(Form form, GiveRelease.Outcome outcome, Page page) {
        switch (outcome) {
            case GiveRelease.Outcome.Given _ -> {}
            case GiveRelease.Outcome.Already _ -> form.standsAlready();
            case GiveRelease.Outcome.TopicsMissing _ -> form.reject("topics", "casework.release.topics.missing");
            case GiveRelease.Outcome.HintMissing _ -> form.reject("hintExplained", "casework.release.hint.missing");
            case GiveRelease.Outcome.PaperIncomplete incomplete ->
                form.refuse(
                        "consent.declaration.incomplete",
                        incomplete.missing().stream().map(page::t).collect(Collectors.joining(", ")));
            case GiveRelease.Outcome.ConsentWithdrawn _ -> form.refuse("casework.stop.withdrawn");
            case GiveRelease.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private ModelAndView form(CaseFiles.Opened opened, Form form, Page page) {
        ConsentConcept.ReleaseScope scope =
                choices.concepts().section(ConsentConcept.class).releaseScope();
        return new ModelAndView("casework/release/new-release")
                .addObject(
                        "view",
                        new NewReleasePage(
                                opened.head(),
                                choices.aboutWhom().allowing(opened.theCase()),
                                choices.recipients().organisations(),
                                choices.topics().choices(opened.theCase(), page),
                                PersonPapers.languages().stream()
                                        .map(tag ->
                                                new Choice(tag, choices.lists().languageName(tag, page.locale())))
                                        .toList(),
                                scope.perField(),
                                scope.rule()))
                .addObject("form", form);
    }
}
