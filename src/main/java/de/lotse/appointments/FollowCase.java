package de.lotse.appointments;

import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.absence.Absence;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what is planned follow its case (CW-16, CW-16a): nobody keeps an appointment with somebody whose case she may not open then. When a
 * grant ends, by a transfer, a departure, the end of a deputyship or an exclusion, the appointments pass to whoever is responsible; when a
 * deputy comes, those within the absence pass to her. Where the receiver has no time, the appointment keeps its client and loses its time: it
 * stands on Heute until it is arranged anew.
 */
@Service
@Transactional
class FollowCase {
    private final CaseCalendar calendar;
    private final Bookings bookings;
    private final Availability availability;
    private final Audit audit;
    private final Clock clock;

    FollowCase(CaseCalendar calendar, Bookings bookings, Availability availability, Audit audit, Clock clock) {
        this.calendar = calendar;
        this.bookings = bookings;
        this.availability = availability;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(Grants.Ended ended) {
        following(ended.caseId()).stream()
                .filter(one -> one.worker().equals(ended.account()) && !one.opens())
                .forEach(one -> pass(ended.caseId(), one, one.responsible()));
    }

    @EventListener
    void on(Grants.Granted granted) {
        Instant until = granted.until();
        if (granted.reason() != Grant.Reason.DEPUTY || until == null) {
            return;
        }
        following(granted.caseId()).stream()
                .filter(one -> one.worker().equals(one.responsible()))
                .filter(one -> !one.worker().equals(granted.account()) && inAbsenceUntil(until, one))
                .forEach(one -> pass(granted.caseId(), one, granted.account()));
    }

    /** Whether she stands in for just the absence in which the appointment lies; the overlap after a transfer is none. */
    private boolean inAbsenceUntil(Instant until, CaseCalendar.Following one) {
        Optional<Absence> absence =
                availability.absent(one.worker(), one.starts().toLocalDate());
        return absence.map(found -> found.until()
                        .plusDays(1)
                        .atStartOfDay(LocalTimes.BERLIN)
                        .toInstant())
                .filter(until::equals)
                .isPresent();
    }

    private List<CaseCalendar.Following> following(CaseId id) {
        return calendar.following(id, clock.instant());
    }

    private void pass(CaseId id, CaseCalendar.Following one, AccountId to) {
        boolean placed = free(one, to) && bookings.pass(one.id(), to, true);
        if (!placed) {
            bookings.pass(one.id(), to, false);
        }
        audit.changed(placed ? "appointment-passed" : "appointment-unplaced", Subject.of(id), "");
    }

    /** A time that is over is nobody's any more: what could not be held then still has to be arranged anew. */
    private boolean free(CaseCalendar.Following one, AccountId receiver) {
        return one.begins().isAfter(clock.instant())
                && availability.free(
                        receiver, one.starts().toLocalDateTime(), one.stops().toLocalDateTime());
    }
}
