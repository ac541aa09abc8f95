package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.plan.DraftPlan;
import de.lotse.casework.plan.MoveGoal;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Progress;
import de.lotse.casework.plan.SavePlan;
import de.lotse.casework.plan.SignPlan;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is agreed: plans that wait for signatures, signed ones, goals on their way, later revisions. */
@Component
@Profile("demo")
class Agreements {
    private static final List<Theme> THEMES = List.of(
            new Theme(
                    "Ich will auf eigenen Füßen stehen.",
                    "Ich arbeite wieder in meinem Beruf",
                    List.of("Zeugnisse übersetzen lassen", "Anerkennung beantragen"),
                    "Deutsch bis zum Sommer",
                    "Kurs mit Kinderbetreuung finden"),
            new Theme(
                    "Ein Zuhause, in dem alle Platz haben.",
                    "Wir wohnen in einer eigenen Wohnung",
                    List.of("Wohnberechtigungsschein beantragen", "Bewerbungsmappe für Wohnungen anlegen"),
                    "Die Kinder gehen gern zur Schule",
                    "Platz in der Hausaufgabenhilfe finden"),
            new Theme(
                    "Wieder ruhig schlafen.",
                    "Mein Aufenthalt ist gesichert",
                    List.of("Unterlagen für die Verlängerung sammeln", "Termin in der Rechtsberatung vereinbaren"),
                    "Ich kümmere mich um meine Gesundheit",
                    "Hausarztpraxis mit Sprachmittlung finden"));

    private final DraftPlan draft;
    private final SavePlan save;
    private final SignPlan sign;
    private final MoveGoal move;

    Agreements(DraftPlan draft, SavePlan save, SignPlan sign, MoveGoal move) {
        this.draft = draft;
        this.save = save;
        this.sign = sign;
        this.move = move;
    }

    /** What a client wants, in her words, and what leads there. */
    private record Theme(String motto, String first, List<String> steps, String second, String further) {}

    void play(Story story) {
        if (story.reach() < 2) {
            return;
        }
        long ago = Math.max(3, story.enteredAgo(2) - 2);
        DemonstrationClock.daysAgo(ago, () -> agree(story, "plan", story.number() % 6 != 3 || story.reach() > 2));
        if (story.reached(Phase.Kind.MONITORING)) {
            DemonstrationClock.daysAgo(2, () -> goOn(story));
            if (story.turn() == Story.Turn.ORDINARY && story.number() % 4 != 1) {
                DemonstrationClock.daysAgo(1, () -> agree(story, "revision", story.number() % 4 != 3));
            }
        }
    }

    private void agree(Story story, String which, boolean signed) {
        DraftPlan.Command command = new DraftPlan.Command(story.id(), story.uuid(which));
        if (draft.draft(command) instanceof DraftPlan.Outcome.Drafted drafted) {
            Plan plan = drafted.plan();
            save.save(new SavePlan.Command(story.id(), plan.id(), plan.version(), content(story)));
            if (signed) {
                long ago = which.equals("plan") ? Math.max(3, story.enteredAgo(2) - 2) : 1;
                sign.sign(new SignPlan.Command(
                        story.id(), plan.id(), story.today().minusDays(ago), Plan.Signature.How.PAPER, null, null));
            }
        }
    }

    private static Plan.Content content(Story story) {
        Theme theme = THEMES.get(story.number() % THEMES.size());
        List<CaseworkConcept.Area> areas = story.concept().lifeAreas().areas();
        int late = story.number() % 7;
        return new Plan.Content(
                theme.motto(),
                "Schwester, Lernpatin, Nachbarin",
                story.number() % 4 == 0 ? "Termine am besten vormittags, wenn die Kinder in der Kita sind." : null,
                story.today().plusMonths(3),
                List.of(
                        new Plan.FrameGoal(
                                story.uuid("frame1"),
                                theme.first(),
                                areas.getFirst().key(),
                                List.of(
                                        goal(story, 1, theme.steps().get(0), 38 - late * 7),
                                        goal(story, 2, theme.steps().get(1), 60))),
                        new Plan.FrameGoal(
                                story.uuid("frame2"),
                                theme.second(),
                                areas.get(story.number() % areas.size()).key(),
                                List.of(goal(story, 3, theme.further(), 70 - story.number())))));
    }

    private static Plan.ActionGoal goal(Story story, int place, String title, int dueIn) {
        return new Plan.ActionGoal(
                story.uuid("goal" + place),
                title,
                Plan.Priority.values()[place - 1],
                place == 2 ? "Case Management" : "Klient*in",
                story.today().plusDays(dueIn),
                place == 1 ? List.of("Unterlagen heraussuchen", "Termin vereinbaren") : List.of());
    }

    /** Goals run, are reached, get stuck. */
    private void goOn(Story story) {
        boolean over = story.turn() == Story.Turn.CLOSED;
        note(story, 1, over || story.number() % 2 == 0 ? Progress.State.REACHED : Progress.State.RUNNING, null);
        note(story, 2, over ? Progress.State.REACHED : Progress.State.RUNNING, null);
        if (over) {
            note(story, 3, Progress.State.DROPPED, "Die Familie hat sich anders entschieden.");
        } else if (story.number() % 3 == 1) {
            note(story, 3, Progress.State.STUCK, "Der Kurs mit Betreuung ist bis zum Herbst voll.");
        }
    }

    private void note(Story story, int goal, Progress.State state, @Nullable String why) {
        UUID id = story.uuid("progress" + goal);
        move.move(new MoveGoal.Command(
                story.id(), id, story.uuid("goal" + goal), state, story.today().minusDays(2), why));
    }
}
