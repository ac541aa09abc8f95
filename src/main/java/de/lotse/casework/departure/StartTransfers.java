package de.lotse.casework.departure;

import de.lotse.casework.TransferConcept;
import de.lotse.casework.handover.OfferInPlace;
import de.lotse.casework.handover.OfferTransfer;
import de.lotse.casework.handover.Transfer;
import de.lotse.casework.handover.Transfers;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Offers many cases, each in a transaction of its own: whatever happens in the middle, what was offered stays offered, and starting
 * again goes on with the rest and offers nothing twice.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class StartTransfers {
    private final OfferTransfer offer;
    private final OfferInPlace inPlace;
    private final Transfers transfers;

    StartTransfers(OfferTransfer offer, OfferInPlace inPlace, Transfers transfers) {
        this.offer = offer;
        this.inPlace = inPlace;
        this.transfers = transfers;
    }

    /** One case goes to one colleague. @param toKnow what she must know about it */
    public record Wish(
            CaseId caseId, AccountId receiver, @Nullable String toKnow) {}

    /** Which are offered now, which the same form had offered before, whatever came of it, and which are not offered. */
    public record Done(Set<CaseId> offered, Set<CaseId> before, Set<CaseId> refused) {
        public Done {
            offered = Set.copyOf(offered);
            before = Set.copyOf(before);
            refused = Set.copyOf(refused);
        }
    }

    /** The worker herself hands over. @param start the same for the same form, so that a repetition is recognised */
    public Done own(UUID start, List<Wish> wishes, @Nullable LocalDate talkOn, @Nullable String talkWithout) {
        return each(start, wishes, (id, wish) -> {
            Transfer.Offer said =
                    new Transfer.Offer(TransferConcept.Reason.LEAVING, null, wish.toKnow(), talkOn, talkWithout, null);
            return offer.offer(new OfferTransfer.Command(wish.caseId(), id, wish.receiver(), said))
                    instanceof OfferTransfer.Outcome.Offered;
        });
    }

    /** Somebody hands over in the place of a worker who is gone. */
    public Done inPlaceOf(AccountId worker, UUID start, List<Wish> wishes) {
        return each(
                start,
                wishes,
                (id, wish) -> inPlace.offer(new OfferInPlace.Command(worker, wish.caseId(), id, wish.receiver())));
    }

    private Done each(UUID start, List<Wish> wishes, BiPredicate<UUID, Wish> offering) {
        Set<CaseId> offered = new HashSet<>();
        Set<CaseId> before = new HashSet<>();
        Set<CaseId> refused = new HashSet<>();
        for (Wish wish : wishes) {
            UUID id = id(start, wish);
            if (transfers.find(id).isPresent()) {
                before.add(wish.caseId());
            } else if (offering.test(id, wish)) {
                offered.add(wish.caseId());
            } else {
                refused.add(wish.caseId());
            }
        }
        return new Done(offered, before, refused);
    }

    private static UUID id(UUID start, Wish wish) {
        return UUID.nameUUIDFromBytes(
                (start + "/" + wish.caseId() + "/" + wish.receiver()).getBytes(StandardCharsets.UTF_8));
    }
}
