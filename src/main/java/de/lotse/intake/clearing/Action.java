package de.lotse.intake.clearing;

import de.lotse.intake.request.RequestStep.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the clearing team can do with a request, with what has to be said for it (IN-03, IN-06). */
public enum Action {
    CONTACT(Kind.CONTACT, Part.CRITERIA, Part.NOTE, Part.MINUTES),
    QUESTION(Kind.QUESTION, Part.FEEDBACK, Part.MINUTES),
    ADMIT(Kind.ADMITTED, Part.REASON, Part.FEEDBACK, Part.MINUTES),
    REFUSE(Kind.REFUSED, Part.REASON, Part.FEEDBACK, Part.ALTERNATIVE, Part.MINUTES),
    WAIT(Kind.WAITING, Part.FEEDBACK, Part.BRIDGE, Part.MINUTES),
    ADVANCE(Kind.ADVANCED, Part.REASON),
    OFFER(Kind.OFFERED, Part.FEEDBACK),
    ACCEPT(Kind.OFFER_ACCEPTED, Part.NOTE),
    DECLINE(Kind.OFFER_DECLINED, Part.NOTE),
    REFER(Kind.REFERRED, Part.FEEDBACK, Part.ALTERNATIVE, Part.RETURN, Part.MINUTES),
    BACK(Kind.CAME_BACK, Part.NOTE),
    ASSIGN(Kind.ASSIGNED, Part.WORKER, Part.REASON),
    PASS(Kind.PASSED_ON, Part.NOTE, Part.MINUTES),
    RETURN(Kind.GIVEN_BACK, Part.REASON),
    WITHDRAW(Kind.WITHDRAWN, Part.REASON);

    private final Kind kind;

    // EnumSet is mutable by type only: it is filled once and never handed out.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Part> parts;

    Action(Kind kind, Part... parts) {
        this.kind = kind;
        this.parts = EnumSet.copyOf(Arrays.asList(parts));
    }

    /** What is asked. */
    public enum Part {
        /** The standardised clearing contact: how, with whom, criteria of admission. */
        CRITERIA,
        /** For colleagues, may be left out. */
        NOTE,
        /** For colleagues, must be said. */
        REASON,
        /** For the requesting body. */
        FEEDBACK,
        ALTERNATIVE,
        BRIDGE,
        RETURN,
        WORKER,
        MINUTES
    }

    /** The step it makes. */
    public Kind kind() {
        return kind;
    }

    /** Whether the form asks for it. */
    public boolean asks(Part part) {
        return parts.contains(part);
    }

    /** The word in addresses and texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The action of the word. */
    public static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
