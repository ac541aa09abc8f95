package de.lotse.casework.focusgroup;

import de.lotse.casework.CaseSidePage;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The focus group of a case; without groups in the concept the page does not exist. */
@Controller
@Transactional
public class FocusGroupController {
    private static final String PREFIX = "casework.focusGroup";
    private static final int LONGEST_REASON = 1_000;
    private final CaseForms forms;
    private final CorrectFocusGroup correct;
    private final FocusGroupPages pages;

    FocusGroupController(CaseForms forms, CorrectFocusGroup correct, FocusGroupPages pages) {
        this.forms = forms;
        this.correct = correct;
        this.pages = pages;
    }

    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage focusGroupPage(Concepts concepts) {
            return new CaseSidePage("casework.focusGroup.title", "/focus-group", "people", "CASE_READ", 15, () -> {
                IntakeConcept.FocusGroups groups =
                        concepts.section(IntakeConcept.class).focusGroups();
                return groups != null && !groups.groups().isEmpty();
            });
        }
    }

    @GetMapping("/cases/{caseId}/focus-group")
    ModelAndView form(@PathVariable UUID caseId, @ModelAttribute("page") Page page) {
        pages.groups();
        String group = forms.find(caseId).focusGroup();
        Form form = Form.empty(PREFIX)
                .with("id", Uuids.next())
                .with("focusGroup", group == null ? FocusGroupPages.NONE : group);
        return show(caseId, form, page);
    }

    @PostMapping("/cases/{caseId}/focus-group")
    ModelAndView correct(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        UUID id = form.requireId("id");
        String group = form.requireChoice("focusGroup", keys(pages.groups()));
        String reason = form.require("reason", LONGEST_REASON);
        boolean placesSeen = form.checked("placesSeen");
        if (!form.hasErrors()) {
            answer(
                    correct.correct(new CorrectFocusGroup.Command(
                            id,
                            new CaseId(caseId),
                            group.equals(FocusGroupPages.NONE) ? null : group,
                            reason,
                            placesSeen)),
                    form,
                    caseId);
        }
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, "casework.focusGroup.saved");
            return new ModelAndView("redirect:/cases/" + caseId + "/focus-group");
        });
    }

    private void answer(CorrectFocusGroup.Outcome outcome, Form form, UUID caseId) {
        switch (outcome) {
            case CorrectFocusGroup.Outcome.Corrected _ -> {}
            case CorrectFocusGroup.Outcome.Same _ -> form.reject("focusGroup", "casework.focusGroup.same");
            case CorrectFocusGroup.Outcome.PlacesTaken _ -> form.reject("focusGroup", "casework.open.places.confirm");
            case CorrectFocusGroup.Outcome.ChangedMeanwhile _ -> form.refuse("casework.focusGroup.meanwhile");
            case CorrectFocusGroup.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case CorrectFocusGroup.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private static List<String> keys(IntakeConcept.FocusGroups groups) {
        return Stream.concat(
                        groups.groups().stream().map(IntakeConcept.FocusGroups.Group::key),
                        Stream.of(FocusGroupPages.NONE))
                .toList();
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/focusgroup/focus-group")
                .addObject("view", pages.page(forms.open(caseId, "overview", page), page))
                .addObject("form", form);
    }
}
