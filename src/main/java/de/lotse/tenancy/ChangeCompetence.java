package de.lotse.tenancy;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters, corrects or ends who is competent for which towns; refuses what contradicts another rule of the same days (ORG-06). */
@Service
@Transactional
public class ChangeCompetence {
    private final Competence competence;
    private final ChangeOrganisation change;

    ChangeCompetence(Competence competence, ChangeOrganisation change) {
        this.competence = competence;
        this.change = change;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is written. */
        record Saved() implements Outcome {}

        /** Somebody saved it since the version this change was made from; nothing was written. */
        record Overtaken() implements Outcome {}

        /** Another rule says something else for one of the towns on one of the days; nothing was written. */
        record Overlaps(CompetenceRule other) implements Outcome {}
    }

    /** Enters or changes the rule. */
    public Outcome change(CompetenceRule rule) {
        competence.hold();
        for (CompetenceRule other : competence.rules()) {
            if (rule.overlaps(other)) {
                return new Outcome.Overlaps(other);
            }
        }
        return switch (change.change(rule)) {
            case SAVED -> new Outcome.Saved();
            case OVERTAKEN -> new Outcome.Overtaken();
        };
    }
}
