package de.lotse.casework.closure;

import de.lotse.casework.casefile.Case;
import java.util.List;

/** One rule of what must be settled before a case ends; what stands after this package contributes its own as a bean. */
public interface ClosurePrecondition {
    /** What is still open by this rule; empty when nothing stands in the way. */
    List<Obstacle> obstacles(Case theCase);
}
