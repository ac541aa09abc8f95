package de.lotse.casework.departure;

import de.lotse.casework.TransferConcept;
import de.lotse.casework.handover.OfferInPlace;
import de.lotse.casework.handover.OfferTransfer;
import de.lotse.casework.handover.Transfer;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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

    StartTransfers(OfferTransfer offer, OfferInPlace inPlace) {
        this.offer = offer;
        this.inPlace = inPlace;
    }

    /** One case goes to one colleague. @param toKnow what she must know about it */
    public record Wish(
            CaseId caseId, AccountId receiver, @Nullable String toKnow) {}

    /** How many are offered now, and how many are not. */
    public record Count(int offered, int refused) {}

    /** The worker herself hands over. @param start the same for the same form, so that a repetition is recognised */
    public Count own(UUID start, List<Wish> wishes, @Nullable LocalDate talkOn, @Nullable String talkWithout) {
        int offered = 0;
        for (Wish wish : wishes) {
            Transfer.Offer said =
                    new Transfer.Offer(TransferConcept.Reason.LEAVING, null, wish.toKnow(), talkOn, talkWithout, null);
            OfferTransfer.Outcome outcome =
                    offer.offer(new OfferTransfer.Command(wish.caseId(), id(start, wish), wish.receiver(), said));
            offered += outcome instanceof OfferTransfer.Outcome.Offered ? 1 : 0;
        }
        return new Count(offered, wishes.size() - offered);
    }

    /** Somebody hands over in the place of a worker who is gone. */
    public Count inPlaceOf(AccountId worker, UUID start, List<Wish> wishes) {
        int offered = 0;
        for (Wish wish : wishes) {
            offered += inPlace.offer(new OfferInPlace.Command(worker, wish.caseId(), id(start, wish), wish.receiver()))
                    ? 1
                    : 0;
        }
        return new Count(offered, wishes.size() - offered);
    }

    private static UUID id(UUID start, Wish wish) {
        return UUID.nameUUIDFromBytes(
                (start + "/" + wish.caseId() + "/" + wish.receiver()).getBytes(StandardCharsets.UTF_8));
    }
}
