package de.lotse.casework.absence;

import de.lotse.access.CurrentActor;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.PlannedAppointments;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
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

/** Being away: noting it, who stands in for which case, coming back early. */
@Controller
@Transactional
class AbsenceController {
    private static final String PREFIX = "casework.absence";
    private static final String CHANGE = "casework.absence.change";
    private final AbsencePages pages;
    private final Absences absences;
    private final NoteAbsence noteAbsence;
    private final CurrentActor current;
    private final ObjectProvider<PlannedAppointments> calendar;

    AbsenceController(
            AbsencePages pages,
            Absences absences,
            NoteAbsence noteAbsence,
            CurrentActor current,
            ObjectProvider<PlannedAppointments> calendar) {
        this.pages = pages;
        this.absences = absences;
        this.noteAbsence = noteAbsence;
        this.current = current;
        this.calendar = calendar;
    }

    @GetMapping("/absences")
    ModelAndView list(@ModelAttribute("page") Page page) {
        return show(Form.empty(PREFIX).with("id", Uuids.next()), page);
    }

    @PostMapping("/absences")
    ModelAndView note(
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Form form = Form.of(PREFIX, submitted);
        NoteAbsence.Command command = read(form, page.today());
        if (!form.hasErrors()) {
            refuse(form, noteAbsence.note(command), page);
        }
        return CaseForms.answer(form, () -> show(form, page), () -> {
            Flash.good(redirect, "casework.absence.noted");
            return new ModelAndView("redirect:/absences/" + command.id());
        });
    }

    private static NoteAbsence.Command read(Form form, LocalDate today) {
        AbsenceDays days = AbsenceDays.read(form, today);
        return new NoteAbsence.Command(
                form.requireId("id"),
                days.from(),
                days.until(),
                form.requireChoice("kind", Absence.Kind.class),
                new AccountId(form.requireId("deputy")));
    }

    private void refuse(Form form, NoteAbsence.Outcome outcome, Page page) {
        switch (outcome) {
            case NoteAbsence.Outcome.Noted _ -> {}
            case NoteAbsence.Outcome.Already _ -> form.standsAlready();
            case NoteAbsence.Outcome.Overlaps(Absence other) ->
                form.reject("from", "casework.absence.overlaps", pages.when(other, page));
            case NoteAbsence.Outcome.DeputyUnfit _ -> form.reject("deputy", "casework.absence.unfit");
            case NoteAbsence.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    @GetMapping("/absences/{absenceId}")
    ModelAndView one(@PathVariable UUID absenceId, @ModelAttribute("page") Page page) {
        return showOne(absenceId, Form.empty(CHANGE), page);
    }

    @PostMapping("/absences/{absenceId}/deputy")
    ModelAndView change(
            @PathVariable UUID absenceId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        Absence absence = mine(absenceId, page);
        Form form = Form.of(CHANGE, submitted);
        AccountId deputy = new AccountId(form.requireId("deputy"));
        List<CaseId> cases =
                form
                        .requireChoices(
                                "cases",
                                pages.one(absence, page).cases().stream()
                                        .map(Choice::value)
                                        .toList())
                        .stream()
                        .map(CaseId::parse)
                        .toList();
        if (!form.hasErrors()) {
            refuse(form, noteAbsence.change(absenceId, cases, deputy), page);
        }
        return CaseForms.answer(form, () -> showOne(absenceId, form, page), () -> {
            Flash.good(redirect, "casework.absence.changed");
            return new ModelAndView("redirect:/absences/" + absenceId);
        });
    }

    @PostMapping("/absences/{absenceId}/end")
    String end(@PathVariable UUID absenceId, RedirectAttributes redirect) {
        if (noteAbsence.end(absenceId) instanceof NoteAbsence.Outcome.Noted) {
            Flash.good(redirect, "casework.absence.ended");
        }
        return "redirect:/absences";
    }

    /** @throws NotFound for somebody else's, and for one that is over */
    private Absence mine(UUID id, Page page) {
        return absences.find(id)
                .filter(one -> one.account().equals(current.get().account()) && one.open(page.today()))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView show(Form form, Page page) {
        PlannedAppointments kept = calendar.getIfAvailable();
        return new ModelAndView("casework/absence/absences")
                .addObject("view", pages.page(page))
                .addObject(
                        "planned",
                        kept == null
                                ? null
                                : kept.ofWorker(current.get().account(), page).orElse(null))
                .addObject("form", form);
    }

    private ModelAndView showOne(UUID id, Form form, Page page) {
        return new ModelAndView("casework/absence/absence")
                .addObject("view", pages.one(mine(id, page), page))
                .addObject("form", form);
    }
}
