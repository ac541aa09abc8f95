package de.lotse.demo;

import de.lotse.casework.ClosureConcept;
import de.lotse.casework.closure.CloseCase;
import de.lotse.casework.closure.Closure;
import de.lotse.casework.closure.Obstacle;
import de.lotse.casework.closure.ReopenCase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How cases end, for the reasons the concept knows, and how one is taken up again. */
@Component
@Profile("demo")
class Endings {
    private final CloseCase close;
    private final ReopenCase reopen;

    Endings(CloseCase close, ReopenCase reopen) {
        this.close = close;
        this.reopen = reopen;
    }

    void play(Story story) {
        List<ClosureConcept.Reason> reasons = story.concept().closure().reasons();
        switch (story.turn()) {
            case CLOSED -> close(story, reasons.get(story.ending() % reasons.size()));
            case REOPENED -> {
                close(story, reasons.getFirst());
                reopen.reopen(new ReopenCase.Command(story.id()));
            }
            case ORDINARY, CONSENT_REFUSED, CONSENT_WITHDRAWN -> {
                // these do not end
            }
        }
    }

    /** First asks what is still open, as the page does, then says why each of it is left. */
    private void close(Story story, ClosureConcept.Reason reason) {
        if (close.close(command(story, reason, Map.of())) instanceof CloseCase.Outcome.Unsettled unsettled) {
            Map<UUID, String> left = unsettled.obstacles().stream()
                    .collect(Collectors.toMap(Obstacle::id, _ -> "Nimmt die Familie selbst in die Hand."));
            close.close(command(story, reason, left));
        }
    }

    private static CloseCase.Command command(Story story, ClosureConcept.Reason reason, Map<UUID, String> left) {
        boolean regular = reason.kind() == ClosureConcept.Reason.Kind.REGULAR;
        return new CloseCase.Command(
                story.id(),
                story.uuid("closure"),
                reason.key(),
                reason.subReasons().isEmpty()
                        ? null
                        : reason.subReasons()
                                .get(story.number() % reason.subReasons().size())
                                .key(),
                regular ? Closure.Talk.HELD : Closure.Talk.NOT_POSSIBLE,
                regular
                        ? "Die wichtigsten Ziele sind erreicht, der Weg in den Beruf ist frei."
                        : "Ein Teil der Ziele ist erreicht; der Kontakt ließ nach.",
                regular ? null : "Zwei Briefe und ein Hausbesuch blieben ohne Antwort.",
                regular ? reason.duties() : List.of(),
                left);
    }
}
