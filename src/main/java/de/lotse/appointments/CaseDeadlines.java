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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when cases need their next appointment (AP-01): the first one where nobody talked yet, a follow-up while it is not decided what the
 * person needs, and sooner where somebody noted that it is urgent. A talk is one that keeps a case active; a first appointment that was
 * held is one before it is written down. Nothing is due where an appointment stands in the calendar by that day; where one stands there
 * later, the deadline is missed, and that is said until the talk takes place. The one place Heute, the head of the case file and the
 * booking form ask.
 */
@Component
@Transactional(readOnly = true)
public class CaseDeadlines {
    private final Concepts concepts;
    private final CaseCalendar calendar;
    private final ObjectProvider<CaseArrivals> arrivals;
    private final Urgencies urgencies;
    private final Clock clock;

    CaseDeadlines(
            Concepts concepts,
            CaseCalendar calendar,
            ObjectProvider<CaseArrivals> arrivals,
            Urgencies urgencies,
            Clock clock) {
        this.urgencies = urgencies;
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
        TALKED,
        /** Somebody noted that it is urgent. */
        URGENT
    }

    /**
     * What is known of a case.
     *
     * @param asked null where nobody knows when she asked
     * @param urgent since when it is urgent; null where it is not
     */
    private record Known(
            LocalDate opened,
            @Nullable LocalDate asked,
            @Nullable LocalDate talked,
            boolean decided,
            @Nullable LocalDate urgent) {
        /** The same after a talk on that day. */
        Known after(LocalDate talk) {
            return new Known(opened, asked, talk, decided, urgent);
        }
    }

    /** A case of the list, and what it needs next. */
    private record Needed(Caseload.Row row, Known known, Missing missing) {}

    /** A case in the list with what it misses. */
    record OfRow(Caseload.Row row, Missing missing) {}

    /** What the cases of these miss. */
    List<OfRow> missing(Collection<Caseload.Row> rows) {
        AppointmentDeadlines rules = rules();
        List<Caseload.Row> open = rows.stream().filter(Caseload.Row::writable).toList();
        Map<CaseId, LocalDate> asked = asked(
                rules,
                open.stream()
                        .filter(row -> row.lastTalk() == null)
                        .map(row ->
                                new CaseArrivals.Begun(row.id(), row.person().id(), row.openedOn()))
                        .toList());
        Map<CaseId, LocalDate> urgent =
                urgent(rules, open.stream().map(Caseload.Row::id).toList());
        List<Needed> due = open.stream()
                .flatMap(row -> needed(rules, row, known(row, asked.get(row.id()), urgent.get(row.id()))).stream())
                .toList();
        Map<CaseId, CaseCalendar.Ahead> ahead =
                calendar.ahead(due.stream().map(one -> one.row().id()).toList(), clock.instant());
        return due.stream()
                .flatMap(one -> late(
                        rules,
                        one.known(),
                        one.missing(),
                        ahead.getOrDefault(one.row().id(), CaseCalendar.Ahead.NOTHING))
                        .map(missing -> new OfRow(one.row(), missing))
                        .stream())
                .toList();
    }

    private static Optional<Needed> needed(AppointmentDeadlines rules, Caseload.Row row, Known known) {
        return due(rules, known).map(missing -> new Needed(row, known, missing));
    }

    private static Known known(Caseload.Row row, @Nullable LocalDate asked, @Nullable LocalDate urgent) {
        return new Known(row.openedOn(), asked, row.lastTalk(), row.decision() != null, urgent);
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
        LocalDate urgent = theCase.has(Urgencies.NOTED)
                ? urgent(rules, List.of(theCase.id())).get(theCase.id())
                : null;
        Known known = new Known(opened, asked, theCase.lastTalk(), theCase.decision() != null, urgent);
        return due(rules, known).flatMap(missing -> late(rules, known, missing, ahead.get()));
    }

    /**
     * What somebody misses who asked for help and has no case yet: her first appointment, unless one stands in the calendar in time.
     *
     * @param urgent whether she asked urgently, where the concept sets a deadline for that
     * @param person her record; null while she has none
     */
    public Optional<Missing> first(LocalDate asked, boolean urgent, @Nullable PersonId person) {
        AppointmentDeadlines rules = rules();
        Optional<AppointmentDeadlines.Latest> sooner = urgent ? rules.urgent(asked) : Optional.empty();
        Optional<AppointmentDeadlines.Latest> latest = sooner.or(() -> rules.first(asked));
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        Missing missing = new Missing(latest.get(), sooner.isPresent() ? From.URGENT : From.ASKED, asked, null);
        LocalDate booked = person == null ? null : calendar.first(person, asked).orElse(null);
        return booked == null ? Optional.of(missing) : late(missing, booked);
    }

    /** When the clients of these cases asked, asked of nobody where the concept sets no period for the first appointment. */
    private Map<CaseId, LocalDate> asked(AppointmentDeadlines rules, List<CaseArrivals.Begun> cases) {
        Map<CaseId, LocalDate> asked = new HashMap<>();
        if (!cases.isEmpty() && rules.concept().firstWithinWeeks() != null) {
            arrivals.stream().forEach(source -> asked.putAll(source.asked(cases)));
        }
        return asked;
    }

    /** Since when these are urgent, asked of nobody where the concept sets no deadline for it. */
    private Map<CaseId, LocalDate> urgent(AppointmentDeadlines rules, List<CaseId> cases) {
        Map<CaseId, LocalDate> urgent = new HashMap<>();
        if (rules.concept().urgentWithinWorkingDays() != null) {
            urgencies.now(cases).forEach((id, one) -> {
                LocalDate since = one.since();
                if (since != null) {
                    urgent.put(id, since);
                }
            });
        }
        return urgent;
    }

    /** What it needs next, the earlier where both apply. */
    private static Optional<Missing> due(AppointmentDeadlines rules, Known known) {
        return Stream.concat(urgent(rules, known).stream(), ordinary(rules, known).stream())
                .min(Comparator.comparing(missing -> missing.latest().day()));
    }

    /** A talk after the day on which it was seen ends it; one on that day may be how it was seen. */
    private static Optional<Missing> urgent(AppointmentDeadlines rules, Known known) {
        LocalDate since = known.urgent();
        LocalDate talked = known.talked();
        return since == null || (talked != null && talked.isAfter(since))
                ? Optional.empty()
                : rules.urgent(since).map(latest -> new Missing(latest, From.URGENT, since, null));
    }

    private static Optional<Missing> ordinary(AppointmentDeadlines rules, Known known) {
        LocalDate asked = known.asked();
        LocalDate talked = known.talked();
        if (talked == null) {
            LocalDate since = asked == null ? known.opened() : asked;
            From from = asked == null ? From.OPENED : From.ASKED;
            return rules.first(since).map(latest -> new Missing(latest, from, since, null));
        }
        return known.decided()
                ? Optional.empty()
                : rules.followUp(talked).map(latest -> new Missing(latest, From.TALKED, talked, null));
    }

    /** Where the first appointment was held and only the talk is not written down yet, it counts as a talk. */
    private static Optional<Missing> late(
            AppointmentDeadlines rules, Known known, Missing missing, CaseCalendar.Ahead ahead) {
        CaseCalendar.Time held = ahead.held();
        return held == null || known.talked() != null
                ? late(missing, ahead)
                : due(rules, known.after(held.starts().toLocalDate())).flatMap(next -> late(next, ahead));
    }

    /** Empty where the next appointment is in time. */
    private static Optional<Missing> late(Missing missing, CaseCalendar.Ahead ahead) {
        CaseCalendar.Time next = ahead.next();
        return next == null ? Optional.of(missing) : late(missing, next.starts().toLocalDate());
    }

    private static Optional<Missing> late(Missing missing, LocalDate booked) {
        return booked.isAfter(missing.latest().day())
                ? Optional.of(new Missing(missing.latest(), missing.from(), missing.since(), booked))
                : Optional.empty();
    }
}
