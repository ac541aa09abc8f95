package de.lotse.intake.invitation;

import de.lotse.casework.IntakeConcept;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.components.Source;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the concept says about inviting those who wait. */
@Component
class InvitationRules {
    /** The concept names no longest wait; after four weeks somebody has to look, so that nobody is forgotten. */
    private static final int LOOK_AFTER_DAYS = 28;

    private final Concepts concepts;

    InvitationRules(Concepts concepts) {
        this.concepts = concepts;
    }

    /** The list; empty where nobody is invited from one. */
    Optional<IntakeConcept.WaitingList> list() {
        return concepts.section(IntakeConcept.class).invitations();
    }

    /** Where the list is written. */
    static Source source(IntakeConcept.WaitingList list) {
        return new Source(list.source().toString(), "/concept#intake");
    }

    /** From when on somebody has to look after her. */
    static LocalDate look(Invitation one) {
        return one.since().plusDays(LOOK_AFTER_DAYS);
    }

    /** Whether she waits longer than that. */
    static boolean late(Invitation one, LocalDate today) {
        return look(one).isBefore(today);
    }
}
