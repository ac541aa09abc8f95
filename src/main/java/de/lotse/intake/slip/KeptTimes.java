package de.lotse.intake.slip;

import de.lotse.access.Colleagues;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.GiveSlot;
import de.lotse.intake.referral.Responsible;
import de.lotse.shared.AccountId;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The times that case managers where somebody lives keep free for first talks (IN-11): whoever places her out of a slip chooses one instead
 * of agreeing on a time by telephone.
 */
@Component
class KeptTimes {
    static final String FIELD = "kept";
    /** That another time is meant, which is typed. */
    private static final String OTHER = "other";

    private static final Duration AHEAD = Duration.ofDays(28);
    private static final int MOST = 6;
    private final Responsible responsible;
    private final GiveSlot giveSlot;
    private final Appointments appointments;
    private final Colleagues colleagues;

    KeptTimes(Responsible responsible, GiveSlot giveSlot, Appointments appointments, Colleagues colleagues) {
        this.responsible = responsible;
        this.giveSlot = giveSlot;
        this.appointments = appointments;
        this.colleagues = colleagues;
    }

    /** The next ones that are still free, and that another time is meant; nothing where none is kept. */
    List<Choice> choices(Slip slip, Form form, Page page) {
        List<Choice> all = new ArrayList<>();
        giveSlot.keptForFirst(workers(slip, form), AHEAD).stream()
                .limit(MOST)
                .map(one -> choice(one, page))
                .forEach(all::add);
        if (!all.isEmpty() || form.problem(FIELD) != null) {
            all.add(new Choice(OTHER, page.t("appointments.slot.other")));
        }
        return all;
    }

    /** Those of who is competent where she lives, and of whom the form names. */
    private Set<AccountId> workers(Slip slip, Form form) {
        Set<AccountId> workers = new LinkedHashSet<>();
        String town = slip.who().town();
        if (town != null) {
            responsible.workers(town, null).forEach(one -> workers.add(one.account()));
        }
        UUID named = form.problem("worker") == null ? form.id("worker") : null;
        if (named != null) {
            workers.add(new AccountId(named));
        }
        return workers;
    }

    private Choice choice(Appointment one, Page page) {
        return new Choice(
                one.id().toString(),
                page.t(
                        "intake.slip.kept.at",
                        page.day(one.day()),
                        page.time(one.starts().toLocalTime()),
                        colleagues.name(one.worker()).orElse("–")),
                page.t(
                        "appointments.slot.kept",
                        Duration.between(one.begins(), one.ends()).toMinutes()));
    }

    /** The one that was chosen; null where another time is meant, or with the problem at its field. Whether it is still free says booking it. */
    @Nullable
    Appointment chosen(Form form, Slip.Result.Kind kind) {
        UUID id = form.has(FIELD, OTHER) ? null : form.id(FIELD);
        if (id == null) {
            return null;
        }
        if (kind != Slip.Result.Kind.PLACED) {
            form.reject(FIELD, "intake.slip.kept.placed");
            return null;
        }
        Appointment found = appointments
                .find(id)
                .filter(one -> one.kind() == Appointment.Kind.FIRST && one.state() == Appointment.State.PLANNED)
                .orElse(null);
        if (found == null) {
            form.reject(FIELD, "intake.slip.kept.gone");
        }
        return found;
    }

    /** At which field it is said that the time cannot be had. */
    static String field(Form form) {
        return form.value(FIELD).isBlank() || form.has(FIELD, OTHER) ? "meetsOn" : FIELD;
    }
}
