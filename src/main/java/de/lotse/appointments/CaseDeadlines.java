package de.lotse.appointments;

import de.lotse.casework.AppointmentConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Caseload;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when cases need their next appointment (AP-01): the first one where nobody talked yet, a follow-up while it is not decided what the
 * person needs. A talk is one that keeps a case active. Nothing is due where an appointment stands in the calendar by that day; where one
 * stands there later, the deadline is missed, and that is said until the talk takes place. The one place Heute, the head of the case file
 * and the booking form ask.
 */
@Component
@Transactional(readOnly = true)
public class CaseDeadlines {
    private final Concepts concepts;
    private final CaseCalendar calendar;
    private final ObjectProvider<CaseArrivals> arrivals;
    private final Clock clock;

    CaseDeadlines(
            Concepts concepts, CaseCalendar calendar, ObjectProvider<CaseArrivals> arrivals, Clock clock) {
        this.arrivals = arrivals;
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
     * @param from with what the period began, and since the day of it
     * @param booked the day of the next appointment, which is after the latest; null where none is booked
     */
    public record Missing(
            AppointmentDeadlines.Latest latest,
            From from,
            LocalDate since,
            @Nullable LocalDate booked) {
        /** Whether its day has passed. */
        public boolean passed(LocalDate today) {
            return latest.day().isBefore(today);
        }
    }

    /** With what a period begins. */
    public enum From {
        /** She asked for help. */
        ASKED,
        /** Her case was opened; when she asked is not on record. */
        OPENED,
        /** The talk before. */
        TALKED
    }

    /** A case in the list with what it misses. */
    record OfRow(Caseload.Row row, Missing missing) {}

    /** What the cases of these miss. */
    List<OfRow> missing(Collection<Caseload.Row> rows) {
        AppointmentDeadlines rules = rules();
        List<Caseload.Row> open =
                rows.stream().filter(Caseload.Row::writable).toList();
        Map<CaseId, LocalDate> asked = asked(
                rules,
                open.stream()
                        .filter(row -> row.lastTalk() == null)
                        .map(row -> new CaseArrivals.Begun(row.id(), row.person().id(), row.openedOn()))
                        .toList());
        List<OfRow> due = open.stream()
                .flatMap(row ->
                        due(rules, row.openedOn(), asked.get(row.id()), row.lastTalk(), row.decision() != null).stream()
                                .map(missing -> new OfRow(row, missing)))
                .toList();
        Map<CaseId, CaseCalendar.Ahead> ahead =
                calendar.ahead(due.stream().map(one -> one.row().id()).toList(), clock.instant());
        return due.stream()
                .flatMap(one -> late(
                                one.missing(), ahead.getOrDefault(one.row().id(), CaseCalendar.Ahead.NOTHING))
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
        if (!theCase.writable()) {
            return Optional.empty();
        }
        AppointmentDeadlines rules = rules();
        LocalDate asked = theCase.lastTalk() == null
                ? asked(rules, List.of(new CaseArrivals.Begun(theCase.id(), theCase.mainPerson(), opened)))
                        .get(theCase.id())
                : null;
        return due(rules, opened, asked, theCase.lastTalk(), theCase.decision() != null)
                .flatMap(missing -> late(missing, ahead.get()));
    }

    /**
     * What somebody misses who asked for help and has no case yet: her first appointment, unless one stands in the calendar in time.
     *
     * @param person her record; null while she has none
     */
    public Optional<Missing> first(LocalDate asked, @Nullable PersonId person) {
        return rules()
                .first(asked)
                .map(latest -> new Missing(latest, From.ASKED, asked, null))
                .flatMap(missing -> person == null
                        ? Optional.of(missing)
                        : calendar.first(person, asked)
                                .map(booked -> late(missing, booked))
                                .orElse(Optional.of(missing)));
    }

    /** When the clients of these cases asked, asked of nobody where the concept sets no period for the first appointment. */
    private Map<CaseId, LocalDate> asked(AppointmentDeadlines rules, List<CaseArrivals.Begun> cases) {
        Map<CaseId, LocalDate> asked = new HashMap<>();
        if (!cases.isEmpty() && rules.concept().firstWithinWeeks() != null) {
            arrivals.stream().forEach(source -> asked.putAll(source.asked(cases)));
        }
        return asked;
    }

    private static Optional<Missing> due(
            AppointmentDeadlines rules,
            LocalDate opened,
            @Nullable LocalDate asked,
            @Nullable LocalDate talked,
            boolean decided) {
        if (talked == null) {
            LocalDate since = asked == null ? opened : asked;
            From from = asked == null ? From.OPENED : From.ASKED;
            return rules.first(since).map(latest -> new Missing(latest, from, since, null));
        }
        return decided
                ? Optional.empty()
                : rules.followUp(talked).map(latest -> new Missing(latest, From.TALKED, talked, null));
    }

    /** Empty where the next appointment is in time. */
    private static Optional<Missing> late(Missing missing, CaseCalendar.Ahead ahead) {
        CaseCalendar.Time next = ahead.next();
        return next == null
                ? Optional.of(missing)
                : late(missing, next.starts().toLocalDate());
    }

    private static Optional<Missing> late(Missing missing, LocalDate booked) {
        return booked.isAfter(missing.latest().day())
                ? Optional.of(new Missing(missing.latest(), missing.from(), missing.since(), booked))
                : Optional.empty();
    }
}
