package de.lotse.casework.participants;

import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people into a case and lets them leave, where the concept carries several in one case (CW-02; Konzept Kreis Unna 2.2,
 * Fachkonzept Münster Kap. 2). Whoever opens the case sees them. An adult must have consented herself (CON-01); for children the
 * parent's consent stands.
 */
@Service
@Transactional
public class ChangeParticipants {
    private final Cases cases;
    private final Participations participations;
    private final CaseLinks links;
    private final Conditions conditions;
    private final Grants grants;
    private final Audit audit;

    ChangeParticipants(
            Cases cases,
            Participations participations,
            CaseLinks links,
            Conditions conditions,
            Grants grants,
            Audit audit) {
        this.cases = cases;
        this.participations = participations;
        this.links = links;
        this.conditions = conditions;
        this.grants = grants;
        this.audit = audit;
    }

    /** What is asked before somebody joins. */
    @Component
    record Conditions(Concepts concepts, People people, Consents consents, Clock clock) {}

    /** Who joins. @param id from the form, so that a double click adds once */
    public record Join(
            CaseId caseId, UUID id, PersonId person, Case.Participant.Role role, LocalDate since, String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is so now. */
        record Changed() implements Outcome {}

        /** The form was sent before with other words; nothing was changed. */
        record Already() implements Outcome {}

        /** She is in the case already, with other words; they stay. */
        record AlreadyIn() implements Outcome {}

        /** By the concept a case holds one person. */
        record OnePersonOnly(CaseworkConcept.CaseUnit unit) implements Outcome {}

        /** She is of age and has not consented. */
        record ConsentMissing() implements Outcome {}

        /** The day lies in the future. */
        record Future() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case or person within reach, or she is not carried in the case. */
        record Unknown() implements Outcome {}
    }

    /** Takes the person into the case, or says why not. */
    public Outcome join(Join join) {
        Case theCase = cases.find(join.caseId()).orElse(null);
        Person person = conditions.people().find(join.person()).orElse(null);
        if (theCase == null || person == null || join.role() == Case.Participant.Role.CLIENT) {
            return new Outcome.Unknown();
        }
        Outcome refusal = refusal(theCase, person, join);
        if (refusal != null) {
            return refusal;
        }
        Participations.Participation added =
                new Participations.Participation(join.person(), join.role(), join.since(), join.reason(), null, null);
        if (!participations.add(join.caseId(), join.id(), added)) {
            return again(theCase, added);
        }
        grants.connect(join.caseId(), join.person());
        audit.changed(
                "participant-joined", Subject.of(join.caseId()), join.role().name());
        return new Outcome.Changed();
    }

    /** Done where it is what stands there, e.g. sent by a double click. */
    private Outcome again(Case theCase, Participations.Participation sent) {
        if (participations.of(theCase.id()).contains(sent)) {
            return new Outcome.Changed();
        }
        return theCase.holds(sent.person()) ? new Outcome.AlreadyIn() : new Outcome.Already();
    }

    private @Nullable Outcome refusal(Case theCase, Person person, Join join) {
        CaseworkConcept.CaseUnit unit =
                conditions.concepts().section(CaseworkConcept.class).caseUnit();
        LocalDate today = LocalDate.now(conditions.clock());
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        if (!unit.severalPersons()) {
            return new Outcome.OnePersonOnly(unit);
        }
        if (join.since().isAfter(today)) {
            return new Outcome.Future();
        }
        return !CarriedPeople.grown(person, join.role(), today)
                        || conditions.consents().state(person.id()).mayDocument()
                ? null
                : new Outcome.ConsentMissing();
    }

    /** Lets a carried person leave the case; what was written stays. */
    public Outcome leave(CaseId id, PersonId person, LocalDate on, String reason) {
        Case theCase = cases.find(id).orElse(null);
        if (theCase == null || !theCase.holds(person)) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        if (on.isAfter(LocalDate.now(conditions.clock()))) {
            return new Outcome.Future();
        }
        if (!participations.leave(id, person, on, reason)) {
            return new Outcome.Unknown();
        }
        audit.changed("participant-left", Subject.of(id), "");
        return new Outcome.Changed();
    }

    /** Says that another case belongs to this one. */
    public Outcome link(CaseId id, CaseId other) {
        Case theCase = cases.find(id).orElse(null);
        if (theCase == null || id.equals(other) || cases.find(other).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        if (links.add(id, other)) {
            audit.changed("case-linked", Subject.of(id), "");
        }
        return new Outcome.Changed();
    }

    /** Says that another case was linked by mistake; the link and its end stay on record. */
    public Outcome unlink(CaseId id, CaseId other, String reason) {
        Case theCase = cases.find(id).orElse(null);
        if (theCase == null || cases.find(other).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        if (links.end(id, other, reason)) {
            audit.changed("case-unlinked", Subject.of(id), "");
            return new Outcome.Changed();
        }
        boolean before = links.past(id).stream().anyMatch(one -> one.other().equals(other));
        return before ? new Outcome.Changed() : new Outcome.Unknown();
    }
}
