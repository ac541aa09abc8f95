package de.lotse.casework.contact;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.CarriedPeople;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a talk or an attempt in one case or several at once; its next step becomes a task. All or nothing: if one of the cases
 * cannot take it, none does.
 */
@Service
@Transactional
public class RecordContact {
    private final Cases cases;
    private final Contacts contacts;
    private final Tasks tasks;
    private final CarriedPeople carried;
    private final Audit audit;

    RecordContact(Cases cases, Contacts contacts, Tasks tasks, CarriedPeople carried, Audit audit) {
        this.cases = cases;
        this.contacts = contacts;
        this.tasks = tasks;
        this.carried = carried;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** Recorded in every case. */
        record Recorded() implements Outcome {}

        /** One of the cases takes nothing now; nothing was recorded. */
        record Stopped(CaseId id) implements Outcome {}

        /** One of those who took part took her consent back (CON-02); nothing was recorded. */
        record ConsentWithdrawn(PersonName name) implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was recorded. */
        record AlreadyRecorded() implements Outcome {}

        /** One of the cases is out of reach; nothing was recorded. */
        record Unknown() implements Outcome {}
    }

    /** Records the contact in the case it names and in the further ones. */
    public Outcome record(Contact contact, Set<CaseId> further) {
        Set<CaseId> all = new java.util.LinkedHashSet<>(further);
        all.add(contact.caseId());
        List<Contact> parts = new ArrayList<>();
        for (CaseId id : all) {
            Case theCase = cases.find(id).orElse(null);
            if (theCase == null) {
                return new Outcome.Unknown();
            }
            if (!theCase.writable()) {
                return new Outcome.Stopped(id);
            }
            PersonName withdrawn = carried.refused(theCase, contact.persons()).orElse(null);
            if (withdrawn != null) {
                return new Outcome.ConsentWithdrawn(withdrawn);
            }
            parts.add(contact.in(theCase));
        }
        if (parts.stream().anyMatch(this::standsOtherwise)) {
            return new Outcome.AlreadyRecorded();
        }
        parts.forEach(this::write);
        return new Outcome.Recorded();
    }

    private void write(Contact contact) {
        if (contacts.insert(contact)) {
            Tasks.Task.nextStep(contact).ifPresent(tasks::note);
            audit.changed("contact-recorded", Subject.of(contact.caseId()), contact.kind());
        }
    }

    /** Recorded under this identifier before, with other words. */
    private boolean standsOtherwise(Contact part) {
        return contacts.find(part.caseId(), part.id())
                .filter(known -> !known.equals(part.by(known.by())))
                .isPresent();
    }
}
