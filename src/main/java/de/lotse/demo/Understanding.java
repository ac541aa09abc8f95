package de.lotse.demo;

import de.lotse.casework.CaseFigures;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.assessment.Assessment;
import de.lotse.casework.assessment.ChangeNetwork;
import de.lotse.casework.assessment.NetworkMember;
import de.lotse.casework.assessment.NetworkMember.Kind;
import de.lotse.casework.assessment.SaveAssessment;
import de.lotse.casework.category.ChooseCategory;
import de.lotse.webui.components.NetworkContact.Closeness;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How a case comes to be understood: assessment and its repetition, the people around the client, the category. */
@Component
@Profile("demo")
class Understanding {
    /** Somebody in the network whom many clients let their worker talk to. */
    static final String ADVISED_BY = "Jobcenter, Frau Beispielsatz";

    private static final List<Known> AROUND = List.of(
            new Known("Schwester (Musterkontakt)", Kind.PRIVATE, Closeness.values()[0], "jeden Tag"),
            new Known(ADVISED_BY, Kind.SERVICE, Closeness.values()[1], "einmal im Monat"),
            new Known("Nachbar Herr Muster", Kind.PRIVATE, Closeness.values()[1], "fast jede Woche"),
            new Known("Sprachkurs, Herr Probemann", Kind.SERVICE, Closeness.values()[1], "viermal die Woche"),
            new Known("Ausländerbehörde", Kind.SERVICE, Closeness.values()[2], "selten"),
            new Known("Fußballverein Musterstadt", Kind.PRIVATE, Closeness.values()[2], "dienstags"));

    private final SaveAssessment saveAssessment;
    private final ChangeNetwork network;
    private final ChooseCategory choose;

    Understanding(SaveAssessment saveAssessment, ChangeNetwork network, ChooseCategory choose) {
        this.saveAssessment = saveAssessment;
        this.network = network;
        this.choose = choose;
    }

    void play(Story story) {
        if (story.reach() < 1) {
            return;
        }
        long on = Math.max(1, story.enteredAgo(1) - 1);
        DemonstrationClock.daysAgo(on, () -> assess(story, "assessment", on, 0));
        around(story);
        categorise(story);
        boolean again = story.reached(Phase.Kind.REASSESSMENT) || story.turn() != Story.Turn.ORDINARY;
        if (again || (story.reached(Phase.Kind.MONITORING) && story.number() % 2 == 0)) {
            assess(story, "reassessment", 4, 1);
        }
    }

    private void assess(Story story, String which, long daysAgo, int better) {
        Random random = story.random("assessment");
        Map<String, Assessment.View> views = new LinkedHashMap<>();
        int place = 0;
        for (CaseworkConcept.Area area : story.concept().lifeAreas().areas()) {
            int step = place++ % 3 == 2 ? 0 : better;
            int self = Math.clamp(random.nextInt(5) - step, 0, 4);
            int professional = Math.clamp(self + random.nextInt(3) - 1L, 0, 4);
            int urgency = professional >= 3 ? 1 : professional == 2 ? 2 : 3;
            views.put(area.key(), new Assessment.View(self, professional, urgency, null));
        }
        saveAssessment.save(new SaveAssessment.Command(
                story.uuid(which + "-revision"),
                story.uuid(which),
                story.id(),
                null,
                story.today().minusDays(daysAgo),
                views,
                better == 0 ? "Hält durch, auch wenn es lange dauert." : "Fragt inzwischen selbst nach und ruft an.",
                better == 0 ? "Ohne Betreuung kein Kurs, ohne Kurs keine Arbeit." : "Offen ist noch die Wohnung."));
    }

    private void around(Story story) {
        int count = 2 + story.number() % (AROUND.size() - 1);
        for (int place = 0; place < count; place++) {
            Known like = AROUND.get(place);
            network.save(new NetworkMember(
                    story.uuid("around" + place),
                    story.id(),
                    like.name(),
                    like.kind(),
                    like.closeness(),
                    like.frequency()));
        }
    }

    /** Only where the concept has categories; every fifth is chosen against the proposal, with a reason. */
    private void categorise(Story story) {
        CategoryScheme scheme = story.concept().categories();
        if (scheme == null || story.number() % 7 == 5) {
            return;
        }
        int weight = story.number() % 3;
        CaseFigures figures = new CaseFigures(
                BigDecimal.valueOf(4L - weight), 1 + weight, 3 - weight, 4 - weight, null, 2, 3 - weight, 1 + weight);
        CategoryScheme.Proposal proposal = scheme.propose(figures);
        CategoryClass reached = proposal.category();
        String proposed = reached == null ? scheme.classes().getLast().key() : reached.key();
        String chosen = story.number() % 5 == 1 ? scheme.classes().get(1).key() : proposed;
        choose.choose(new ChooseCategory.Command(
                story.uuid("category"),
                story.id(),
                figures,
                chosen,
                chosen.equals(proposed) ? null : "Die Lage ändert sich gerade wöchentlich."));
    }

    /** How somebody is known to the client, before she is in a case. */
    private record Known(String name, Kind kind, Closeness closeness, String frequency) {}
}
