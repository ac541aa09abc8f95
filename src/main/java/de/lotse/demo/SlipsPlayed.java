package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.consent.Recipients;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.intake.referral.ReleaseOnPaper;
import de.lotse.intake.slip.AnswerSlip;
import de.lotse.intake.slip.HoldConsultation;
import de.lotse.intake.slip.SendSlip;
import de.lotse.intake.slip.Slip;
import de.lotse.intake.slip.Slips;
import de.lotse.intake.slip.TakeSlip;
import de.lotse.people.PersonName;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.Posts;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Slips of the immigration authority: one that waits, one that went on to Schwerte and was answered. */
@Component
@Profile("demo")
class SlipsPlayed {
    private final SendSlip send;
    private final TakeSlip take;
    private final HoldConsultation hold;
    private final AnswerSlip answer;
    private final Seating seating;
    private final Clock clock;

    SlipsPlayed(SendSlip send, TakeSlip take, HoldConsultation hold, AnswerSlip answer, Seating seating, Clock clock) {
        this.take = take;
        this.send = send;
        this.hold = hold;
        this.answer = answer;
        this.seating = seating;
        this.clock = clock;
    }

    /** Where those sit who hold the consultations, and what they have signed. */
    @Component
    @Profile("demo")
    record Seating(Posts posts, Members members, ReleaseOnPaper releases, Recipients recipients, Slips slips) {}

    /** Plays them where the municipality has somebody at the authority. */
    void play(String municipality) {
        Workers.Worker consulting =
                Expecting.with(municipality, Expecting.AT_THE_AUTHORITY).orElse(null);
        Workers.Worker south =
                Expecting.with(municipality, Expecting.IN_THE_SOUTH).orElse(null);
        if (consulting == null || south == null) {
            return;
        }
        ActAs.worker(consulting.login(), () -> seat(consulting, "abh_cm_1"));
        ActAs.worker(south.login(), () -> seat(south, "schwerte_cm"));
        UUID waiting = Doors.id(municipality, "slip-waiting");
        UUID gone = Doors.id(municipality, "slip-gone");
        ActAs.worker(Workers.of(municipality, Role.AUTHORITY).getFirst().login(), () -> {
            send(waiting, "Zettelbeispiel", "permission_insecure");
            send(gone, "Laufmuster", "tolerated_insecure");
        });
        ActAs.worker(consulting.login(), () -> goOn(gone, south));
    }

    private void seat(Workers.Worker worker, String post) {
        seating.posts()
                .find(post)
                .ifPresent(seat -> seating.members()
                        .save(new Member(
                                worker.account(),
                                seat.id(),
                                seat.organisation(),
                                new BigDecimal("1.0"),
                                false,
                                List.of("de", "en"),
                                seating.members()
                                        .find(worker.account())
                                        .map(Member::version)
                                        .orElse(0))));
    }

    private void send(UUID id, String family, String group) {
        send.send(new SendSlip.Command(
                id,
                group,
                "section_25b",
                new Slip.Who(
                        new PersonName(family, "Amir", null),
                        null,
                        "0000 00000",
                        "fa",
                        "schwerte",
                        "Möchte wissen, wie es mit Arbeit und Sprachkurs weitergeht."),
                LocalDate.now(clock),
                false));
    }

    private void goOn(UUID id, Workers.Worker south) {
        take.take(id, Uuids.next());
        take.register(id, true);
        LocalDate today = LocalDate.now(clock);
        hold.hold(new HoldConsultation.Command(
                id,
                new Slip.Result(
                        Uuids.next(),
                        Slip.Result.Kind.POINTED,
                        today,
                        40,
                        south.account(),
                        null,
                        null,
                        null,
                        "Screening besprochen; möchte in Schwerte weiter beraten werden."),
                "abh_first_counselling",
                true));
        seating.slips()
                .find(id)
                .flatMap(slip -> seating.recipients().find(slip.office()))
                .ifPresent(
                        office -> seating.releases().give(Uuids.next(), RegisterNewcomer.personOf(id), office, today));
        answer.answer(id, south.name(), "Rückmeldung auf dem Laufzettel: Ergebnis und Ansprechperson");
    }
}
