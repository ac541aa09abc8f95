package de.lotse.casework.casefile;

import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open cases a person is in, as far as they are within reach, the newest first: where something can stop when she takes something back
 * (CON-02, CON-03a).
 */
@Component
@Transactional(readOnly = true)
public class PersonCases {
    private final Cases cases;

    PersonCases(Cases cases) {
        this.cases = cases;
    }

    /** Those she is in, as the client or beside the client. */
    public List<Case> open(PersonId person) {
        return cases.of(person).stream().filter(Case::open).toList();
    }

    /** The same, without what is in them. */
    public List<CaseId> openIds(PersonId person) {
        return open(person).stream().map(Case::id).toList();
    }

    /** Those in which she is the client. */
    public List<CaseId> openAsClient(PersonId person) {
        return open(person).stream()
                .filter(theCase -> theCase.mainPerson().equals(person))
                .map(Case::id)
                .toList();
    }
}
