package de.lotse.casework.contact;

import de.lotse.casework.casefile.Case;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One talk, or one attempt, in one case. A talk that covers several cases stands in each with the same identifier and counts once
 * (CW-07a).
 *
 * @param kind key of the concept's form of contact
 * @param qualified whether it keeps the case active (Konzept Kreis Unna 2.2)
 * @param needs keys of the life areas dealt with
 * @param persons who of the case took part, where it holds several (CW-02)
 */
public record Contact(
        UUID id,
        CaseId caseId,
        LocalDate heldOn,
        @Nullable LocalTime heldAt,
        @Nullable Integer minutes,
        String kind,
        Outcome outcome,
        boolean qualified,
        @Nullable String place,
        Mediation mediation,
        List<String> needs,
        @Nullable String note,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        @Nullable AccountId by,
        List<PersonId> persons) {
    /** Keeps its own copies; an attempt never qualifies. */
    public Contact {
        qualified = qualified && outcome == Outcome.HELD;
        needs = List.copyOf(needs);
        persons = List.copyOf(persons);
    }

    /** The talk as it stands in one of its cases: with those who belong to that case. */
    Contact in(Case theCase) {
        return as(theCase.id(), by, persons.stream().filter(theCase::holds).toList());
    }

    /** Who is said to have taken part here and was not there. */
    List<PersonId> added(Contact known) {
        return persons.stream()
                .filter(person -> !known.persons().contains(person))
                .toList();
    }

    /**
     * What is right, in the place of what is known in one of its cases: recorded by whoever recorded that, with those who belong to the case.
     * Who cannot be chosen there any more stays if she took part. @param offered who can be chosen there
     */
    Contact right(Contact known, Set<PersonId> offered) {
        Stream<PersonId> still =
                known.persons().stream().filter(person -> persons.contains(person) || !offered.contains(person));
        Stream<PersonId> more = added(known).stream().filter(offered::contains);
        return as(known.caseId(), known.by(), Stream.concat(still, more).toList());
    }

    /** As this worker wrote it down. */
    Contact by(@Nullable AccountId recordedBy) {
        return as(caseId, recordedBy, persons);
    }

    private Contact as(CaseId id, @Nullable AccountId recordedBy, List<PersonId> present) {
        return new Contact(
                this.id,
                id,
                heldOn,
                heldAt,
                minutes,
                kind,
                outcome,
                qualified,
                place,
                mediation,
                needs,
                note,
                nextStep,
                nextStepOn,
                recordedBy,
                present);
    }

    /** What came of it. */
    public enum Outcome {
        HELD,
        NOT_REACHED,
        NO_SHOW,
        /** Broken off before its end. */
        BROKEN_OFF
    }

    /** In which language, and who mediated. @param gap whether mediation was needed and missing or not good enough */
    public record Mediation(@Nullable String language, Interpreter interpreter, boolean gap) {}

    /** Who mediated (Münster 4). */
    public enum Interpreter {
        NONE_NEEDED,
        PROFESSIONAL,
        POOL,
        VOLUNTEER,
        RELATIVE,
        MISSING
    }
}
