package de.lotse.casework.exchange;

import de.lotse.casework.casefile.Case;
import de.lotse.casework.closure.ClosurePrecondition;
import de.lotse.casework.closure.Obstacle;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Before a case ends, no conflict with an authority waits for its next talk (CW-07b, CW-14). It may be left with a reason, as everything
 * else: both sides may go on seeing it differently (Fachkonzept Münster Kap. 3).
 */
@Component
@Order(55)
class ConflictsAreCleared implements ClosurePrecondition {
    private final ClearConflict.Records records;
    private final Offices offices;

    ConflictsAreCleared(ClearConflict.Records records, Offices offices) {
        this.records = records;
        this.offices = offices;
    }

    @Override
    public List<Obstacle> obstacles(Case theCase) {
        return records.open(List.of(theCase.id())).stream()
                .map(one -> new Obstacle(
                        "conflict",
                        one.id(),
                        offices.name(one.organisation()),
                        null,
                        "/cases/" + theCase.id() + "/authorities/conflicts/" + one.id()))
                .toList();
    }
}
