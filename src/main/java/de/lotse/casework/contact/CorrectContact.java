package de.lotse.casework.contact;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what was noted about a talk (Art. 16 GDPR). What stood there stays readable as an {@link EarlierWording}; what is counted and the
 * open next step follow. A talk that covers several cases is corrected in each that is within reach and takes something; a case that does
 * not keeps what it says. What left the file before, on paper or to others, is not changed.
 */
@Service
@Transactional
public class CorrectContact {
    private final Cases cases;
    private final Contacts contacts;
    private final EarlierWordings earlier;
    private final Tasks tasks;
    private final CarriedPeople carried;
    private final Audit audit;

    CorrectContact(
            Cases cases, Contacts contacts, EarlierWordings earlier, Tasks tasks, CarriedPeople carried, Audit audit) {
        this.cases = cases;
        this.contacts = contacts;
        this.earlier = earlier;
        this.tasks = tasks;
        this.carried = carried;
        this.audit = audit;
    }

    /**
     * A correction.
     *
     * @param contact as it is right, in the case where it was corrected
     * @param version of what the worker had before her
     */
    public record Command(
            Contact contact, int version, @Nullable String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It stands there as it is right. */
        record Corrected() implements Outcome {}

        /** Somebody else corrected it meanwhile; nothing was changed. @param version that stands there now */
        record Changed(int version, @Nullable AccountId by) implements Outcome {}

        /** The case takes nothing now. */
        record Stopped() implements Outcome {}

        /** Somebody is to be added who took her consent back (CON-02); nothing was changed. */
        record ConsentWithdrawn(PersonName name) implements Outcome {}

        /** No such contact within reach. */
        record Unknown() implements Outcome {}
    }

    /** The talk as it stands in one of its cases, and as it is right there. */
    private record Part(Case theCase, Contact known, Contact right) {}

    /** Corrects the talk. Whoever took part and cannot be chosen any more, e.g. because she left the case, stays named. */
    public Outcome correct(Command command) {
        Contact wanted = command.contact();
        Case theCase = cases.find(wanted.caseId()).orElse(null);
        Map<CaseId, Integer> versions = contacts.locked(wanted.id());
        Integer version = versions.get(wanted.caseId());
        if (theCase == null || version == null) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        List<Part> parts = new ArrayList<>();
        for (Case one : covered(theCase, versions.keySet())) {
            Contact known = contacts.find(one.id(), wanted.id()).orElseThrow();
            PersonName withdrawn = carried.refused(one, wanted.added(known)).orElse(null);
            if (withdrawn != null) {
                return new Outcome.ConsentWithdrawn(withdrawn);
            }
            parts.add(new Part(one, known, wanted.right(known, offered(one))));
        }
        parts.removeIf(part -> part.right().equals(part.known()));
        if (!parts.isEmpty() && version != command.version()) {
            return new Outcome.Changed(version, lastBy(theCase.id(), wanted.id()));
        }
        parts.forEach(part -> write(part, command.reason()));
        return new Outcome.Corrected();
    }

    /** The cases in which the talk is corrected together with this one: this one first. */
    @Transactional(readOnly = true)
    List<Case> covered(Case theCase, UUID contactId) {
        return covered(theCase, contacts.versions(contactId).keySet());
    }

    private List<Case> covered(Case theCase, Set<CaseId> standsIn) {
        List<Case> all = new ArrayList<>(List.of(theCase));
        standsIn.stream()
                .filter(other -> !other.equals(theCase.id()))
                .flatMap(other -> cases.find(other).stream())
                .filter(Case::writable)
                .forEach(all::add);
        return all;
    }

    /** Who of the case can be said to have taken part: without those about whom nothing may be written (CON-02). */
    @Transactional(readOnly = true)
    Set<PersonId> offered(Case theCase) {
        Set<PersonId> offered = new LinkedHashSet<>();
        theCase.participants().forEach(one -> offered.add(one.person()));
        offered.removeAll(carried.silent(theCase));
        return offered;
    }

    private @Nullable AccountId lastBy(CaseId caseId, UUID contactId) {
        return earlier.of(caseId, contactId).stream()
                .findFirst()
                .map(EarlierWording::replacedBy)
                .orElse(null);
    }

    private void write(Part part, @Nullable String reason) {
        earlier.keep(part.theCase().id(), part.right().id(), reason);
        contacts.replace(part.right());
        Contact right = part.right();
        if (!Objects.equals(right.nextStep(), part.known().nextStep())
                || !Objects.equals(right.nextStepOn(), part.known().nextStepOn())) {
            Tasks.Task.nextStep(right)
                    .ifPresentOrElse(tasks::correct, () -> tasks.drop(right.caseId(), Tasks.Task.idOfStep(right)));
        }
        audit.changed("contact-corrected", Subject.of(right.caseId()), right.kind());
    }
}
