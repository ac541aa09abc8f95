package de.lotse.casework.category;

import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseFigures;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.CategoryScheme;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Chooses the category of a case; another one than the criteria propose needs a reason (Fachkonzept Münster Tab. 1). */
@Service
@Transactional
public class ChooseCategory {
    private final Cases cases;
    private final CategoryChoices choices;
    private final Concepts concepts;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    ChooseCategory(
            Cases cases, CategoryChoices choices, Concepts concepts, CurrentActor current, Audit audit, Clock clock) {
        this.cases = cases;
        this.choices = choices;
        this.concepts = concepts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was chosen. @param id from the form, so that a double click chooses once */
    public record Command(
            UUID id,
            CaseId caseId,
            CaseFigures figures,
            String category,
            @Nullable String reason) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is chosen. */
        record Chosen() implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was chosen. */
        record Already() implements Outcome {}

        /** Something else was proposed and no reason is given. */
        record ReasonMissing(CategoryClass proposed) implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach, or the concept has no such category. */
        record Unknown() implements Outcome {}
    }

    /** Chooses, or says what is missing. */
    public Outcome choose(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        CategoryScheme scheme = concepts.section(CaseworkConcept.class).categories();
        if (found.isEmpty() || scheme == null || scheme.find(command.category()).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!found.get().writable()) {
            return new Outcome.Stopped();
        }
        CategoryClass proposed = scheme.propose(command.figures()).category();
        boolean deviates = proposed != null && !proposed.key().equals(command.category());
        if (proposed != null && deviates && command.reason() == null) {
            return new Outcome.ReasonMissing(proposed);
        }
        return write(command, proposed, deviates);
    }

    private Outcome write(Command command, @Nullable CategoryClass proposed, boolean deviates) {
        CategoryChoice choice = new CategoryChoice(
                command.id(),
                command.caseId(),
                command.category(),
                proposed == null ? null : proposed.key(),
                command.figures(),
                clock.instant(),
                current.get().account(),
                deviates ? command.reason() : null);
        if (!choices.insert(choice)) {
            return choices.of(command.caseId()).stream().anyMatch(choice::same)
                    ? new Outcome.Chosen()
                    : new Outcome.Already();
        }
        audit.changed("category-chosen", Subject.of(command.caseId()), command.category());
        return new Outcome.Chosen();
    }
}
