package de.lotse.casework.participants;

import de.lotse.casework.CaseSidePage;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.CaseFiles;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
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

/** Who belongs to a case: joining, leaving, linking another case. */
@Controller
@Transactional
public class ParticipantsController {
    @Configuration(proxyBeanMethods = false)
    static class SidePage {
        @Bean
        CaseSidePage participantsPage() {
            return new CaseSidePage("casework.participants.title", "/participants", "people", "CASE_READ", 10);
        }
    }

    private static final String PREFIX = "casework.participants";
    private final CaseForms forms;
    private final ParticipantsPages pages;
    private final ChangeParticipants change;

    ParticipantsController(CaseForms forms, ParticipantsPages pages, ChangeParticipants change) {
        this.forms = forms;
        this.pages = pages;
        this.change = change;
    }

    @GetMapping("/cases/{caseId}/participants")
    ModelAndView show(
            @PathVariable UUID caseId, @RequestParam(defaultValue = "") String q, @ModelAttribute("page") Page page) {
        return show(
                caseId,
                Form.empty(PREFIX)
                        .with("q", q)
                        .with("id", Uuids.next())
                        .with("since", page.today())
                        .with("role", Case.Participant.Role.CHILD),
                page);
    }

    @PostMapping("/cases/{caseId}/participants")
    ModelAndView join(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Case theCase = forms.find(caseId);
        Form form = Form.of(PREFIX, submitted);
        ChangeParticipants.Join join = new ChangeParticipants.Join(
                theCase.id(),
                form.requireId("id"),
                new PersonId(form.requireId("person")),
                form.requireChoice("role", Case.Participant.Role.class),
                form.requireDate("since"),
                form.requireText("reason", 2_000));
        if (!form.hasErrors()) {
            note(caseId, form, "since", change.join(join));
        }
        return answer(caseId, form, "casework.participants.joined", page, redirect);
    }

    @GetMapping("/cases/{caseId}/participants/{personId}/leaving")
    ModelAndView leaving(@PathVariable UUID caseId, @PathVariable UUID personId, @ModelAttribute("page") Page page) {
        Form form = Form.empty(PREFIX + ".leaving")
                .with("on", page.today())
                .with("reason", pages.leavingReason(forms.find(caseId), new PersonId(personId), page));
        return leaving(caseId, personId, form, page);
    }

    @PostMapping("/cases/{caseId}/participants/{personId}/leaving")
    ModelAndView leave(
            @PathVariable UUID caseId,
            @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX + ".leaving", submitted);
        java.time.LocalDate on = form.requireDate("on");
        String reason = form.requireText("reason", 2_000);
        if (!form.hasErrors()) {
            note(caseId, form, "on", change.leave(new CaseId(caseId), new PersonId(personId), on, reason));
        }
        return CaseForms.answer(form, () -> leaving(caseId, personId, form, page), () -> {
            Flash.good(redirect, "casework.participants.gone");
            return new ModelAndView("redirect:/cases/" + caseId + "/participants");
        });
    }

    @PostMapping("/cases/{caseId}/participants/links")
    ModelAndView link(
            @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        UUID other = form.requireId("case");
        if (!form.hasErrors()) {
            note(caseId, form, "case", change.link(new CaseId(caseId), new CaseId(other)));
        }
        return answer(caseId, form, "casework.participants.linked.done", page, redirect);
    }

    @GetMapping("/cases/{caseId}/participants/links/{otherId}/ending")
    ModelAndView unlinking(@PathVariable UUID caseId, @PathVariable UUID otherId, @ModelAttribute("page") Page page) {
        return unlinking(caseId, otherId, Form.empty(PREFIX + ".unlinking"), page);
    }

    @PostMapping("/cases/{caseId}/participants/links/{otherId}/ending")
    ModelAndView unlink(
            @PathVariable UUID caseId,
            @PathVariable UUID otherId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX + ".unlinking", submitted);
        String reason = form.requireText("reason", 2_000);
        if (!form.hasErrors()) {
            note(caseId, form, "reason", change.unlink(new CaseId(caseId), new CaseId(otherId), reason));
        }
        return CaseForms.answer(form, () -> unlinking(caseId, otherId, form, page), () -> {
            Flash.good(redirect, "casework.participants.unlinked");
            return new ModelAndView("redirect:/cases/" + caseId + "/participants");
        });
    }

    private void note(UUID caseId, Form form, String day, ChangeParticipants.Outcome outcome) {
        switch (outcome) {
            case ChangeParticipants.Outcome.Changed _ -> {}
            case ChangeParticipants.Outcome.Already _ -> form.standsAlready();
            case ChangeParticipants.Outcome.AlreadyIn _ -> form.refuse("casework.participants.already");
            case ChangeParticipants.Outcome.OnePersonOnly one ->
                form.refuse("casework.participants.one", one.unit().rule());
            case ChangeParticipants.Outcome.ConsentMissing _ ->
                form.reject("person", "casework.participants.consentMissing");
            case ChangeParticipants.Outcome.Future _ -> form.reject(day, "casework.participants.future");
            case ChangeParticipants.Outcome.Stopped _ -> forms.stopped(form, caseId);
            case ChangeParticipants.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private ModelAndView answer(UUID caseId, Form form, String done, Page page, RedirectAttributes redirect) {
        return CaseForms.answer(form, () -> show(caseId, form, page), () -> {
            Flash.good(redirect, done);
            return new ModelAndView("redirect:/cases/" + caseId + "/participants");
        });
    }

    private ModelAndView show(UUID caseId, Form form, Page page) {
        return new ModelAndView("casework/participants/participants")
                .addObject("view", pages.page(forms.open(caseId, "overview", page), form.value("q"), page))
                .addObject("form", form);
    }

    private ModelAndView unlinking(UUID caseId, UUID otherId, Form form, Page page) {
        CaseFiles.Opened opened = forms.open(caseId, "overview", page);
        return new ModelAndView("casework/participants/unlinking")
                .addObject("head", opened.head())
                .addObject("other", pages.linked(opened.theCase().id(), new CaseId(otherId)))
                .addObject("form", form);
    }

    private ModelAndView leaving(UUID caseId, UUID personId, Form form, Page page) {
        return new ModelAndView("casework/participants/leaving")
                .addObject("view", pages.page(forms.open(caseId, "overview", page), "", page))
                .addObject("action", "/cases/" + caseId + "/participants/" + personId + "/leaving")
                .addObject("form", form);
    }
}
