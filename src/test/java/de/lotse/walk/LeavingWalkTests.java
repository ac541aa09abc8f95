package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingDays;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.contact.Tasks;
import de.lotse.intake.ReferralExample;
import de.lotse.intake.Seat;
import de.lotse.intake.referral.Referrals;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A worker leaves: cases, appointments, tasks and somebody passed on to her go to the next, at two browsers, until nothing is left. */
@LotseTest
class LeavingWalkTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    @Requirement({"CW-16", "CW-16a", "AP-03"})
    void everythingSheHoldsGoesToTheNextInOneStepAndIsTakenOverAtOnce() throws Exception {
        CaseBench leaver = Seat.on(app, "unna", "schwerte_cm");
        CaseBench next = Seat.on(app, "unna", "caritas_cm");
        List<CaseId> cases = Stream.generate(() -> leaver.open("schwerte", null, null))
                .limit(3)
                .toList();
        UUID appointment = booked(leaver, cases.getFirst());
        UUID passedOn = UUID.fromString(ReferralExample.from(Seat.on(app, "unna", "selm_cm"), leaver));
        Walk going = bench.signedIn(leaver);
        Walk coming = bench.signedIn(next);
        try (Visit first = going.visit();
                Visit second = coming.visit()) {
            going.opened(bench.base() + "/cases/" + cases.getLast());
            task(going, cases.getLast());
            going.open("/departure");
            going.says("Offene Fälle: 3", "Offene Aufgaben in diesen Fällen: 1", "Ein Termin ist geplant");
            going.says("Weitergeleitete Personen: 1", "Noch niemandem angeboten: 3");
            passOn(going, passedOn, next.account());

            going.open("/departure");
            assertThat(going.text()).doesNotContain("Weitergeleitete Personen");
            offer(going, cases, next.account());
            going.says("Wartet auf Antwort");

            coming.open("/transfers").tickAll("transfer");
            second.isSoundInEveryLook();
            CaseId late = cases.get(1);
            leaver.send("/transfers/" + open(leaver, late) + "/withdrawal");
            coming.press("button:has-text('Ausgewählte übernehmen')");
            assertThat(coming.page().locator(".flash").innerText()).contains("Übernommen: 2. Nicht übernommen: 1");
            assertThat(leaver.find(late).responsible()).isEqualTo(leaver.account());
            going.open("/departure").says("Offene Fälle: 1", "Noch niemandem angeboten: 1");
            offer(going, List.of(late), next.account());
            coming.open("/transfers/" + open(leaver, late)).press("button:has-text('Fall übernehmen')");
            assertThat(coming.open("/appointments?week=" + day()).text()).contains("Hanan Mithal");

            going.open("/departure").says("Nichts ist mehr übrig.");
            assertThat(going.text()).doesNotContain("Offene Fälle", "Termin ist geplant", "Wartet auf Antwort");
            first.isSoundWideAndNarrow();
        }
        handedOver(leaver, next, cases, appointment, passedOn);
    }

    private static void task(Walk walk, CaseId id) {
        walk.open("/contacts/new?case=" + id).pickFirst("kind").write("note", "Ruft am Montag an");
        walk.page().locator("details.how summary").click();
        walk.write("step", "Bescheid prüfen").write("stepOn", "2099-01-05").save();
    }

    private static void passOn(Walk walk, UUID referral, AccountId to) {
        walk.open("/referrals/" + referral).choose("to", to.toString());
        walk.press("form[action$='/receiver'] button");
        assertThat(walk.page().locator(".flash").count()).isOne();
    }

    private static void offer(Walk walk, List<CaseId> cases, AccountId to) {
        for (CaseId one : cases) {
            walk.choose("receiver-" + one, to.toString()).write("know-" + one, "Bitte anrufen");
        }
        walk.write("talkWithout", "Schon letzte Woche geführt.").save();
    }

    private static UUID open(CaseBench giver, CaseId id) {
        return giver.as(
                () -> giver.sql("select transfer_id from casework_transfer where case_id = ? and result is null")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
    }

    private void handedOver(CaseBench leaver, CaseBench next, List<CaseId> cases, UUID appointment, UUID passedOn) {
        assertThat(cases)
                .allSatisfy(id -> assertThat(next.find(id).responsible()).isEqualTo(next.account()));
        Appointment planned =
                next.as(() -> app.getBean(Appointments.class).find(appointment).orElseThrow());
        assertThat(planned.worker()).isEqualTo(next.account());
        assertThat(planned.state()).isEqualTo(Appointment.State.PLANNED);
        assertThat(next.as(() -> app.getBean(Tasks.class).open(cases.getLast())))
                .extracting(Tasks.Task::text)
                .containsExactly("Bescheid prüfen");
        assertThat(next.as(() -> app.getBean(Referrals.class).find(passedOn).orElseThrow())
                        .receiver())
                .isEqualTo(next.account());
        assertThat(leaver.as(() -> app.getBean(Caseload.class).open())).isEmpty();
    }

    private LocalDate day() {
        return WorkingDays.after(WorkingDays.next(today.plusDays(1)), 1);
    }

    private UUID booked(CaseBench by, CaseId id) {
        UUID appointment = Uuids.next();
        With client =
                new With.OfCase(id, new With.Meeting(null, With.Interpreter.NONE_NEEDED, "bringt den Bescheid mit"));
        assertThat(by.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(BookAppointment.Command.of(
                                appointment, by.account(), day().atTime(10, 0), 60, Appointment.Kind.TALK, client))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        return appointment;
    }
}
