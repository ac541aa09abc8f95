package de.lotse.casework.casefile;

import de.lotse.consent.Consents;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case of case management from the first talk to its end. It is opened for a person who consented to documentation, belongs to
 * exactly one worker at any time, moves through the phases of the concept in any order, and ends with a reason; a closed case can
 * be taken up again at any time (IN-16). What happened is kept as facts; where the case stands follows from them.
 *
 * @param number as spoken and printed, e.g. "UN-2026-0147"
 * @param responsible the worker whose case it is
 * @param focusGroup key of the group that comes first here, if the client belongs to one (IN-10)
 * @param phases every entry into a phase, oldest first; never empty
 * @param decision the latest intake decision, if one was made
 * @param lastTalk the day of the latest talk that keeps a case active, if there was one
 * @param closure how it ended, if it is closed now
 * @param consent what the client allows today (CON-01, CON-02)
 * @param traces of what there is something in it, see {@link CaseTrace}
 */
public record Case(
        CaseId id,
        int version,
        String number,
        PersonId mainPerson,
        AccountId responsible,
        Instant openedAt,
        String accessRoute,
        @Nullable String focusArea,
        @Nullable String focusGroup,
        @Nullable String level,
        @Nullable CaseId previous,
        List<PhaseEntry> phases,
        List<Participant> participants,
        @Nullable Decision decision,
        @Nullable LocalDate lastTalk,
        @Nullable Closure closure,
        Consents.State consent,
        Set<String> traces) {
    /** Keeps its own copies. */
    public Case {
        phases = List.copyOf(phases);
        participants = List.copyOf(participants);
        traces = Set.copyOf(traces);
    }

    /** Whether there was something of this when the case was read; if not, nobody needs to ask for it. */
    public boolean has(CaseTrace trace) {
        return traces.contains(trace.name());
    }

    /** Whether the person is in the case now. */
    public boolean holds(PersonId person) {
        return participants.stream().anyMatch(one -> one.person().equals(person));
    }

    /** The phase the case is in: the one entered last. */
    public PhaseEntry currentPhase() {
        return phases.getLast();
    }

    /** Whether the case is open. */
    public boolean open() {
        return closure == null;
    }

    /**
     * Why nothing may be written into it now, if so: the one answer every use case asks before it changes a case. Reading stays
     * possible in any case.
     */
    public Optional<Stop> stop() {
        if (closure != null) {
            return Optional.of(new Stop.Ended());
        }
        return Optional.ofNullable(consent.withdrawnOn()).map(Stop.ConsentWithdrawn::new);
    }

    /** Whether something may be written into it now. */
    public boolean writable() {
        return stop().isEmpty();
    }

    /** Why a case takes nothing. */
    public sealed interface Stop {
        /** It was closed; it can be taken up again (IN-16). */
        record Ended() implements Stop {}

        /** The client took her consent back: nothing is processed any more, the case is to be closed (CON-02). */
        record ConsentWithdrawn(LocalDate on) implements Stop {}
    }

    /** Whether it was decided that this is a case of case management. */
    public boolean admitted() {
        return decision != null && decision.decision().equals(de.lotse.casework.AdmissionAssessment.CASE);
    }

    /** The last entry into the phase, if it was ever entered. */
    public Optional<PhaseEntry> lastEntry(String phase) {
        return phases.reversed().stream()
                .filter(entry -> entry.phase().equals(phase))
                .findFirst();
    }

    /** The case entered a phase; going back is a further entry with its reason. */
    public record PhaseEntry(
            String phase,
            Instant at,
            AccountId by,
            @Nullable String reason) {}

    /** Somebody in the case: the client, or a relative carried in it (CW-02). */
    public record Participant(PersonId person, Role role) {
        /** What she is in the case. */
        public enum Role {
            CLIENT,
            PARTNER,
            CHILD,
            RELATIVE
        }
    }

    /** What was decided after the first talk (IN-07), what the concept proposed, and why it was decided otherwise (IN-08). */
    public record Decision(
            String decision,
            String proposed,
            List<String> criteriaMet,
            @Nullable String depth,
            Instant at,
            AccountId by,
            @Nullable String reason) {}

    /** How the case ended. */
    public record Closure(
            Instant at,
            AccountId by,
            String reason,
            @Nullable String subReason,
            String kind) {}
}
