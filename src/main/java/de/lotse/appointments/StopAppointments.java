package de.lotse.appointments;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseClosed;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.ConsentWithdrawn;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cancels what lies ahead when a case ends or the client takes her consent back, whether she has a case or none yet (CON-02): nobody waits
 * for her, and the time is free for somebody else. Where somebody carried in the case takes hers back, the client's appointments stay
 * (ADR 0017).
 */
@Service
@Transactional
class StopAppointments {
    private final Appointments appointments;
    private final Bookings bookings;
    private final Cases cases;
    private final Audit audit;
    private final Clock clock;

    StopAppointments(Appointments appointments, Bookings bookings, Cases cases, Audit audit, Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.cases = cases;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        cases.of(withdrawn.person()).stream()
                .filter(theCase -> theCase.mainPerson().equals(withdrawn.person()))
                .forEach(theCase -> stop(theCase.id()));
        stop(appointments.with(withdrawn.person()), Subject.of(withdrawn.person()));
    }

    @EventListener
    void on(CaseClosed closed) {
        stop(closed.caseId());
    }

    private void stop(CaseId id) {
        stop(appointments.in(List.of(id)), Subject.of(id));
    }

    private void stop(List<Appointment> planned, Subject subject) {
        Instant now = clock.instant();
        planned.stream()
                .filter(one -> one.state() == Appointment.State.UNPLACED
                        || (one.state() == Appointment.State.PLANNED
                                && one.begins().isAfter(now)))
                .forEach(one -> {
                    bookings.settle(one.id(), Appointment.State.CANCELLED);
                    audit.changed("appointment-cancelled", subject, "");
                });
    }
}
