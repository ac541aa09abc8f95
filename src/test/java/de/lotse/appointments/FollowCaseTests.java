package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.appointments.BookAppointment.Command;
import de.lotse.casework.CaseBench;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.casework.handover.OfferedTransfer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is planned follows its case: to the new worker, to the deputy and back; where she has no time, it is arranged anew (CW-16, CW-16a). */
@LotseTest
class FollowCaseTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final LocalDateTime ten =
            WorkingDays.after(WorkingDays.next(today.plusDays(1)), 1).atTime(10, 0);

    private final ApplicationContext app;
    private final CaseBench giver;
    private final CaseBench receiver;
    private final CaseId id;

    /** Two colleagues and a case of one of them. */
    @Autowired
    FollowCaseTests(ApplicationContext app) {
        this.app = app;
        giver = new CaseBench(app, "unna");
        receiver = new CaseBench(app, "unna");
        id = giver.open("luenen", null, null);
    }

    private UUID booked(CaseBench by, LocalDateTime at, With with) {
        UUID appointment = Uuids.next();
        assertThat(by.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(Command.of(appointment, by.account(), at, 60, Appointment.Kind.TALK, with))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        return appointment;
    }

    private With client() {
        return new With.OfCase(id, new With.Meeting("ar", With.Interpreter.NEEDED, "bringt den Bescheid mit"));
    }

    private Appointment seen(CaseBench by, UUID appointment) {
        return by.as(() -> app.getBean(Appointments.class).find(appointment).orElseThrow());
    }

    private String offered() throws Exception {
        return offered(giver, receiver, "overlapUntil", today.plusDays(10).toString());
    }

    private String offered(CaseBench by, CaseBench to, String... more) throws Exception {
        UUID transfer = Uuids.next();
        assertThat(by.send("/cases/" + id + "/transfer", OfferedTransfer.fields(transfer, to, more))
                        .status())
                .isEqualTo(302);
        return "/transfers/" + transfer;
    }

    private UUID absent(LocalDate from, LocalDate until, CaseBench deputy) {
        UUID absence = Uuids.next();
        giver.as(() -> app.getBean(NoteAbsence.class)
                .note(new NoteAbsence.Command(absence, from, until, Absence.Kind.VACATION, deputy.account())));
        return absence;
    }

    @Test
    @Requirement({"CW-16a", "AP-03"})
    void plannedAppointmentsPassToWhoeverTakesTheCaseOver() throws Exception {
        UUID appointment = booked(giver, ten, client());
        String planned = "Ein Termin ist geplant";
        assertThat(giver.see("/cases/" + id + "/transfer").body()).contains(planned, "10:00");
        String transfer = offered();
        assertThat(receiver.see(transfer).body()).as("before she confirms").contains(planned, "10:00");

        receiver.send(transfer + "/acceptance");

        Appointment passed = seen(receiver, appointment);
        assertThat(passed.worker()).isEqualTo(receiver.account());
        assertThat(passed.state()).isEqualTo(Appointment.State.PLANNED);
        assertThat(passed.with()).isEqualTo(client());
        assertThat(receiver.see("/appointments?week=" + ten.toLocalDate()).body())
                .contains("Hanan Mithal");
        assertThat(giver.see("/appointments?week=" + ten.toLocalDate()).body()).doesNotContain("10:00–11:00");
        assertThat(receiver.see(transfer).body()).doesNotContain(planned);
    }

    @Test
    @Requirement({"CW-16a", "AP-03"})
    void whereTheReceiverHasNoTimeItStandsOnHerHeuteUntilItIsArrangedAnew() throws Exception {
        UUID appointment = booked(giver, ten, client());
        booked(receiver, ten.plusMinutes(30), new With.Nobody());
        receiver.send(offered() + "/acceptance");

        assertThat(seen(receiver, appointment).state()).isEqualTo(Appointment.State.UNPLACED);
        assertThat(seen(receiver, appointment).worker()).isEqualTo(receiver.account());
        assertThat(receiver.see("/").body())
                .contains(
                        "Hanan Mithal: Termin am",
                        "10:00 Uhr muss neu vereinbart werden",
                        "/appointments/" + appointment);
        assertThat(receiver.see("/cases/" + id).body()).contains("Neu vereinbaren: ");
        assertThat(receiver.see("/cases/" + id + "/appointments").body()).contains("muss neu vereinbart werden");
        assertThat(giver.see("/appointments?week=" + ten.toLocalDate()).body())
                .as("her time is free again")
                .doesNotContain("10:00–11:00");

        String again = Uuids.next().toString();
        assertThat(receiver.send(
                                "/appointments/" + appointment + "/move",
                                "id",
                                again,
                                "on",
                                ten.toLocalDate().toString(),
                                "at",
                                "13:00",
                                "minutes",
                                "60")
                        .redirect())
                .isEqualTo("/appointments/" + again);
        assertThat(receiver.see("/").body()).doesNotContain("muss neu vereinbart werden");
        assertThat(seen(receiver, UUID.fromString(again)).with()).isEqualTo(client());
    }

    @Test
    @Requirement({"CW-16a", "AP-03"})
    void whatWasNotArrangedAnewUntilItsTimeWasOverStillIsToBe() throws Exception {
        UUID appointment = booked(giver, ten, client());
        booked(receiver, ten, new With.Nobody());
        receiver.send(offered() + "/acceptance");
        receiver.as(() -> receiver.sql("update appointments_appointment set begins_at = begins_at - interval '28 days',"
                        + " ends_at = ends_at - interval '28 days' where appointment_id = ?")
                .param(appointment)
                .update());
        CaseBench third = new CaseBench(app, "unna");
        assertThat(receiver.see("/cases/" + id + "/transfer").body())
                .as("its time is over")
                .doesNotContain("Ein Termin ist geplant");

        third.send(offered(receiver, third) + "/acceptance");

        assertThat(seen(third, appointment).worker()).isEqualTo(third.account());
        assertThat(seen(third, appointment).state()).isEqualTo(Appointment.State.UNPLACED);
    }

    @Test
    @Requirement({"CW-16", "AP-03"})
    void theDeputyHasWhatFallsIntoTheAbsenceAndGivesItBackWhenItEndsEarly() {
        UUID within = booked(giver, ten, client());
        UUID after = booked(giver, WorkingDays.after(ten.toLocalDate(), 8).atTime(10, 0), client());
        UUID absence = absent(today, ten.toLocalDate(), receiver);
        assertThat(seen(receiver, within).worker()).isEqualTo(receiver.account());
        assertThat(seen(receiver, within).with()).isEqualTo(client());
        assertThat(seen(receiver, after).worker()).isEqualTo(giver.account());

        giver.as(() -> app.getBean(NoteAbsence.class).end(absence));
        assertThat(seen(giver, within).worker()).isEqualTo(giver.account());
        assertThat(seen(giver, within).state()).isEqualTo(Appointment.State.PLANNED);
    }

    @Test
    @Requirement({"CW-16", "AP-03"})
    void anotherDeputyGetsWhatTheFirstOneHadNoTimeFor() throws Exception {
        booked(receiver, ten, new With.Nobody());
        UUID appointment = booked(giver, ten, client());
        UUID absence = absent(today, ten.toLocalDate(), receiver);
        assertThat(seen(giver, appointment).state()).isEqualTo(Appointment.State.UNPLACED);
        assertThat(giver.see("/").body()).as("she may still tell her").contains("muss neu vereinbart werden");
        assertThat(receiver.see("/").body()).contains("muss neu vereinbart werden");

        CaseBench other = new CaseBench(app, "unna");
        giver.as(() -> app.getBean(NoteAbsence.class).change(absence, List.of(id), other.account()));
        assertThat(seen(other, appointment).state()).isEqualTo(Appointment.State.PLANNED);
        assertThat(seen(other, appointment).worker()).isEqualTo(other.account());
    }

    @Test
    @Requirement({"CW-16", "ACC-03", "AP-03"})
    void whoArrangesForSomebodyIllSeesTimesOnlyAndTheAppointmentsPassToTheDeputy() throws Exception {
        UUID appointment = booked(giver, ten, client());
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        String path = "/departures/" + giver.account();
        assertThat(coordinator.see(path).body()).contains("Ein Termin ist geplant");
        assertThat(coordinator.see(path + "/absence").body())
                .contains("Ein Termin ist geplant", "(1)")
                .doesNotContain("Mithal");
        coordinator.send(
                path + "/absence",
                "id",
                Uuids.next().toString(),
                "from",
                today.toString(),
                "until",
                ten.toLocalDate().toString(),
                "deputy",
                receiver.account().toString());
        assertThat(seen(receiver, appointment).worker()).isEqualTo(receiver.account());
        assertThat(seen(coordinator, appointment).with()).isEqualTo(new With.Nobody());
        UUID absence = giver.as(() ->
                app.getBean(Absences.class).open(giver.account()).getFirst().id());
        coordinator.send(path + "/absence/" + absence + "/end");
        assertThat(seen(giver, appointment).worker()).isEqualTo(giver.account());
    }

    @Test
    @Requirement({"ACC-06", "AP-03"})
    void whoeverIsKeptOutOfACaseKeepsNoAppointmentInIt() {
        UUID grant =
                giver.as(() -> app.getBean(Grants.class).give(id, receiver.account(), Grant.Reason.TANDEM, null, null));
        UUID first = booked(receiver, ten, client());
        UUID second = booked(receiver, ten.plusHours(1), client());
        giver.as(() -> {
            app.getBean(Grants.class).end(grant);
            return true;
        });
        assertThat(seen(giver, first).worker()).isEqualTo(giver.account());
        assertThat(seen(giver, second).worker()).isEqualTo(giver.account());
    }

    @Test
    @Requirement({"ACC-02", "AP-03"})
    void whoMayNotOpenTheCaseAnyMoreNeitherMovesNorCancelsSoThatTheClientIsNotLost() throws Exception {
        giver.as(() -> app.getBean(Grants.class).give(id, receiver.account(), Grant.Reason.TANDEM, null, null));
        UUID appointment = booked(receiver, ten, client());
        receiver.as(() -> receiver.sql("update access_grant set until_at = clock_timestamp() where account_id = ?")
                .param(receiver.account().value())
                .update());
        String path = "/appointments/" + appointment;
        assertThat(receiver.see(path).body())
                .contains("Diesen Fall dürfen Sie nicht mehr öffnen")
                .doesNotContain("Mithal", path + "/move");
        assertThat(receiver.send(
                                path + "/move",
                                "id",
                                Uuids.next().toString(),
                                "on",
                                ten.toLocalDate().toString(),
                                "at",
                                "13:00",
                                "minutes",
                                "60")
                        .body())
                .contains("Es hat sich nichts geändert");
        receiver.send(path + "/cancellation");
        assertThat(seen(giver, appointment).state()).isEqualTo(Appointment.State.PLANNED);
        assertThat(seen(giver, appointment).with()).isEqualTo(client());
    }

    @Test
    @Requirement({"ACC-02", "AP-03"})
    void theDatabaseLetsNobodyChangeAnAppointmentThatIsNotHersToChange() {
        UUID appointment = booked(giver, ten, client());
        assertThat(changed(receiver, appointment)).as("a colleague").isZero();
        assertThat(changed(giver, appointment)).as("its worker").isEqualTo(1);
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        assertThat(changed(coordinator, appointment)).as("who arranges").isEqualTo(1);
        giver.as(() -> app.getBean(Grants.class).give(id, receiver.account(), Grant.Reason.TANDEM, null, null));
        assertThat(changed(receiver, appointment)).as("who may open the case").isEqualTo(1);
        UUID own = booked(giver, ten.plusHours(2), new With.Nobody());
        assertThat(changed(receiver, own)).as("what is for nobody").isZero();
    }

    private int changed(CaseBench by, UUID appointment) {
        return by.as(() -> by.sql("update appointments_appointment set urgent = not urgent where appointment_id = ?")
                .param(appointment)
                .update());
    }
}
