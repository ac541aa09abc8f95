package de.lotse.casework.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.MoveLinkage;
import de.lotse.casework.plan.MoveGoal;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.casework.plan.Plan.FrameGoal;
import de.lotse.casework.plan.Progress;
import de.lotse.casework.plan.SavePlan;
import de.lotse.casework.plan.SignPlan;
import de.lotse.consent.WithdrawConsent;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Looks at goals and linkages; the next one stands under "Heute" (CW-08). */
@LotseTest
class ReviewTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();
    private final UUID linkage = Uuids.next();

    @BeforeEach
    void aLinkedService() {
        bench = new CaseBench(app, "muenster");
        id = bench().open(null, null, null);
        bench().as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, linkage, null, null, "Nähkurs Beispiel", Linkage.Accompaniment.NONE, today, null)));
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private NoteReview.Outcome look(UUID review, UUID subject, LocalDate on, @Nullable LocalDate nextOn) {
        return bench().as(() -> app.getBean(NoteReview.class)
                .note(new NoteReview.Command(id, review, subject, on, "Geht regelmäßig hin.", nextOn)));
    }

    private NoteReview.Outcome look(LocalDate on, @Nullable LocalDate nextOn) {
        return look(Uuids.next(), linkage, on, nextOn);
    }

    private List<LocalDate> due() {
        return bench().as(() -> app.getBean(Tasks.class).open(id)).stream()
                .filter(task -> task.kind().equals("review"))
                .map(task -> Objects.requireNonNull(task.dueOn()))
                .toList();
    }

    @Test
    @Requirement("CW-08")
    void theNextLookStandsUnderTodayWithWhatIsToBeLookedAt() throws Exception {
        assertThat(look(today, today.plusDays(5))).isEqualTo(NoteReview.Outcome.NOTED);
        assertThat(bench().see("/").body()).contains("Hanan Mithal: Nähkurs Beispiel", "Überprüfung");
        assertThat(bench().see("/cases/" + id + "/monitoring").body())
                .contains("Nächste Überprüfung", "Geht regelmäßig hin.");
    }

    @Test
    @Requirement("CW-08")
    void aLookSettlesTheOneThatWasPlannedAndKeepsAllThatWasSeen() {
        look(today.minusDays(10), today.minusDays(1));
        look(today, today.plusDays(14));
        assertThat(due()).containsExactly(today.plusDays(14));
        look(today, null);
        assertThat(due()).isEmpty();
        assertThat(bench().count("casework_review", id)).isEqualTo(3);
    }

    @Test
    @Requirement("CW-08")
    void aLookAtOneThingLeavesTheOthersPlanned() {
        UUID other = Uuids.next();
        bench().as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, other, null, null, "Chor Beispiel", Linkage.Accompaniment.NONE, today, null)));
        look(Uuids.next(), other, today, today.plusDays(3));
        look(today, today.plusDays(4));
        look(today, null);
        assertThat(due()).containsExactly(today.plusDays(3));
    }

    @Test
    @Requirement("CW-08")
    void anEarlierLookEnteredAfterwardsLeavesWhatALaterOnePlanned() {
        look(today, today.plusDays(14));
        look(today.minusDays(10), today.minusDays(1));
        assertThat(due()).containsExactly(today.plusDays(14));
        assertThat(bench().count("casework_review", id)).isEqualTo(2);
    }

    @Test
    @Requirement({"CW-08", "CW-07b"})
    void aLinkageThatEndedIsNotLookedAtAgainNorInTheWayOfTheEnd() throws Exception {
        look(today, today.plusDays(5));
        assertThat(bench().as(() -> app.getBean(MoveLinkage.class)
                        .move(new MoveLinkage.Command(
                                id, Uuids.next(), linkage, Linkage.State.ENDED, today, null, null, null))))
                .isInstanceOf(MoveLinkage.Outcome.Moved.class);
        assertThat(due()).isEmpty();
        assertThat(bench().see("/cases/" + id + "/closure").body()).doesNotContain("Nähkurs Beispiel");
        look(today, today.plusDays(6));
        assertThat(due()).as("a look back plans nothing").isEmpty();
        bench().as(() -> app.getBean(MoveLinkage.class)
                .move(new MoveLinkage.Command(
                        id, Uuids.next(), linkage, Linkage.State.STARTED, today, null, null, null)));
        assertThat(due()).as("it goes on after all").containsExactly(today.plusDays(6));
    }

    @Test
    @Requirement("CW-08")
    void aGoalThatIsOverMoreThanOnceIsLookedAtAgainEachTimeItGoesOn() {
        UUID goal = Uuids.next();
        sign(goal);
        look(Uuids.next(), goal, today, today.plusDays(3));
        for (int time = 1; time <= 3; time++) {
            move(goal, Progress.State.REACHED);
            assertThat(due()).as("over, %s", time).isEmpty();
            move(goal, Progress.State.RUNNING);
            assertThat(due()).as("taken up, %s", time).containsExactly(today.plusDays(3));
        }
    }

    private void move(UUID goal, Progress.State state) {
        assertThat(bench().as(() -> app.getBean(MoveGoal.class)
                        .move(new MoveGoal.Command(id, Uuids.next(), goal, state, today, null))))
                .isEqualTo(MoveGoal.Outcome.MOVED);
    }

    @Test
    @Requirement({"CW-08", "CON-02"})
    void aLinkageThatIsStoppedIsNotLookedAtAgain() {
        look(today, today.plusDays(5));
        PersonId person = bench().find(id).mainPerson();
        bench().as(() -> app.getBean(WithdrawConsent.class).withdraw(person, "Möchte nicht mehr"));
        assertThat(due()).isEmpty();
    }

    private void sign(UUID... goals) {
        UUID plan = Uuids.next();
        List<ActionGoal> agreed = Stream.of(goals)
                .map(goal -> new ActionGoal(goal, "Anmelden", Plan.Priority.HIGH, null, null, List.of()))
                .toList();
        Plan.Content content = new Plan.Content(
                null, null, null, null, List.of(new FrameGoal(Uuids.next(), "Deutsch lernen", null, agreed)));
        bench().as(() -> app.getBean(SavePlan.class).save(new SavePlan.Command(id, plan, 0, content)));
        assertThat(bench().as(() -> app.getBean(SignPlan.class)
                        .sign(new SignPlan.Command(id, plan, today, Plan.Signature.How.PAPER, null, null))))
                .isEqualTo(SignPlan.Outcome.SIGNED);
    }

    @Test
    @Requirement("CW-08")
    void aGoalThatIsReachedOrNoLongerInThePlanIsNotLookedAtAgain() {
        UUID reached = Uuids.next();
        UUID leftOut = Uuids.next();
        UUID kept = Uuids.next();
        sign(reached, leftOut, kept);
        look(Uuids.next(), reached, today, today.plusDays(3));
        look(Uuids.next(), leftOut, today, today.plusDays(4));
        look(Uuids.next(), kept, today, today.plusDays(5));
        bench().as(() -> app.getBean(MoveGoal.class)
                .move(new MoveGoal.Command(id, Uuids.next(), reached, Progress.State.REACHED, today, null)));
        assertThat(due()).containsExactly(today.plusDays(4), today.plusDays(5));
        bench().as(() -> app.getBean(MoveGoal.class)
                .move(new MoveGoal.Command(id, Uuids.next(), reached, Progress.State.RUNNING, today, null)));
        assertThat(due())
                .as("reached by mistake")
                .containsExactly(today.plusDays(3), today.plusDays(4), today.plusDays(5));
        look(Uuids.next(), reached, today, null);
        assertThat(due()).containsExactly(today.plusDays(4), today.plusDays(5));
        sign(reached, kept);
        assertThat(due()).containsExactly(today.plusDays(5));
    }

    @Test
    void aDoubleClickIsOneLookAndOneTask() {
        UUID review = Uuids.next();
        look(review, linkage, today, today.plusDays(5));
        assertThat(look(review, linkage, today, today.plusDays(5))).isEqualTo(NoteReview.Outcome.NOTED);
        assertThat(look(review, linkage, today, null))
                .as("edited after going back")
                .isEqualTo(NoteReview.Outcome.ALREADY);
        assertThat(bench().count("casework_review", id)).isOne();
        assertThat(due()).hasSize(1);
    }

    @Test
    @Requirement("CW-08")
    void itIsNotedOnADayThatWasAndTheNextOneLiesAfterIt() {
        assertThat(look(today.plusDays(1), null)).isEqualTo(NoteReview.Outcome.FUTURE);
        assertThat(look(today, today)).isEqualTo(NoteReview.Outcome.NEXT_BEFORE);
        assertThat(look(today, today.minusDays(1))).isEqualTo(NoteReview.Outcome.NEXT_BEFORE);
        assertThat(look(today.minusDays(2), today.minusDays(1))).isEqualTo(NoteReview.Outcome.NOTED);
        assertThat(bench().count("casework_review", id)).isOne();
    }

    @Test
    @Requirement("ACC-02")
    void nothingIsLookedAtThatIsNotInTheCaseOrOutOfReachOrInAClosedCase() {
        assertThat(look(Uuids.next(), Uuids.next(), today, null)).isEqualTo(NoteReview.Outcome.UNKNOWN);
        NoteReview.Command command = new NoteReview.Command(id, Uuids.next(), linkage, today, "Fremder Blick", null);
        assertThat(new CaseBench(app, "muenster")
                        .as(() -> app.getBean(NoteReview.class).note(command)))
                .isEqualTo(NoteReview.Outcome.UNKNOWN);
        bench().close(id);
        assertThat(look(today, null)).isEqualTo(NoteReview.Outcome.STOPPED);
        assertThat(bench().count("casework_review", id)).isZero();
    }
}
