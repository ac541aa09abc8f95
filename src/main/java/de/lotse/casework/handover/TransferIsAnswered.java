package de.lotse.casework.handover;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.closure.ClosurePrecondition;
import de.lotse.casework.closure.Obstacle;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A case that is offered to a colleague is not closed under her hands (CW-07b). */
@Component
@Order(50)
class TransferIsAnswered implements ClosurePrecondition {
    private final Transfers transfers;
    private final TransferViews views;

    TransferIsAnswered(Transfers transfers, TransferViews views) {
        this.transfers = transfers;
        this.views = views;
    }

    @Override
    public List<Obstacle> obstacles(Case theCase) {
        return transfers.open(theCase.id()).stream()
                .map(one -> new Obstacle(
                        "transfer",
                        one.id(),
                        views.name(one.receiver()),
                        views.answerBy(one),
                        "/cases/" + theCase.id() + "/transfer"))
                .toList();
    }
}
