package de.lotse.casework.assessment;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts somebody into a client's network, changes or removes them. */
@Service
@Transactional
public class ChangeNetwork {
    private final Cases cases;
    private final NetworkMembers members;
    private final Audit audit;

    ChangeNetwork(Cases cases, NetworkMembers members, Audit audit) {
        this.cases = cases;
        this.members = members;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Outcome {
        CHANGED,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** No such case or member within reach. */
        UNKNOWN
    }

    /** Adds the member, or changes the one with this id. */
    public Outcome save(NetworkMember member) {
        return change(member.caseId(), "network-saved", () -> {
            members.save(member);
            return true;
        });
    }

    /** Takes the member out. */
    public Outcome remove(CaseId id, UUID member) {
        return change(id, "network-removed", () -> members.remove(id, member));
    }

    private Outcome change(CaseId id, String action, BooleanSupplier work) {
        Optional<Case> found = cases.find(id);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (!found.get().writable()) {
            return Outcome.STOPPED;
        }
        if (!work.getAsBoolean()) {
            return Outcome.UNKNOWN;
        }
        audit.changed(action, Subject.of(id), "");
        return Outcome.CHANGED;
    }
}
