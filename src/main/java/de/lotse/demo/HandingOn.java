package de.lotse.demo;

import de.lotse.casework.linking.Cooperate;
import de.lotse.casework.linking.Cooperation;
import de.lotse.consent.Recipient;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Warm handovers whose talk is still to come, and referrals whose giver still waits to hear what became of them. */
@Component
@Profile("demo")
class HandingOn {
    private static final Recipient SERVICE =
            new Recipient(Recipient.Kind.SERVICE, null, "Migrationsberatung der Musterhilfe");
    private final Cooperate cooperate;

    HandingOn(Cooperate cooperate) {
        this.cooperate = cooperate;
    }

    void play(Story story) {
        if (story.number() % 11 != 3 || story.turn() != Story.Turn.ORDINARY) {
            return;
        }
        boolean warm = story.number() % 2 == 0;
        cooperate.begin(new Cooperate.Begin(
                story.id(),
                story.uuid("cooperation"),
                story.person(),
                warm ? Cooperation.Kind.WARM_HANDOVER : Cooperation.Kind.REFERRAL,
                warm ? Cooperation.Direction.TO_THEM : Cooperation.Direction.TO_US,
                SERVICE,
                null,
                List.of(story.concept().lifeAreas().areas().getFirst().key()),
                null,
                "Die Beratungsstelle kennt die Familie seit einem Jahr."));
    }
}
