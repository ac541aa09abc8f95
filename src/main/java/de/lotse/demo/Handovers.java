package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.casework.handover.AnswerTransfer;
import de.lotse.casework.handover.OfferTransfer;
import de.lotse.casework.handover.Transfer;
import de.lotse.tenancy.Concepts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Cases that change hands: one was taken over, one waits for its answer; and who stands in while somebody is away. */
@Component
@Profile("demo")
class Handovers {
    private final OfferTransfer offer;
    private final AnswerTransfer answer;
    private final NoteAbsence absence;
    private final Concepts concepts;
    private final Clock clock;

    Handovers(OfferTransfer offer, AnswerTransfer answer, NoteAbsence absence, Concepts concepts, Clock clock) {
        this.offer = offer;
        this.answer = answer;
        this.absence = absence;
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
        away(receiver, giver, -1, 4);
        away(giver, receiver, 20, 33);
        if (known.size() > 1) {
            offer(
                    receiver,
                    giver,
                    clients + 2,
                    "expertise",
                    "Sie spricht am liebsten Arabisch; der Sprachkurs beginnt bald.");
        }
    }

    private void away(Workers.Worker worker, Workers.Worker deputy, int first, int last) {
        ActAs.worker(worker.login(), () -> {
            LocalDate today = LocalDate.now(clock);
            UUID id = UUID.nameUUIDFromBytes(("lotse-demo-absence:" + worker.login()).getBytes(StandardCharsets.UTF_8));
            absence.note(new NoteAbsence.Command(
                    id, today.plusDays(first), today.plusDays(last), Absence.Kind.VACATION, deputy.account()));
        });
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
