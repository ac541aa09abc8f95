package de.lotse.casework.absence;

import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.CaseOpened;
import de.lotse.casework.CaseTransferred;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases to the deputy for exactly the days of an absence, and closes them again when it ends early or the case passes to somebody
 * else. A case that comes in during an absence is covered too; one from which the deputy is kept out is not.
 */
@Service
@Transactional
public class Deputies {
    private final Absences absences;
    private final Grants grants;
    private final Cases cases;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deputies(Absences absences, Grants grants, Cases cases, Clock clock, ApplicationEventPublisher events) {
        this.absences = absences;
        this.grants = grants;
        this.cases = cases;
        this.clock = clock;
        this.events = events;
    }

    /** From now on the deputy stands in for these cases, whoever did before. */
    void cover(Absence absence, Collection<CaseId> which, AccountId deputy) {
        which.forEach(one -> cover(absence, one, deputy));
        events.publishEvent(new AbsenceChanged(absence.account()));
    }

    private void cover(Absence absence, CaseId one, AccountId deputy) {
        if (grants.excluded(one).contains(deputy)) {
            return;
        }
        for (Absences.Deputyship now : absences.deputyships(one)) {
            if (now.absence().equals(absence.id())) {
                if (now.deputy().equals(deputy)) {
                    return;
                }
                end(now);
            }
        }
        var grant =
                grants.give(one, deputy, Grant.Reason.DEPUTY, absence.begins(clock.instant()), absence.ends(), null);
        absences.insert(new Absences.Deputyship(one, absence.id(), grant, deputy));
    }

    /** Somebody stands in for nobody in this case any more. */
    public void leave(CaseId id, AccountId deputy) {
        absences.deputyships(id).stream()
                .filter(one -> one.deputy().equals(deputy))
                .forEach(this::end);
    }

    /** Nobody stands in because of this absence any more. */
    void release(Absence absence) {
        absences.deputyships(absence.id()).forEach(this::end);
        events.publishEvent(new AbsenceChanged(absence.account()));
    }

    private void end(Absences.Deputyship deputyship) {
        grants.end(deputyship.grant());
        absences.end(deputyship);
    }

    /** A new case is covered in the absences its worker has noted. */
    @EventListener
    void on(CaseOpened opened) {
        cases.find(opened.caseId()).map(Case::responsible).ifPresent(worker -> coverAll(opened.caseId(), worker));
    }

    /** The giver's deputies leave, the receiver's come. */
    @EventListener
    void on(CaseTransferred transferred) {
        absences.deputyships(transferred.caseId()).forEach(this::end);
        coverAll(transferred.caseId(), transferred.receiver());
    }

    private void coverAll(CaseId id, AccountId worker) {
        absences.open(worker).forEach(absence -> cover(absence, id, absence.deputy()));
    }
}
