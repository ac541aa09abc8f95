package de.lotse.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.SendQuestion;
import de.lotse.casework.plan.MoveGoal;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Progress;
import de.lotse.casework.plan.SavePlan;
import de.lotse.casework.plan.SignPlan;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a case conference is to talk about is proposed from the case: goals that are not reached, needs, questions nobody answered. */
@LotseTest
@Requirement("SYS-02")
class AgendaTests {
    private static final Pattern AGENDA = Pattern.compile("<textarea[^>]*name=\"agenda\"[^>]*>([^<]*)</textarea>");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId id;

    @Autowired
    AgendaTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        id = bench.open("unna", null, null);
    }

    private List<String> proposed() throws Exception {
        Matcher agenda =
                AGENDA.matcher(bench.see("/cases/" + id + "/conferences/new").body());
        assertThat(agenda.find()).isTrue();
        return agenda.group(1).strip().lines().toList();
    }

    @Test
    void ofACaseInWhichNothingIsKnownYetNothingIsProposed() throws Exception {
        assertThat(proposed()).isEmpty();
    }

    @Test
    void openGoalsComeFirstThenNeedsThenQuestionsAndWhatIsReachedOrAnsweredIsLeftOut() throws Exception {
        UUID reached = Uuids.next();
        signed(goal(Uuids.next(), "Antrag stellen"), goal(reached, "Schulplatz finden"));
        move(reached);
        assertThat(bench.send(
                                "/cases/" + id + "/screening",
                                "id",
                                Uuids.next().toString(),
                                "talkOn",
                                today.toString(),
                                "need-work",
                                "NEED",
                                "need-health",
                                "NONE")
                        .status())
                .isEqualTo(302);
        release();
        ask("Stand des Antrags");
        UUID told = ask("Fiktionsbescheinigung");
        bench.send(
                "/cases/" + id + "/authorities/questions/" + told + "/answers",
                "id",
                Uuids.next().toString(),
                "on",
                today.toString(),
                "text",
                "Liegt bereit.");
        assertThat(proposed()).containsExactly("Antrag stellen", "Bedarf: Arbeit", "Offene Frage: Stand des Antrags");
    }

    private static Plan.ActionGoal goal(UUID id, String title) {
        return new Plan.ActionGoal(id, title, Plan.Priority.HIGH, "Frau Mithal", null, List.of());
    }

    private void signed(Plan.ActionGoal... goals) {
        UUID plan = Uuids.next();
        Plan.FrameGoal frame = new Plan.FrameGoal(Uuids.next(), "Ankommen", "work", List.of(goals));
        assertThat(bench.as(() -> app.getBean(SavePlan.class)
                        .save(new SavePlan.Command(
                                id, plan, 0, new Plan.Content(null, null, null, null, List.of(frame))))))
                .isInstanceOf(SavePlan.Outcome.Saved.class);
        assertThat(bench.as(() -> app.getBean(SignPlan.class)
                        .sign(new SignPlan.Command(id, plan, today, Plan.Signature.How.PAPER, null, null))))
                .isEqualTo(SignPlan.Outcome.SIGNED);
    }

    private void move(UUID goal) {
        assertThat(bench.as(() -> app.getBean(MoveGoal.class)
                        .move(new MoveGoal.Command(id, Uuids.next(), goal, Progress.State.REACHED, today, null))))
                .isEqualTo(MoveGoal.Outcome.MOVED);
    }

    private OrganisationId office() {
        return bench.organisation("abh_luenen");
    }

    private PersonId client() {
        return bench.find(id).mainPerson();
    }

    private void release() {
        OrganisationId office = office();
        Recipient authority =
                bench.as(() -> app.getBean(Recipients.class).find(office).orElseThrow());
        GivenReleases.of(app, bench, client()).to(authority, List.of("residence"), Release.Power.values());
    }

    private UUID ask(String subject) {
        UUID question = Uuids.next();
        OrganisationId office = office();
        PersonId client = client();
        assertThat(bench.as(() -> app.getBean(SendQuestion.class)
                        .send(new SendQuestion.Command(
                                id,
                                question,
                                client,
                                office,
                                new Question.Content("Hanan Mithal", List.of("residence"), subject, "?", List.of()),
                                null,
                                "Frage"))))
                .isInstanceOf(SendQuestion.Outcome.Sent.class);
        return question;
    }
}
