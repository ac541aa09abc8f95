package de.lotse.casework.conference;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.closure.ClosurePrecondition;
import de.lotse.casework.closure.Obstacle;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Before a case ends, no conference is planned and the client knows what came of each (CW-07b). */
@Component
@Order(60)
class ConferencesHaveEnded implements ClosurePrecondition {
    private final Conferences conferences;

    ConferencesHaveEnded(Conferences conferences) {
        this.conferences = conferences;
    }

    @Override
    public List<Obstacle> obstacles(Case theCase) {
        return conferences.of(theCase.id()).stream()
                .filter(one -> one.planned() || one.clientToBeInformed())
                .map(one -> new Obstacle(
                        "conference",
                        one.id(),
                        one.occasion(),
                        one.on(),
                        "/cases/" + theCase.id() + "/conferences/" + one.id()))
                .toList();
    }
}
