package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.IntakeConcept;
import de.lotse.intake.invitation.AwaitInvitation;
import de.lotse.intake.invitation.Invitation;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two people who wait to be invited, where the concept invites from a list: one for long, one since last week. */
@Component
@Profile("demo")
class InvitationsPlayed {
    private final RegisterNewcomer register;
    private final AwaitInvitation await;
    private final Concepts concepts;
    private final Clock clock;

    InvitationsPlayed(RegisterNewcomer register, AwaitInvitation await, Concepts concepts, Clock clock) {
        this.register = register;
        this.await = await;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** Plays them in the municipality. */
    void play(String municipality) {
        Workers.Worker worker = Workers.of(municipality, Role.CASE_MANAGER).getFirst();
        ActAs.worker(worker.login(), () -> {
            if (concepts.section(IntakeConcept.class).invitations().isPresent()) {
                wait(municipality, "Wartebeispiel", 37, Invitation.Why.NO_ROOM);
                wait(municipality, "Geduldmuster", 9, Invitation.Why.LONG_ABSENCE);
            }
        });
    }

    private void wait(String municipality, String family, int daysAgo, Invitation.Why why) {
        UUID id = Doors.id(municipality, "invitation-" + family);
        PersonId person = RegisterNewcomer.personOf(id);
        register.register(
                person,
                new Referral.Newcomer(
                        null,
                        new PersonName(family, "Samira", null),
                        null,
                        "0000 00000",
                        null,
                        "fa",
                        "luenen",
                        null,
                        null),
                true);
        await.note(new AwaitInvitation.Command(
                id,
                person,
                LocalDate.now(clock).minusDays(daysAgo),
                why,
                "luenen",
                null,
                "Migrationsberatung (MBE) Musterverband, offene Sprechstunde"));
    }
}
