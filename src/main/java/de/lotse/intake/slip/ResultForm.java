package de.lotse.intake.slip;

import de.lotse.appointments.Appointment;
import de.lotse.casework.IntakeConcept;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what came of the consultation of a slip; an appointment is at a time that was kept free, or at one that was agreed on. */
@Component
class ResultForm {
    private static final int LONGEST = 240;
    private final SlipForms forms;
    private final KeptTimes kept;
    private final Concepts concepts;

    ResultForm(SlipForms forms, KeptTimes kept, Concepts concepts) {
        this.forms = forms;
        this.kept = kept;
        this.concepts = concepts;
    }

    /** Reads the result; null with the problems at their fields. */
    Slip.@Nullable Result read(Form form, Slip slip, Page page) {
        UUID id = form.requireId("id");
        Slip.Result.Kind kind = form.requireChoice("kind", Slip.Result.Kind.class);
        LocalDate heldOn = form.requireDate("heldOn");
        int minutes = form.requireInteger("minutes", 5, LONGEST);
        Appointment time = kept.chosen(form, kind);
        boolean offer = kind == Slip.Result.Kind.OFFER_PLACED || kind == Slip.Result.Kind.OFFER_POINTED;
        AccountId worker = kind.local() ? worker(form, slip, time, page) : offer ? told(form, slip, page) : null;
        String provider = offer ? form.require("provider", 200) : null;
        LocalDateTime meetsAt = kind.meeting() ? meetsAt(form, time, page) : null;
        String place = kind.meeting() ? form.require("place", 200) : null;
        String note = form.text("note", 2_000);
        return form.hasErrors()
                ? null
                : new Slip.Result(id, kind, heldOn, minutes, worker, provider, meetsAt, place, note);
    }

    /** A time that was kept says whose it is; who is chosen beside it must be the same. */
    private @Nullable AccountId worker(Form form, Slip slip, @Nullable Appointment time, Page page) {
        List<String> receivers = receivers(form, slip, page);
        if (time == null) {
            return account(
                    form.problem(KeptTimes.FIELD) == null
                            ? form.requireChoice("worker", receivers)
                            : form.choice("worker", receivers));
        }
        String hers = time.worker().toString();
        String chosen = form.choice("worker", receivers);
        if (chosen != null && !chosen.equals(hers)) {
            form.reject("worker", "intake.slip.kept.other");
        }
        if (!receivers.contains(hers)) {
            form.reject(KeptTimes.FIELD, "intake.slip.kept.gone");
        }
        return time.worker();
    }

    /** Who is told although she goes to another offer; nobody unless she wishes it (Konzept Kreis Unna 5.1). */
    private @Nullable AccountId told(Form form, Slip slip, Page page) {
        return form.checked("told") ? account(form.requireChoice("worker", receivers(form, slip, page))) : null;
    }

    private List<String> receivers(Form form, Slip slip, Page page) {
        return forms.choices(form.with("town", slip.who().town()), page).receivers().stream()
                .map(Choice::value)
                .toList();
    }

    private static @Nullable AccountId account(@Nullable String chosen) {
        return chosen == null || chosen.isEmpty() ? null : AccountId.parse(chosen);
    }

    /** What case management where she lives is told of somebody who goes to another offer; null where she goes on there or nobody is told. */
    static @Nullable String told(Slip.Result result, Page page) {
        String provider = result.provider();
        return result.worker() == null || provider == null ? null : page.t("intake.slip.told", provider);
    }

    private static @Nullable LocalDateTime meetsAt(Form form, @Nullable Appointment time, Page page) {
        if (time != null) {
            return time.starts().toLocalDateTime();
        }
        if (form.problem(KeptTimes.FIELD) != null) {
            return null;
        }
        LocalDate day = form.requireDate("meetsOn");
        LocalDateTime at = day.atTime(form.requireTime("meetsTime"));
        if (form.problem("meetsOn") == null && day.isBefore(page.today())) {
            form.reject("meetsOn", "intake.slip.past");
        }
        return at;
    }

    /** By which route the concept says people come from the authority's consultation: the one that names it, otherwise the authority's. */
    String accessRoute() {
        List<String> routes = concepts.section(IntakeConcept.class).accessRoutes().stream()
                .map(IntakeConcept.AccessRoute::key)
                .toList();
        return List.of("abh_first_counselling", "abh").stream()
                .filter(routes::contains)
                .findFirst()
                .orElse(routes.getFirst());
    }
}
