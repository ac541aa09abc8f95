package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingDays;
import de.lotse.casework.CaseBench;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestSteps;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever was passed on or asked for somebody who leaves does not stay with a closed account (CW-16). */
@LotseTest
@Requirement("CW-16")
class LeavingTests {
    @Autowired
    ApplicationContext app;

    @Test
    void theAccountIsNotClosedWhileSomebodyWhoWasPassedOnWaitsThere() throws Exception {
        CaseBench leaver = Seat.on(app, "unna", "schwerte_cm");
        Seat.on(app, "unna", "schwerte_cm");
        CaseBench next = Seat.on(app, "unna", "caritas_cm");
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        String id = ReferralExample.from(Seat.on(app, "unna", "selm_cm"), leaver);
        assertThat(leaver.see("/departure").body()).contains("Weitergeleitete Personen: 1", "href=\"/referrals\"");
        String path = "/departures/" + leaver.account();
        assertThat(admin.send("/accounts/" + leaver.account() + "/closure").redirect())
                .isEqualTo(path);
        assertThat(admin.see(path).body())
                .contains("Weitergeleitete Personen: 1")
                .doesNotContain("Beispielfrau", "href=\"/referrals\"");
        leaver.send("/referrals/" + id + "/receiver", "to", next.account().toString());
        assertThat(leaver.see("/departure").body()).doesNotContain("Weitergeleitete Personen");
        assertThat(admin.send("/accounts/" + leaver.account() + "/closure").redirect())
                .isEqualTo("/accounts");
    }

    @Test
    void anAssignedRequestIsSaidUntilItIsGivenBack() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING);
        CaseBench leaver = new CaseBench(app, "muenster");
        CaseBench admin = new CaseBench(app, "muenster", Role.ADMINISTRATOR);
        String code = new RequestBench(app, "muenster").request();
        UUID request = team.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        happens(team, request, Kind.CONTACT, null);
        happens(team, request, Kind.ADMITTED, null);
        happens(team, request, Kind.ASSIGNED, leaver.account());
        String path = "/departures/" + leaver.account();
        assertThat(admin.send("/accounts/" + leaver.account() + "/closure").redirect())
                .isEqualTo(path);
        assertThat(admin.see(path).body()).contains("Zugewiesene Anfragen ohne Fall: 1");
        assertThat(leaver.see("/departure").body()).contains("Zugewiesene Anfragen ohne Fall: 1");
        happens(team, request, Kind.GIVEN_BACK, null);
        assertThat(admin.see(path).body()).contains("Nichts ist mehr übrig");
    }

    @Test
    @Requirement("AP-01")
    void somebodyWithoutACaseWhoHasAnAppointmentWithHerIsSaidUntilACaseKnowsHer() throws Exception {
        CaseBench leaver = new CaseBench(app, "unna");
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        PersonId person = leaver.register("kamen");
        String path = "/departures/" + leaver.account();
        LocalDate tomorrow =
                WorkingDays.next(LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(1));
        With with = new With.OfPerson(person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
        String said = "einen Termin oder eine Nachfrage warten: 1";
        assertThat(admin.see(path).body()).as("registered only").doesNotContain(said);
        assertThat(leaver.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(BookAppointment.Command.of(
                                Uuids.next(),
                                leaver.account(),
                                tomorrow.atTime(10, 0),
                                60,
                                Appointment.Kind.FIRST,
                                with))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        assertThat(admin.send("/accounts/" + leaver.account() + "/closure").redirect())
                .isEqualTo(path);
        assertThat(admin.see(path).body()).contains(said).doesNotContain("Mithal");
        assertThat(leaver.see("/departure").body()).contains(said);
        leaver.openFor(person);
        assertThat(leaver.see("/departure").body()).doesNotContain(said);
    }

    @Test
    void nobodyElseLearnsWhatSomebodyHolds() throws Exception {
        CaseBench leaver = Seat.on(app, "unna", "schwerte_cm");
        ReferralExample.from(Seat.on(app, "unna", "selm_cm"), leaver);
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.<Integer>as(() -> colleague
                        .sql("select count(*) + intake_left_people(?) from intake_left(?)")
                        .params(leaver.account().value(), leaver.account().value())
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    private void happens(CaseBench team, UUID request, Kind kind, @Nullable AccountId worker) {
        assertThat(team.<TakeStep.Outcome>as(() -> {
                    int seen = app.getBean(RequestSteps.class).of(request).size();
                    return app.getBean(TakeStep.class)
                            .take(new TakeStep.Command(
                                    Uuids.next(), request, seen, kind, null, worker, null, 0, Map.of()));
                }))
                .isEqualTo(TakeStep.Outcome.DONE);
    }
}
