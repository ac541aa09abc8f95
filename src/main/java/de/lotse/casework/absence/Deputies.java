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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases to the deputy for exactly the days of an absence, and closes them again when it ends early or the case passes to somebody
 * else. A case that comes in during an absence is covered too; one from which the deputy is kept out is not. Where a deputy is away herself,
 * her deputy stands in on those days, and so on.
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
        onward(absence.account());
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
        absences.insert(new Absences.Deputyship(one, absence.id(), grant, deputy, absence.from(), absence.until()));
    }

    /** Somebody stands in for nobody in this case any more. */
    public void leave(CaseId id, AccountId deputy) {
        absences.deputyships(id).stream()
                .filter(one -> one.deputy().equals(deputy))
                .forEach(this::end);
        onward(deputy);
    }

    /** Nobody stands in because of this absence any more: in the cases of others, then in her own, and what hung on those. */
    void release(Absence absence) {
        onward(absence.account());
        absences.deputyships(absence.id()).forEach(this::end);
        onward(absence.account());
        events.publishEvent(new AbsenceChanged(absence.account()));
    }

    /** Lets the deputies of deputies follow what changed for the worker. */
    void onward(AccountId worker) {
        for (Absences.Onward one : absences.onward(worker)) {
            Instant ends = one.ends();
            if (ends == null) {
                events.publishEvent(new Grants.Ended(one.caseId(), one.deputy()));
            } else {
                events.publishEvent(new Grants.Granted(one.caseId(), one.deputy(), Grant.Reason.DEPUTY, ends));
            }
        }
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

    /** The giver's deputies leave, the receiver's come; a case that has ended needs none. */
    @EventListener
    void on(CaseTransferred transferred) {
        absences.deputyships(transferred.caseId()).forEach(this::end);
        if (cases.find(transferred.caseId()).filter(Case::open).isPresent()) {
            coverAll(transferred.caseId(), transferred.receiver());
        }
    }

    private void coverAll(CaseId id, AccountId worker) {
        List<Absence> open = absences.open(worker);
        if (!open.isEmpty()) {
            open.forEach(absence -> cover(absence, id, absence.deputy()));
            onward(worker);
        }
    }
}
