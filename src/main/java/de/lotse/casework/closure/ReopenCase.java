package de.lotse.casework.closure;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.consent.Consents;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a closed case up again within the same file, at any time (IN-16); consent must be valid, as for a new one. */
@Service
@Transactional
public class ReopenCase {
    private final Cases cases;
    private final Closures closures;
    private final Consents consents;
    private final Concepts concepts;
    private final EnterPhase enterPhase;
    private final Audit audit;

    ReopenCase(
            Cases cases, Closures closures, Consents consents, Concepts concepts, EnterPhase enterPhase, Audit audit) {
        this.cases = cases;
        this.closures = closures;
        this.consents = consents;
        this.concepts = concepts;
        this.enterPhase = enterPhase;
        this.audit = audit;
    }

    /** Which case. */
    public record Command(CaseId caseId) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** The case is open again, in the phase it was in before its end. */
        record Reopened() implements Outcome {}

        /** It is open. */
        record NotClosed() implements Outcome {}

        /** The person has another open case meanwhile. */
        record OtherOpen(CaseId other) implements Outcome {}

        /** Consent was withdrawn or never given. */
        record ConsentMissing() implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Takes it up again, or says why not. */
    public Outcome reopen(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Case theCase = found.get();
        Optional<Case> other = cases.of(theCase.mainPerson()).stream()
                .filter(one -> one.open()
                        && !one.id().equals(theCase.id())
                        && one.mainPerson().equals(theCase.mainPerson()))
                .findFirst();
        if (other.isPresent()) {
            return new Outcome.OtherOpen(other.get().id());
        }
        if (!consents.state(theCase.mainPerson()).mayDocument()) {
            return new Outcome.ConsentMissing();
        }
        if (!closures.reopen(theCase.id())) {
            return new Outcome.NotClosed();
        }
        goBack(theCase);
        audit.changed("case-reopened", Subject.of(theCase.id()), theCase.number());
        return new Outcome.Reopened();
    }

    /** A case that ended in the phase of closing goes back to the phase before; others never left theirs. */
    private void goBack(Case theCase) {
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        int entries = theCase.phases().size();
        if (entries > 1 && concept.phase(theCase.currentPhase().phase()).kind() == Phase.Kind.CLOSURE) {
            enterPhase.enter(theCase.id(), theCase.phases().get(entries - 2).phase(), null);
        }
    }
}
