package de.lotse.casework.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseExample;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.plan.Plan.ActionGoal;
import de.lotse.casework.plan.Plan.FrameGoal;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@LotseTest
class PlanTests {
    private static final LocalDate SIGNED = LocalDate.of(2026, 2, 3);

    @Autowired
    MockMvc mvc;

    @Autowired
    CaseExample examples;

    @Autowired
    Plans plans;

    @Autowired
    SavePlan savePlan;

    @Autowired
    SignPlan signPlan;

    @Autowired
    MoveGoal moveGoal;

    @Autowired
    Tasks tasks;

    @Autowired
    Cases cases;

    private CaseExample.Example example;
    private final UUID first = Uuids.next();
    private final UUID goal = Uuids.next();

    @BeforeEach
    void open() {
        example = examples.open("unna");
    }

    private Plan.Content content(String motto, LocalDate due) {
        ActionGoal action = new ActionGoal(
                goal, "Antrag stellen", Plan.Priority.HIGH, "Frau Mithal", due, List.of("Formular holen"));
        return new Plan.Content(
                motto,
                null,
                null,
                null,
                List.of(new FrameGoal(Uuids.next(), "Arbeit finden", "work", List.of(action))));
    }

    private SavePlan.Outcome save(UUID plan, int version, Plan.Content content) {
        return savePlan.save(new SavePlan.Command(example.id(), plan, version, content));
    }

    private SignPlan.Outcome sign(UUID plan) {
        return signPlan.sign(new SignPlan.Command(example.id(), plan, SIGNED, Plan.Signature.How.PAPER, null, null));
    }

    private void signFirst() {
        assertThat(save(first, 0, content("Ich will arbeiten.", LocalDate.of(2027, 1, 15))))
                .isInstanceOf(SavePlan.Outcome.Saved.class);
        assertThat(sign(first)).isEqualTo(SignPlan.Outcome.SIGNED);
    }

    @Test
    @Requirement("CW-05")
    void aSignedPlanIsFrozenAndAChangeBeginsTheNextRevision() {
        example.as(() -> {
            signFirst();
            assertThat(save(first, 1, content("Anders", LocalDate.of(2027, 3, 1))))
                    .isInstanceOf(SavePlan.Outcome.Frozen.class);
            UUID second = Uuids.next();
            save(second, 0, content("Ich will Erzieherin werden.", LocalDate.of(2027, 3, 1)));
            CasePlans all = plans.of(example.id());
            assertThat(all.revisions()).extracting(Plan::revision).containsExactly(2, 1);
            assertThat(all.signed().orElseThrow().content().motto()).isEqualTo("Ich will arbeiten.");
            assertThat(all.draft().orElseThrow().content().motto()).isEqualTo("Ich will Erzieherin werden.");
            assertThat(sign(second)).isEqualTo(SignPlan.Outcome.SIGNED);
            assertThat(plans.of(example.id())
                            .revision(1)
                            .orElseThrow()
                            .content()
                            .motto())
                    .isEqualTo("Ich will arbeiten.");
        });
    }

    @Test
    @Requirement("CW-05")
    void signingMovesToThePhaseOfThePlanAndMakesItsDaysTasks() {
        example.as(() -> {
            signFirst();
            assertThat(cases.find(example.id()).orElseThrow().currentPhase().phase())
                    .isEqualTo("plan");
            assertThat(tasks.open(example.id())).singleElement().satisfies(task -> {
                assertThat(task.text()).isEqualTo("Antrag stellen");
                assertThat(task.dueOn()).isEqualTo(LocalDate.of(2027, 1, 15));
            });
            moveGoal.move(new MoveGoal.Command(
                    example.id(), Uuids.next(), goal, Progress.State.REACHED, SIGNED.plusDays(9), null));
            assertThat(tasks.open(example.id())).isEmpty();
        });
    }

    @Test
    @Requirement("CW-05")
    void aPlanWithoutGoalsIsNotSignedAndBothSignOnTheScreen() {
        example.as(() -> {
            save(first, 0, Plan.Content.BLANK);
            assertThat(sign(first)).isEqualTo(SignPlan.Outcome.NO_GOALS);
            save(first, 1, content("Ich will arbeiten.", LocalDate.of(2027, 1, 15)));
            assertThat(signPlan.sign(new SignPlan.Command(
                            example.id(), first, SIGNED, Plan.Signature.How.SCREEN, "M1 1L2 2", null)))
                    .isEqualTo(SignPlan.Outcome.SIGNATURE_MISSING);
        });
    }

    @Test
    @Requirement("CW-08")
    void aGoalThatIsStuckNeedsItsReasonAndTwoClicksNoteOnce() {
        example.as(() -> {
            signFirst();
            UUID id = Uuids.next();
            MoveGoal.Command stuck =
                    new MoveGoal.Command(example.id(), id, goal, Progress.State.STUCK, SIGNED.plusDays(2), null);
            assertThat(moveGoal.move(stuck)).isEqualTo(MoveGoal.Outcome.REASON_MISSING);
            MoveGoal.Command said = new MoveGoal.Command(
                    example.id(), id, goal, Progress.State.STUCK, SIGNED.plusDays(2), "Zeugnis fehlt");
            assertThat(moveGoal.move(said)).isEqualTo(MoveGoal.Outcome.MOVED);
            assertThat(moveGoal.move(said)).isEqualTo(MoveGoal.Outcome.MOVED);
            assertThat(moveGoal.move(new MoveGoal.Command(
                            example.id(), id, goal, Progress.State.STUCK, SIGNED.plusDays(2), "Zeugnis verlegt")))
                    .as("edited after going back")
                    .isEqualTo(MoveGoal.Outcome.ALREADY);
            assertThat(plans.of(example.id()).history(goal)).hasSize(1);
        });
    }

    @Test
    @Requirement("CW-05")
    void theFormKeepsWhatWasTypedWhenADateIsWrongAndSavesOnceWhenSentTwice() throws Exception {
        UUID plan = Uuids.next();
        MockHttpServletResponse wrong = send(form(plan).param("due-1", "31.02.2027"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("31.02.2027", "Ich will arbeiten.", "Antrag stellen");
        assertThat(send(form(plan).param("due-1", "28.02.2027")).getStatus()).isEqualTo(302);
        assertThat(send(form(plan).param("due-1", "28.02.2027")).getStatus()).isEqualTo(302);
        example.as(() -> assertThat(plans.of(example.id()).revisions()).hasSize(1));
        MockHttpServletResponse shown = send(get(example.path("/plan")));
        assertThat(shown.getContentAsString()).contains("Ich will arbeiten.", "Arbeit finden", "Antrag stellen");
    }

    @Test
    @Requirement("CW-05")
    void anotherRowIsAddedWithoutSaving() throws Exception {
        MockHttpServletResponse more = send(form(Uuids.next()).param("more", "1"));
        assertThat(more.getStatus()).isEqualTo(200);
        assertThat(more.getContentAsString()).contains("name=\"goal-2\"", "Ich will arbeiten.");
        example.as(() -> assertThat(plans.of(example.id()).revisions()).isEmpty());
    }

    @Test
    @Requirement("CON-06")
    void thePlanIsPrintedAndWithoutGoalsThePageNamesWhatIsMissing() throws Exception {
        example.as(() -> save(first, 0, Plan.Content.BLANK));
        MockHttpServletResponse missing = send(get(example.path("/plan.pdf")));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(missing.getContentAsString()).contains("mindestens ein Handlungsziel");
        example.as(() -> {
            save(first, 1, content("Ich will arbeiten.", LocalDate.of(2027, 1, 15)));
            sign(first);
        });
        MockHttpServletResponse printed = send(get(example.path("/plan.pdf")).param("lang", "ar"));
        assertThat(printed.getStatus()).isEqualTo(200);
        assertThat(printed.getContentType()).isEqualTo("application/pdf");
    }

    @Test
    @Requirement("ACC-02")
    void thePlanOfSomebodyElsesCaseDoesNotExist() throws Exception {
        CaseExample.Example other = examples.open("unna");
        assertThat(send(get(other.path("/plan"))).getStatus()).isEqualTo(404);
        assertThat(send(get(other.path("/closure"))).getStatus()).isEqualTo(404);
        assertThat(send(get(other.path("/linking"))).getStatus()).isEqualTo(404);
        assertThat(send(post(other.path("/plan")).param("id", Uuids.next().toString()))
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletRequestBuilder form(UUID plan) {
        return post(example.path("/plan"))
                .param("id", plan.toString())
                .param("version", "0")
                .param("motto", "Ich will arbeiten.")
                .param("frame-1", "Arbeit finden")
                .param("frameId-1", first.toString())
                .param("area-1", "work")
                .param("goal-1", "Antrag stellen")
                .param("goalId-1", goal.toString())
                .param("under-1", "1")
                .param("priority-1", "HIGH")
                .param("steps-1", "Formular holen");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(example.login())).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
