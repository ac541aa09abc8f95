package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseOpened;
import de.lotse.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a new case what was arranged with its person before there was one, e.g. the first talk a slip placed her for (IN-11, AP-01): it
 * stands among the appointments of the case and counts for its deadlines. The worker's own first talk that was just held is the first talk
 * of the case; one of a colleague, or of long ago, was another consultation.
 */
@Service
@Transactional
class BindToCase {
    /** Who opens the case some weeks after the talk still means that talk. */
    private static final Duration JUST = Duration.ofDays(28);

    private final Appointments appointments;
    private final Bookings bookings;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    BindToCase(Appointments appointments, Bookings bookings, CurrentActor current, Audit audit, Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(CaseOpened opened) {
        Instant now = clock.instant();
        appointments.with(opened.person()).stream()
                .filter(one -> ahead(one, now) || justHadByHer(one, now))
                .filter(one -> bookings.move(one, opened.caseId()))
                .forEach(one -> audit.changed(
                        "appointment-bound",
                        Subject.of(opened.caseId()),
                        one.kind().name()));
    }

    private static boolean ahead(Appointment one, Instant now) {
        return one.state() == Appointment.State.UNPLACED
                || (one.state() == Appointment.State.PLANNED && one.ends().isAfter(now));
    }

    /** Held, or nobody said yet what came of it. */
    private boolean justHadByHer(Appointment one, Instant now) {
        AccountId me = current.get().account();
        boolean had = one.state() == Appointment.State.PLANNED
                || (one.state() == Appointment.State.HELD && one.kind() == Appointment.Kind.FIRST);
        return had && one.worker().equals(me) && one.begins().isAfter(now.minus(JUST));
    }
}
