package de.lotse.casework.absence;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Caseload;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes that the worker is away and who stands in, changes the deputy of cases, and ends the absence early (CW-16). Refuses two
 * absences that overlap, and a deputy who runs no cases here.
 */
@Service
@Transactional
public class NoteAbsence {
    private final Absences absences;
    private final Deputies deputies;
    private final Caseload caseload;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Audit audit;

    NoteAbsence(
            Absences absences,
            Deputies deputies,
            Caseload caseload,
            Colleagues colleagues,
            CurrentActor current,
            Audit audit) {
        this.absences = absences;
        this.deputies = deputies;
        this.caseload = caseload;
        this.colleagues = colleagues;
        this.current = current;
        this.audit = audit;
    }

    /** When, what for, who stands in. @param id from the form, so that a double click notes once */
    public record Command(UUID id, LocalDate from, LocalDate until, Absence.Kind kind, AccountId deputy) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is so now. */
        record Noted(Absence absence) implements Outcome {}

        /** The form was sent before with another choice: sent again after going back. Nothing was noted. */
        record Already() implements Outcome {}

        /** She is away on some of these days already. */
        record Overlaps(Absence other) implements Outcome {}

        /** She cannot stand in: no case manager here, or her account is closed. */
        record DeputyUnfit() implements Outcome {}

        /** No such absence of hers that lies ahead or goes on. */
        record Unknown() implements Outcome {}
    }

    /** Notes it and opens the cases to the deputy, or says why not. */
    public Outcome note(Command command) {
        AccountId me = current.get().account();
        absences.lock(me);
        Optional<Absence> overlapping = absences.open(me).stream()
                .filter(one -> !one.id().equals(command.id()) && one.overlaps(command.from(), command.until()))
                .findFirst();
        if (overlapping.isPresent()) {
            return new Outcome.Overlaps(overlapping.get());
        }
        if (unfit(command.deputy())) {
            return new Outcome.DeputyUnfit();
        }
        Absence absence =
                new Absence(command.id(), me, command.from(), command.until(), command.kind(), command.deputy(), null);
        if (!absences.insert(absence)) {
            boolean same = absences.find(command.id()).filter(absence::equals).isPresent();
            return same ? new Outcome.Noted(absence) : new Outcome.Already();
        }
        deputies.cover(absence, open(), absence.deputy());
        audit.changed("absence-noted", Subject.of(me), "");
        return new Outcome.Noted(absence);
    }

    /** Another colleague stands in for these of her cases. */
    public Outcome change(UUID id, Collection<CaseId> which, AccountId deputy) {
        Optional<Absence> found = mine(id);
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (unfit(deputy)) {
            return new Outcome.DeputyUnfit();
        }
        Set<CaseId> hers = new HashSet<>(open());
        deputies.cover(found.get(), which.stream().filter(hers::contains).toList(), deputy);
        audit.changed("deputy-changed", Subject.of(found.get().account()), "");
        return new Outcome.Noted(found.get());
    }

    /** She is back, or does not leave at all: nobody stands in any more. */
    public Outcome end(UUID id) {
        Optional<Absence> found = mine(id);
        if (found.isEmpty() || !absences.end(id)) {
            return new Outcome.Unknown();
        }
        deputies.release(found.get());
        audit.changed("absence-ended", Subject.of(found.get().account()), "");
        return new Outcome.Noted(found.get());
    }

    private Optional<Absence> mine(UUID id) {
        return absences.open(current.get().account()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private boolean unfit(AccountId deputy) {
        return colleagues.caseManagers().stream().noneMatch(one -> one.account().equals(deputy));
    }

    private List<CaseId> open() {
        return caseload.open().stream().map(Caseload.Row::id).toList();
    }
}
