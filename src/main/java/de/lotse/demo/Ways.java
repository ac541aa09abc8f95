package de.lotse.demo;

import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.MoveLinkage;
import de.lotse.casework.monitoring.NoteReview;
import de.lotse.directory.Offer;
import de.lotse.directory.Offers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Ways into other services, in every status and with every reason of failing, and the looks at how they go. */
@Component
@Profile("demo")
class Ways {
    private static final List<Linkage.State> STEPS =
            List.of(Linkage.State.CONTACTED, Linkage.State.ACCEPTED, Linkage.State.WAITING, Linkage.State.STARTED);

    private final LinkOffer link;
    private final MoveLinkage move;
    private final NoteReview review;
    private final Offers offers;

    Ways(LinkOffer link, MoveLinkage move, NoteReview review, Offers offers) {
        this.link = link;
        this.move = move;
        this.review = review;
        this.offers = offers;
    }

    void play(Story story) {
        if (!story.reached(Phase.Kind.LINKING)) {
            return;
        }
        List<Offer> known = offers.search(Offers.Search.ALL).stream()
                .filter(offer -> !offer.ended(story.today()))
                .toList();
        int ways = 1 + story.number() % 3;
        for (int way = 0; way < ways; way++) {
            link(story, way, known);
            walk(story, way);
        }
        if (story.reached(Phase.Kind.MONITORING)) {
            look(story);
        }
    }

    private void link(Story story, int way, List<Offer> known) {
        boolean named = known.isEmpty() || way == 2;
        link.link(new LinkOffer.Command(
                story.id(),
                story.uuid("way" + way),
                way == 0 ? story.uuid("goal3") : null,
                named ? null : known.get((story.number() + way) % known.size()).id(),
                named ? "Lernpatenschaft der Musterinitiative" : null,
                Linkage.Accompaniment.values()[story.number() % 3],
                day(story, 0),
                null));
    }

    /** As far as the number says; of the closed cases every way has an end. */
    private void walk(Story story, int way) {
        int goes = (story.number() + way) % 7;
        boolean mustEnd = story.turn() == Story.Turn.CLOSED || story.turn() == Story.Turn.REOPENED;
        boolean fails = goes == 6 || (mustEnd && way == 1);
        int steps = fails ? 1 : mustEnd ? 4 : Math.min(goes, 4);
        for (int step = 0; step < steps; step++) {
            move(story, way, STEPS.get(step), step + 1, null);
        }
        if (fails) {
            Linkage.Failure[] why = Linkage.Failure.values();
            move(story, way, Linkage.State.FAILED, 5, why[(story.number() / 2 + way) % why.length]);
        } else if (mustEnd || goes == 5) {
            move(story, way, Linkage.State.ENDED, 5, null);
        }
    }

    private void move(Story story, int way, Linkage.State state, int step, Linkage.@Nullable Failure failure) {
        move.move(new MoveLinkage.Command(
                story.id(),
                story.uuid("way" + way + state),
                story.uuid("way" + way),
                state,
                day(story, step),
                failure,
                failure == null ? null : "Am Telefon so gesagt; wir suchen weiter.",
                null));
    }

    private static LocalDate day(Story story, int step) {
        long first = Math.min(40, story.enteredAgo(story.reach()));
        return story.today().minusDays(Math.max(1, first - step * first / 6));
    }

    private void look(Story story) {
        boolean over = story.turn() != Story.Turn.ORDINARY;
        UUID goal = story.uuid("goal2");
        note(
                story,
                "look1",
                goal,
                10,
                "Läuft, die Stelle hat den Eingang bestätigt.",
                story.today().minusDays(3));
        note(story, "look2", goal, 3, "Noch keine Antwort, nachgefragt.", over ? null : nextLook(story));
        note(story, "look3", story.uuid("way0"), 2, "Geht regelmäßig hin und fühlt sich wohl.", null);
    }

    private static LocalDate nextLook(Story story) {
        return story.today().plusDays(story.number() * 5L % 40 - 2);
    }

    private void note(Story story, String look, UUID subject, int daysAgo, String note, @Nullable LocalDate next) {
        review.note(new NoteReview.Command(
                story.id(), story.uuid(look), subject, story.today().minusDays(daysAgo), note, next));
    }
}
