package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.handover.AnswerTransfer;
import de.lotse.casework.handover.OfferTransfer;
import de.lotse.casework.handover.Transfer;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cases that change hands: one was taken over, one waits for its answer. */
@Component
@Profile("demo")
class Handovers {
    private final OfferTransfer offer;
    private final AnswerTransfer answer;
    private final Concepts concepts;
    private final Clock clock;

    Handovers(OfferTransfer offer, AnswerTransfer answer, Concepts concepts, Clock clock) {
        this.offer = offer;
        this.answer = answer;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** Plays what happens between the colleagues of a municipality. @param clients how many each of them knows */
    void play(String municipality, int clients) {
        List<Workers.Worker> known = Workers.of(municipality, Role.CASE_MANAGER);
        Workers.Worker giver = known.getFirst();
        Workers.Worker receiver = Workers.fresh(municipality).orElse(known.getLast());
        UUID taken = offer(giver, receiver, 1, "load", "Die Familie wünscht sich Termine am Nachmittag.");
        ActAs.worker(receiver.login(), () -> answer.accept(taken));
        offer(giver, receiver, 2, "competence", "Der Antrag auf Wohngeld liegt beim Amt, der Bescheid kommt bald.");
        if (known.size() > 1) {
            offer(
                    receiver,
                    giver,
                    clients + 2,
                    "expertise",
                    "Sie spricht am liebsten Arabisch; der Sprachkurs beginnt bald.");
        }
    }

    private UUID offer(Workers.Worker giver, Workers.Worker receiver, int number, String reason, String toKnow) {
        return ActAs.worker(giver.login(), () -> {
            LocalDate today = LocalDate.now(clock);
            Story story = Story.of(giver.municipality(), number, concepts.section(CaseworkConcept.class), today);
            UUID id = story.uuid("transfer");
            offer.offer(new OfferTransfer.Command(
                    story.id(),
                    id,
                    receiver.account(),
                    new Transfer.Offer(reason, null, toKnow, today.plusDays(3), null, null)));
            return id;
        });
    }
}
