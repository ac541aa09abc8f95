package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.casework.grants.ExcludeColleague;
import de.lotse.casework.grants.ShareCase;
import de.lotse.casework.handover.AnswerTransfer;
import de.lotse.casework.handover.OfferTransfer;
import de.lotse.casework.handover.Transfer;
import de.lotse.casework.lead.AgreeLead;
import de.lotse.casework.lead.Lead;
import de.lotse.tenancy.Concepts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What passes between colleagues: a case taken over, one that waits for its answer, one they share; and who stands in for whom. */
@Component
@Profile("demo")
class Handovers {
    private final Steps steps;
    private final Concepts concepts;
    private final Clock clock;

    Handovers(Steps steps, Concepts concepts, Clock clock) {
        this.steps = steps;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** What colleagues do with each other. */
    @Component
    @Profile("demo")
    record Steps(
            OfferTransfer offer,
            AnswerTransfer answer,
            NoteAbsence absence,
            ShareCase share,
            AgreeLead lead,
            ExcludeColleague exclude) {}

    /** Plays what happens between the colleagues of a municipality. @param clients how many each of them knows */
    void play(String municipality, int clients) {
        List<Workers.Worker> known = Workers.of(municipality, Role.CASE_MANAGER);
        Workers.Worker giver = known.getFirst();
        Workers.Worker receiver = Workers.fresh(municipality).orElse(known.getLast());
        UUID taken = offer(giver, receiver, 1, "load", "Die Familie wünscht sich Termine am Nachmittag.");
        ActAs.worker(receiver.login(), () -> steps.answer().accept(taken));
        offer(giver, receiver, 2, "competence", "Der Antrag auf Wohngeld liegt beim Amt, der Bescheid kommt bald.");
        together(giver, receiver);
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

    /** One case they share, with a lead; from another one the colleague is kept out. */
    private void together(Workers.Worker giver, Workers.Worker receiver) {
        ActAs.worker(giver.login(), () -> {
            LocalDate today = LocalDate.now(clock);
            CaseworkConcept concept = concepts.section(CaseworkConcept.class);
            Story shared = Story.of(giver.municipality(), 3, concept, today);
            steps.share().share(shared.id(), receiver.account(), null);
            steps.lead()
                    .agree(new AgreeLead.Command(
                            shared.id(),
                            shared.uuid("lead"),
                            Lead.Kind.RESPONSIBLE,
                            null,
                            null,
                            today.minusDays(6),
                            "der Klientin und allen Beratenden",
                            null));
            steps.exclude()
                    .exclude(new ExcludeColleague.Command(
                            Story.of(giver.municipality(), 5, concept, today).id(),
                            receiver.account(),
                            ExcludeColleague.Kind.RELATIVE,
                            "Die Familien sind befreundet."));
        });
    }

    private void away(Workers.Worker worker, Workers.Worker deputy, int first, int last) {
        ActAs.worker(worker.login(), () -> {
            LocalDate today = LocalDate.now(clock);
            UUID id = UUID.nameUUIDFromBytes(("lotse-demo-absence:" + worker.login()).getBytes(StandardCharsets.UTF_8));
            steps.absence()
                    .note(new NoteAbsence.Command(
                            id, today.plusDays(first), today.plusDays(last), Absence.Kind.VACATION, deputy.account()));
        });
    }

    private UUID offer(Workers.Worker giver, Workers.Worker receiver, int number, String reason, String toKnow) {
        return ActAs.worker(giver.login(), () -> {
            LocalDate today = LocalDate.now(clock);
            Story story = Story.of(giver.municipality(), number, concepts.section(CaseworkConcept.class), today);
            UUID id = story.uuid("transfer");
            steps.offer()
                    .offer(new OfferTransfer.Command(
                            story.id(),
                            id,
                            receiver.account(),
                            new Transfer.Offer(reason, null, toKnow, today.plusDays(3), null, null)));
            return id;
        });
    }
}
