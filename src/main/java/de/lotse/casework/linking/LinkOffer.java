package de.lotse.casework.linking;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.CaseworkConcept.Phase;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.EnterPhase;
import de.lotse.casework.plan.Plans;
import de.lotse.directory.OfferId;
import de.lotse.directory.Offers;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts an offer of the directory, or a service named freely, to a goal of the plan. Nothing personal leaves: the client is told
 * where to go, or is accompanied (CW-06).
 */
@Service
@Transactional
public class LinkOffer {
    private final Cases cases;
    private final Plans plans;
    private final Offers offers;
    private final Linkages linkages;
    private final EnterPhase enterPhase;
    private final Audit audit;

    LinkOffer(Cases cases, Plans plans, Offers offers, Linkages linkages, EnterPhase enterPhase, Audit audit) {
        this.cases = cases;
        this.plans = plans;
        this.offers = offers;
        this.linkages = linkages;
        this.enterPhase = enterPhase;
        this.audit = audit;
    }

    /**
     * What is linked.
     *
     * @param id from the form, so that a double click links once
     * @param goal an action goal of the signed plan; null where there is none yet
     * @param offer the offer, or null and a service
     */
    public record Command(
            CaseId caseId,
            UUID id,
            @Nullable UUID goal,
            @Nullable OfferId offer,
            @Nullable String service,
            Linkage.Accompaniment accompaniment,
            LocalDate on,
            @Nullable String note) {}

    /** What came of it. */
    public enum Outcome {
        LINKED,
        /** It stands there already, with other words: sent again after going back. Nothing was linked. */
        ALREADY,
        /** Neither an offer nor a service was named. */
        NOTHING_NAMED,
        /** The project ended before that day. */
        OFFER_ENDED,
        /** The case takes nothing now, see {@link Case#stop()}. */
        STOPPED,
        /** No such case, goal or offer within reach. */
        UNKNOWN
    }

    /** Links, or says why not. */
    public Outcome link(Command command) {
        Optional<Case> theCase = cases.find(command.caseId());
        if (theCase.isEmpty() || unknownGoal(command)) {
            return Outcome.UNKNOWN;
        }
        if (!theCase.get().writable()) {
            return Outcome.STOPPED;
        }
        Outcome refusal = refusal(command);
        if (refusal != null) {
            return refusal;
        }
        if (!linkages.insert(command.caseId(), command)) {
            return stands(command) ? Outcome.LINKED : Outcome.ALREADY;
        }
        linkages.add(command.caseId(), MoveLinkage.Command.proposed(command));
        enterPhase.advanceTo(command.caseId(), Phase.Kind.LINKING);
        audit.changed("offer-linked", Subject.of(command.caseId()), "proposed");
        return Outcome.LINKED;
    }

    /** Whether it is what stands there, e.g. sent by a double click. */
    private boolean stands(Command command) {
        boolean same = linkages.find(command.caseId(), command.id())
                .filter(known -> Objects.equals(known.goal(), command.goal())
                        && Objects.equals(known.offer(), command.offer())
                        && (known.offer() != null || known.name().equals(command.service()))
                        && known.accompaniment() == command.accompaniment())
                .isPresent();
        MoveLinkage.Command proposed = MoveLinkage.Command.proposed(command);
        return same
                && linkages.noted(command.caseId(), proposed)
                        .filter(proposed::says)
                        .isPresent();
    }

    private boolean unknownGoal(Command command) {
        UUID goal = command.goal();
        return goal != null && plans.of(command.caseId()).goal(goal).isEmpty();
    }

    private @Nullable Outcome refusal(Command command) {
        OfferId offer = command.offer();
        if (offer == null) {
            return command.service() == null ? Outcome.NOTHING_NAMED : null;
        }
        return offers.find(offer)
                .map(found -> found.ended(command.on()) ? Outcome.OFFER_ENDED : null)
                .orElseGet(() -> offers.find(offer).isEmpty() ? Outcome.UNKNOWN : null);
    }
}
