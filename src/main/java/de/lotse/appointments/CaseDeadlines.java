package de.lotse.appointments;

import de.lotse.casework.AppointmentConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Caseload;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when cases need their next appointment (AP-01): the first one where nobody talked yet, a follow-up while it is not decided what the
 * person needs. A talk is one that keeps a case active; a first appointment that was held is one before it is written down. Nothing is due
 * where an appointment stands in the calendar by that day; where one stands there later, the deadline is missed, and that is said until the
 * talk takes place. The one place Heute, the head of the case file and the booking form ask.
 */
@Component
@Transactional(readOnly = true)
public class CaseDeadlines {
    private final Concepts concepts;
    private final CaseCalendar calendar;
    private final Clock clock;

    CaseDeadlines(Concepts concepts, CaseCalendar calendar, Clock clock) {
        this.concepts = concepts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The deadlines the concept sets. */
    public AppointmentDeadlines rules() {
        return new AppointmentDeadlines(concepts.section(AppointmentConcept.class));
    }

    /**
     * An appointment a case needs and does not have in time.
     *
     * @param since the day the period began
     * @param booked the day of the next appointment, which is after the latest; null where none is booked
     */
    public record Missing(
            AppointmentDeadlines.Latest latest,
            LocalDate since,
            @Nullable LocalDate booked) {
        /** Whether its day has passed. */
        public boolean passed(LocalDate today) {
            return latest.day().isBefore(today);
        }
    }

    /** A case in the list with what it misses. */
    record OfRow(Caseload.Row row, Missing missing) {}

    /** What the cases of these miss. */
    List<OfRow> missing(Collection<Caseload.Row> rows) {
        AppointmentDeadlines rules = rules();
        List<OfRow> due = rows.stream()
                .filter(Caseload.Row::writable)
                .flatMap(row -> due(rules, row.openedOn(), row.lastTalk(), row.decision() != null).stream()
                        .map(missing -> new OfRow(row, missing)))
                .toList();
        Map<CaseId, CaseCalendar.Ahead> ahead =
                calendar.ahead(due.stream().map(one -> one.row().id()).toList(), clock.instant());
        return due.stream()
                .flatMap(one -> late(
                        rules,
                        one.missing(),
                        ahead.getOrDefault(one.row().id(), CaseCalendar.Ahead.NOTHING),
                        one.row().decision() != null)
                        .map(missing -> new OfRow(one.row(), missing))
                        .stream())
                .toList();
    }

    /** What the case misses. */
    public Optional<Missing> missing(Case theCase) {
        return missing(
                theCase,
                () -> calendar.ahead(List.of(theCase.id()), clock.instant())
                        .getOrDefault(theCase.id(), CaseCalendar.Ahead.NOTHING));
    }

    /** The same. @param ahead what stands in its calendar, asked only where something is due */
    Optional<Missing> missing(Case theCase, Supplier<CaseCalendar.Ahead> ahead) {
        LocalDate opened = theCase.openedAt().atZone(LocalTimes.BERLIN).toLocalDate();
        AppointmentDeadlines rules = rules();
        boolean decided = theCase.decision() != null;
        return theCase.writable()
                ? due(rules, opened, theCase.lastTalk(), decided)
                        .flatMap(missing -> late(rules, missing, ahead.get(), decided))
                : Optional.empty();
    }

    private static Optional<Missing> due(
            AppointmentDeadlines rules, LocalDate opened, @Nullable LocalDate talked, boolean decided) {
        if (talked == null) {
            return rules.first(opened).map(latest -> new Missing(latest, opened, null));
        }
        return decided ? Optional.empty() : rules.followUp(talked).map(latest -> new Missing(latest, talked, null));
    }

    /** Where the first appointment was held and only the talk is not written down yet, the follow-up counts from it. */
    private static Optional<Missing> late(
            AppointmentDeadlines rules, Missing missing, CaseCalendar.Ahead ahead, boolean decided) {
        CaseCalendar.Time held = ahead.held();
        return held == null || missing.latest().kind() != AppointmentDeadlines.Kind.FIRST
                ? late(missing, ahead)
                : due(rules, missing.since(), held.starts().toLocalDate(), decided)
                        .flatMap(followUp -> late(followUp, ahead));
    }

    /** Empty where the next appointment is in time. */
    private static Optional<Missing> late(Missing missing, CaseCalendar.Ahead ahead) {
        CaseCalendar.Time next = ahead.next();
        if (next == null) {
            return Optional.of(missing);
        }
        LocalDate booked = next.starts().toLocalDate();
        return booked.isAfter(missing.latest().day())
                ? Optional.of(new Missing(missing.latest(), missing.since(), booked))
                : Optional.empty();
    }
}
