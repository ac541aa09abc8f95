package de.lotse.casework.absence;

import de.lotse.access.Colleagues;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.AccountId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes in place of a worker who cannot, e.g. because she fell ill, that she is away and who stands in (CW-16). Who arranges it opens no
 * case by it; the worker finds the absence among her own and ends it when she is back, and who arranges can end it too.
 */
@Service
@Transactional
public class NoteAbsenceInPlace {
    private final Absences absences;
    private final Deputies deputies;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NoteAbsenceInPlace(
            Absences absences,
            Deputies deputies,
            Colleagues colleagues,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.absences = absences;
        this.deputies = deputies;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Who is away when, and who stands in. @param id from the form, so that a double click notes once */
    public record Command(UUID id, AccountId worker, LocalDate from, LocalDate until, AccountId deputy) {}

    /** Notes it and opens her cases to the deputy, or says why not. */
    public NoteAbsence.Outcome note(Command command) {
        if (!colleagues.active(command.worker())) {
            return new NoteAbsence.Outcome.Unknown();
        }
        absences.lock(command.worker());
        Optional<Absence> overlapping = absences.open(command.worker()).stream()
                .filter(one -> !one.id().equals(command.id()) && one.overlaps(command.from(), command.until()))
                .findFirst();
        if (overlapping.isPresent()) {
            return new NoteAbsence.Outcome.Overlaps(overlapping.get());
        }
        if (unfit(command)) {
            return new NoteAbsence.Outcome.DeputyUnfit();
        }
        Absence absence = new Absence(
                command.id(),
                command.worker(),
                command.from(),
                command.until(),
                Absence.Kind.OTHER,
                command.deputy(),
                null);
        Optional<Absence> known = absences.find(command.id());
        if (known.isPresent() && !known.get().equals(absence)) {
            return new NoteAbsence.Outcome.Already();
        }
        if (known.isEmpty()) {
            arrange(absence);
        }
        return new NoteAbsence.Outcome.Noted(absence);
    }

    private void arrange(Absence absence) {
        audit.changed("absence-noted", Subject.of(absence.account()), "");
        absences.insertInPlace(absence, absence.begins(clock.instant()))
                .forEach(one -> events.publishEvent(
                        new Grants.Granted(one, absence.deputy(), Grant.Reason.DEPUTY, absence.ends())));
        deputies.onward(absence.account());
        events.publishEvent(new AbsenceChanged(absence.account()));
    }

    /** Ends what was noted in place of the worker, e.g. when the wrong deputy was named. @return false if there is no such absence now */
    public boolean end(AccountId worker, UUID id) {
        absences.lock(worker);
        if (!absences.arranged(worker).contains(id)) {
            return false;
        }
        audit.changed("absence-ended", Subject.of(worker), "");
        absences.endInPlace(worker, id).forEach(events::publishEvent);
        deputies.onward(worker);
        events.publishEvent(new AbsenceChanged(worker));
        return true;
    }

    private boolean unfit(Command command) {
        return command.deputy().equals(command.worker())
                || colleagues.caseManagers().stream()
                        .noneMatch(one -> one.account().equals(command.deputy()));
    }
}
