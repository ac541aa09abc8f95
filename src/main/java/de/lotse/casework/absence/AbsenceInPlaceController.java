package de.lotse.casework.absence;

import de.lotse.casework.casefile.CaseForms;
import de.lotse.casework.casefile.PlannedAppointments;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import de.lotse.webui.Flash;
import de.lotse.webui.Form;
import de.lotse.webui.NotFound;
import de.lotse.webui.Page;
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

/** Naming a deputy for somebody who cannot do it herself: by those who arrange, without a look into a case. */
@Controller
@Transactional
class AbsenceInPlaceController {
    private static final String PREFIX = "casework.absence.place";
    private final AbsencePages pages;
    private final NoteAbsenceInPlace noteAbsence;
    private final ObjectProvider<PlannedAppointments> calendar;

    AbsenceInPlaceController(
            AbsencePages pages, NoteAbsenceInPlace noteAbsence, ObjectProvider<PlannedAppointments> calendar) {
        this.pages = pages;
        this.noteAbsence = noteAbsence;
        this.calendar = calendar;
    }

    @GetMapping("/departures/{accountId}/absence")
    ModelAndView form(@PathVariable UUID accountId, @ModelAttribute("page") Page page) {
        return show(
                new AccountId(accountId),
                Form.empty(PREFIX).with("id", Uuids.next()).with("from", page.today()),
                page);
    }

    @PostMapping("/departures/{accountId}/absence")
    ModelAndView note(
            @PathVariable UUID accountId,
            @RequestParam MultiValueMap<String, String> submitted,
            @ModelAttribute("page") Page page,
            RedirectAttributes redirect) {
        AccountId worker = new AccountId(accountId);
        Form form = Form.of(PREFIX, submitted);
        AbsenceDays days = AbsenceDays.read(form, page.today());
        NoteAbsenceInPlace.Command command = new NoteAbsenceInPlace.Command(
                form.requireId("id"), worker, days.from(), days.until(), new AccountId(form.requireId("deputy")));
        if (!form.hasErrors()) {
            refuse(form, noteAbsence.note(command), page);
        }
        return CaseForms.answer(form, () -> show(worker, form, page), () -> {
            Flash.good(redirect, "casework.absence.place.noted", pages.name(command.deputy()), pages.name(worker));
            return new ModelAndView("redirect:/departures/" + worker + "/absence");
        });
    }

    @PostMapping("/departures/{accountId}/absence/{absenceId}/end")
    String end(@PathVariable UUID accountId, @PathVariable UUID absenceId, RedirectAttributes redirect) {
        AccountId worker = new AccountId(accountId);
        pages.require(worker);
        if (noteAbsence.end(worker, absenceId)) {
            Flash.good(redirect, "casework.absence.ended");
        } else {
            Flash.warn(redirect, "casework.absence.place.end.late");
        }
        return "redirect:/departures/" + worker + "/absence";
    }

    private void refuse(Form form, NoteAbsence.Outcome outcome, Page page) {
        switch (outcome) {
            case NoteAbsence.Outcome.Noted _ -> {}
            case NoteAbsence.Outcome.Already _ -> form.standsAlready();
            case NoteAbsence.Outcome.Overlaps(Absence other) ->
                form.reject("from", "casework.absence.place.overlaps", pages.when(other, page));
            case NoteAbsence.Outcome.DeputyUnfit _ -> form.reject("deputy", "casework.absence.unfit");
            case NoteAbsence.Outcome.Unknown _ -> throw new NotFound();
        }
    }

    private ModelAndView show(AccountId worker, Form form, Page page) {
        PlannedAppointments kept = calendar.getIfAvailable();
        return new ModelAndView("casework/absence/absence-in-place")
                .addObject("view", pages.inPlace(worker, page))
                .addObject(
                        "planned",
                        kept == null ? null : kept.ofWorker(worker, page).orElse(null))
                .addObject("form", form);
    }
}
