package de.lotse.casework.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.casework.Talk;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is right takes the place of what is known, in each case with those who belong there. */
class CorrectedContactTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private final PersonId mother = PersonId.next();
    private final PersonId child = PersonId.next();
    private final PersonId left = PersonId.next();
    private final AccountId worker = AccountId.next();
    private final Contact known =
            with(new Talk(CaseId.next(), DAY).held(true), List.of(mother, left)).by(worker);

    /** The same talk with these people. */
    private static Contact with(Contact talk, List<PersonId> persons) {
        return new Contact(
                talk.id(),
                talk.caseId(),
                talk.heldOn(),
                talk.heldAt(),
                talk.minutes(),
                talk.kind(),
                talk.outcome(),
                talk.qualified(),
                talk.place(),
                talk.mediation(),
                talk.needs(),
                talk.note(),
                talk.nextStep(),
                talk.nextStepOn(),
                talk.by(),
                persons);
    }

    @Test
    @Requirement("CW-07")
    void whoRecordedItAndTheCaseStayWhatTheyWere() {
        Contact right = new Talk(known.id(), CaseId.next(), DAY.minusDays(1))
                .held(false)
                .right(known, Set.of(mother, child));
        assertThat(right.by()).isEqualTo(worker);
        assertThat(right.caseId()).isEqualTo(known.caseId());
        assertThat(right.heldOn()).isEqualTo(DAY.minusDays(1));
        assertThat(right.qualified()).isFalse();
    }

    @Test
    @Requirement({"CW-02", "CW-07"})
    void whoTookPartAndCannotBeChosenAnyMoreStaysWhoIsOfAnotherCaseIsNotAdded() {
        Contact wanted = with(known, List.of(child, PersonId.next()));
        assertThat(wanted.added(known)).hasSize(2).contains(child);
        assertThat(wanted.right(known, Set.of(mother, child)).persons()).containsExactly(left, child);
    }

    @Test
    @Requirement("CW-07a")
    void theSamePeopleInAnotherOrderAreNoCorrection() {
        Contact wanted = with(known, List.of(left, mother));
        assertThat(wanted.right(known, Set.of(mother, left))).isEqualTo(known);
    }
}
