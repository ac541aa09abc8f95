package de.lotse.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.Talk;
import de.lotse.casework.contact.RecordContact;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.monitoring.NoteReview;
import de.lotse.casework.plan.MoveGoal;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Progress;
import de.lotse.casework.plan.SavePlan;
import de.lotse.casework.plan.SignPlan;
import de.lotse.casework.release.Topics;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Of goals, linkages and talks a story that leaves tells those of the released life areas. */
@LotseTest
class StoryGoalsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCaseWithATalk() {
        bench = new CaseBench(app, "unna");
        id = bench().open(null, null, null);
        bench().as(() -> app.getBean(RecordContact.class)
                .record(new Talk(id, today.minusDays(40)).then("Bescheid abwarten", null), Set.of()));
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private String printed(StoryPaper.Choice choice) {
        return PrintedStory.of(app, bench(), id, choice);
    }

    /** A theme with one goal. @param area the life area it belongs to; null for none */
    private Plan.FrameGoal theme(@Nullable String area, String goal) {
        Plan.ActionGoal action =
                new Plan.ActionGoal(Uuids.next(), goal, Plan.Priority.HIGH, "Frau Mithal", null, List.of());
        return new Plan.FrameGoal(Uuids.next(), "Thema", area, List.of(action));
    }

    /** The goal is reached, with a linkage for it, a look at that, and a talk about its life area. */
    private void worked(Plan.FrameGoal theme, String service, String step) {
        String area = theme.area();
        UUID goal = theme.goals().getFirst().id();
        UUID linkage = Uuids.next();
        bench().as(() -> app.getBean(MoveGoal.class)
                .move(new MoveGoal.Command(id, Uuids.next(), goal, Progress.State.REACHED, today, null)));
        bench().as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, linkage, goal, null, service, Linkage.Accompaniment.NONE, today, null)));
        bench().as(() -> app.getBean(NoteReview.class)
                .note(new NoteReview.Command(id, Uuids.next(), linkage, today, service + "blick", null)));
        bench().as(() -> app.getBean(RecordContact.class)
                .record(new Talk(id, today).about(area == null ? List.of() : List.of(area), step), Set.of()));
    }

    @Test
    @Requirement({"CON-03", "CW-16"})
    void ofGoalsLinkagesAndTalksOnlyWhatBelongsToReleasedLifeAreasLeaves() {
        Plan.FrameGoal work = theme("work", "Bewerbungsziel");
        Plan.FrameGoal health = theme("health", "Arztziel");
        Plan.FrameGoal any = theme(null, "Freiziel");
        UUID plan = Uuids.next();
        bench().as(() -> app.getBean(SavePlan.class)
                .save(new SavePlan.Command(
                        id, plan, 0, new Plan.Content("Lebenswunsch", null, null, null, List.of(work, health, any)))));
        assertThat(bench().as(() -> app.getBean(SignPlan.class)
                        .sign(new SignPlan.Command(id, plan, today, Plan.Signature.How.PAPER, null, null))))
                .isEqualTo(SignPlan.Outcome.SIGNED);
        worked(work, "Jobmesse", "Lebenslauf");
        worked(health, "Heilpraxis", "Impfpass");
        worked(any, "Treffpunkt", "Anruf");
        Set<StoryPart> all = EnumSet.allOf(StoryPart.class);
        assertThat(printed(new StoryPaper.Choice(all, true, null, null, Set.of("work"), Set.of())))
                .contains("Bewerbungsziel", "Jobmesse", "Jobmesseblick", "Lebenslauf", "Lebenswunsch")
                .doesNotContain("Arztziel", "Heilpraxis", "Impfpass", "Freiziel", "Treffpunkt", "Anruf", "Bescheid");
        List<String> topics = bench().as(() -> app.getBean(Topics.class).keys(bench().find(id)));
        assertThat(printed(new StoryPaper.Choice(all, false, null, null, Set.copyOf(topics), Set.of())))
                .as("all life areas, without notes")
                .contains("Bewerbungsziel", "Arztziel", "Freiziel", "Heilpraxis", "Treffpunkt", "Anruf")
                .doesNotContain("Jobmesseblick", "Lebenswunsch");
    }
}
