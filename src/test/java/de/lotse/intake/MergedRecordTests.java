package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.CaseArrivals;
import de.lotse.appointments.Urgencies;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingDays;
import de.lotse.casework.CaseBench;
import de.lotse.consent.WithdrawConsent;
import de.lotse.intake.invitation.Invitation;
import de.lotse.intake.invitation.Invitations;
import de.lotse.intake.referral.Referral;
import de.lotse.intake.referral.Referrals;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.MergePeople;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody who came by a referral or a slip and was known already: taking her consent back reaches what she came with. */
@LotseTest
@Requirement({"CON-02", "IN-15"})
class MergedRecordTests {
    private final UUID id = Uuids.next();

    @Autowired
    ApplicationContext app;

    @Test
    void aReferralAboutARecordThatWasAddedToAnotherOneIsStoppedAndErased() throws Exception {
        CaseBench sender = Seat.on(app, "unna", "selm_cm");
        CaseBench receiver = Seat.on(app, "unna", "schwerte_cm");
        assertThat(sender.send(
                                "/referrals?source=COLLEAGUE",
                                "id",
                                id.toString(),
                                "family",
                                "Doppelbeispiel",
                                "given",
                                "Dana",
                                "phone",
                                "0231 0000",
                                "town",
                                "schwerte",
                                "accessRoute",
                                "direct",
                                "to",
                                receiver.account().toString(),
                                "agreedOn",
                                today(),
                                "agreed",
                                "yes")
                        .status())
                .isEqualTo(302);
        String path = "/referrals/" + id;
        receiver.send(path + "/steps", "id", Uuids.next().toString(), "kind", "ACCEPTED", "on", today());
        receiver.send(path + "/person", "different", "yes");
        assertThat(receiver.see(path).body()).contains("Doppelbeispiel", "0231 0000");
        withdrawnAfterMerging(receiver);
        assertThat(receiver.see(path).body())
                .contains("Angaben gelöscht")
                .doesNotContain("Doppelbeispiel")
                .doesNotContain("0231 0000");
        assertThat(steps(receiver, "intake_referral_step", "referral_id")).isOne();
    }

    @Test
    void aSlipAboutARecordThatWasAddedToAnotherOneIsStoppedAndErased() throws Exception {
        CaseBench office = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        assertThat(office.send(
                                "/sending/slips",
                                "id",
                                id.toString(),
                                "family",
                                "Doppelska",
                                "given",
                                "Dana",
                                "town",
                                "schwerte",
                                "language",
                                "uk",
                                "group",
                                "ukraine",
                                "agreedOn",
                                today(),
                                "agreed",
                                "yes")
                        .status())
                .isEqualTo(302);
        String path = "/slips/" + id;
        consultation.send(path + "/taking");
        consultation.send(path + "/person", "different", "yes");
        assertThat(consultation.see(path).body()).contains("Doppelska");
        withdrawnAfterMerging(consultation);
        assertThat(office.see("/sending" + path).body())
                .contains("Angaben gelöscht")
                .doesNotContain("Doppelska");
        assertThat(steps(consultation, "intake_slip_step", "slip_id")).isOne();
    }

    @Test
    @Requirement({"IN-06", "AP-01"})
    void whatANewcomerWaitsForFollowsHerToTheKeptRecordAndBackAgain() throws Exception {
        CaseBench worker = Seat.on(app, "unna", "schwerte_cm");
        UUID referral = UUID.fromString(ReferralExample.from(Seat.on(app, "unna", "selm_cm"), worker, "urgent", "yes"));
        String path = "/referrals/" + referral;
        worker.send(path + "/steps", "id", Uuids.next().toString(), "kind", "ACCEPTED", "on", today());
        worker.send(path + "/person", "different", "yes");
        PersonId newcomer = RegisterNewcomer.personOf(referral);
        PersonId known = worker.register("schwerte");
        UUID invitation = invited(worker, newcomer);
        UUID appointment = booked(worker, newcomer);
        assertThat(waits(worker, newcomer)).containsExactly(referral, invitation);
        assertThat(waits(worker, known)).isEmpty();

        UUID first = merged(worker, known, newcomer);
        assertThat(waits(worker, known)).containsExactly(referral, invitation);
        assertThat(worker.as(() -> app.getBean(MergePeople.class).undo(first))).contains(newcomer);
        assertThat(waits(worker, known)).isEmpty();
        assertThat(waits(worker, newcomer)).containsExactly(referral, invitation);

        merged(worker, known, newcomer);
        CaseId opened = worker.openFor(known);
        assertThat(worker.as(() -> app.getBean(Appointments.class).in(List.of(opened))))
                .as("what was arranged with her comes into her case")
                .extracting(Appointment::id)
                .containsExactly(appointment);
        assertThat(waits(worker, known)).as("invited no more").containsExactly(referral);
        LocalDate day = LocalDate.parse(today());
        assertThat(worker.as(
                        () -> app.getBean(Arrived.class).asked(List.of(new CaseArrivals.Begun(opened, known, day)))))
                .as("her case counts from the day she asked under the other record")
                .containsEntry(opened, day);
        assertThat(worker.as(() -> app.getBean(Urgencies.class).now(List.of(opened))))
                .hasEntrySatisfying(opened, urgent -> assertThat(urgent.since()).isEqualTo(day));
    }

    private List<UUID> waits(CaseBench worker, PersonId person) {
        return worker.as(() -> Stream.concat(
                        app.getBean(Referrals.class).about(person).stream().map(Referral::id),
                        app.getBean(Invitations.class).waiting(person).stream().map(Invitation::id))
                .toList());
    }

    private UUID merged(CaseBench worker, PersonId kept, PersonId other) {
        UUID merge = Uuids.next();
        assertThat(worker.as(() -> app.getBean(MergePeople.class).merge(merge, kept, other, "Ausweis geprüft")))
                .isEqualTo(new MergePeople.Outcome.Merged(kept));
        return merge;
    }

    private static UUID invited(CaseBench worker, PersonId person) throws Exception {
        UUID invitation = Uuids.next();
        CaseBench.Answer noted = worker.send(
                "/people/" + person + "/invitation",
                "id",
                invitation.toString(),
                "since",
                today(),
                "why",
                "NO_ROOM",
                "meanwhile",
                "Migrationsberatung Musterverband");
        assertThat(noted.status()).isEqualTo(302);
        return invitation;
    }

    private UUID booked(CaseBench worker, PersonId person) {
        UUID appointment = Uuids.next();
        With newcomer = new With.OfPerson(person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
        assertThat(worker.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(BookAppointment.Command.of(
                                appointment,
                                worker.account(),
                                WorkingDays.next(LocalDate.parse(today()).plusDays(1))
                                        .atTime(10, 0),
                                60,
                                Appointment.Kind.FIRST,
                                newcomer))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        return appointment;
    }

    /** She turns out to be somebody who has a case here, and takes her consent back. */
    private void withdrawnAfterMerging(CaseBench worker) {
        PersonId known = worker.find(worker.open("schwerte", null, null)).mainPerson();
        assertThat(worker.as(() -> app.getBean(MergePeople.class)
                        .merge(Uuids.next(), known, RegisterNewcomer.personOf(id), "Ausweis geprüft")))
                .isEqualTo(new MergePeople.Outcome.Merged(known));
        assertThat(worker.as(() -> app.getBean(WithdrawConsent.class).withdraw(known, null)))
                .isTrue();
    }

    private int steps(CaseBench worker, String table, String key) {
        return worker.as(
                () -> worker.sql("select count(*) from " + table + " where " + key + " = ? and kind = 'WITHDRAWN'")
                        .param(id)
                        .query(Integer.class)
                        .single());
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
