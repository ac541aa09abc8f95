package de.lotse.appointments;

import de.lotse.casework.AppointmentConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Caseload;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when cases need their next appointment (AP-01): the first one where nobody talked yet, a follow-up while it is not decided what the
 * person needs. Nothing is due where an appointment stands in the calendar by that day, or where the day has passed and one stands there
 * at all: no more can be done.
 */
@Component
@Transactional(readOnly = true)
public class CaseDeadlines {
    private final Concepts concepts;
    private final Appointments appointments;
    private final Clock clock;

    CaseDeadlines(Concepts concepts, Appointments appointments, Clock clock) {
        this.concepts = concepts;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** The deadlines the concept sets. */
    public AppointmentDeadlines rules() {
        return new AppointmentDeadlines(concepts.section(AppointmentConcept.class));
    }

    /** A case whose next appointment is missing. @param since the day the period began */
    public record Missing(Caseload.Row row, AppointmentDeadlines.Latest latest, LocalDate since) {}

    /** The cases of these that lack an appointment, each with its latest day. */
    public List<Missing> missing(Collection<Caseload.Row> rows) {
        LocalDate today = LocalDate.now(clock);
        AppointmentDeadlines rules = rules();
        List<Missing> due = rows.stream()
                .filter(Caseload.Row::writable)
                .flatMap(row -> latest(row, rules).stream())
                .toList();
        Map<CaseId, LocalDate> planned =
                planned(due.stream().map(one -> one.row().id()).toList());
        return due.stream()
                .filter(one -> {
                    LocalDate next = planned.get(one.row().id());
                    boolean avoidable = !one.latest().day().isBefore(today);
                    return next == null
                            || (avoidable && next.isAfter(one.latest().day()));
                })
                .toList();
    }

    private static Optional<Missing> latest(Caseload.Row row, AppointmentDeadlines rules) {
        LocalDate talked = row.lastContact();
        if (talked == null) {
            return rules.first(row.openedOn()).map(latest -> new Missing(row, latest, row.openedOn()));
        }
        return row.decision() == null
                ? rules.followUp(talked).map(latest -> new Missing(row, latest, talked))
                : Optional.empty();
    }

    /**
     * By when the case needs its next appointment; empty where the concept names no period or nothing is due.
     *
     * @param talked asks for the day of the last talk, only where a rule needs it
     */
    public Optional<AppointmentDeadlines.Latest> of(Case theCase, Supplier<@Nullable LocalDate> talked) {
        AppointmentDeadlines rules = rules();
        Optional<AppointmentDeadlines.Latest> first =
                rules.first(theCase.openedAt().atZone(LocalTimes.BERLIN).toLocalDate());
        if (first.isEmpty() || theCase.decision() != null) {
            return Optional.empty();
        }
        LocalDate day = talked.get();
        return day == null ? first : rules.followUp(day);
    }

    /** The day of the next appointment of each case that has one ahead. */
    private Map<CaseId, LocalDate> planned(List<CaseId> ids) {
        Instant now = clock.instant();
        Map<CaseId, LocalDate> next = new HashMap<>();
        appointments.in(ids).stream()
                .filter(one ->
                        one.state() == Appointment.State.PLANNED && one.ends().isAfter(now))
                .forEach(one -> {
                    if (one.with() instanceof With.OfCase of) {
                        next.merge(of.id(), one.day(), (a, b) -> a.isBefore(b) ? a : b);
                    }
                });
        return next;
    }
}
