package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.AtOnce;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.appointments.BookAppointment.Command;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A time kept free, e.g. one of a series of first consultations, is given to a client or released (IN-11). */
@LotseTest
class GiveSlotTests {
    private final LocalDateTime nine =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(1)).atTime(9, 30);

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseId id;

    @Autowired
    GiveSlotTests(ApplicationContext app) {
        this.app = app;
        OwnCase own = OwnCase.in(app);
        worker = own.worker();
        id = own.id();
    }

    private UUID kept() {
        UUID slot = Uuids.next();
        worker.as(() -> app.getBean(BookSeries.class)
                .book(Command.of(slot, worker.account(), nine, 30, Appointment.Kind.FIRST, new With.Nobody()), 3));
        return slot;
    }

    private Appointment seen(UUID slot) {
        return worker.as(() -> app.getBean(Appointments.class).find(slot).orElseThrow());
    }

    private With client() {
        return new With.OfCase(id, new With.Meeting("ar", With.Interpreter.ARRANGED, "kommt mit der Tochter"));
    }

    @Test
    @Requirement("IN-11")
    void aTimeOfASeriesIsGivenToAClientAndTheOthersStayFree() throws Exception {
        UUID slot = kept();
        String path = "/appointments/" + slot;
        assertThat(worker.see("/appointments?week=" + nine.toLocalDate()).body())
                .contains("Freigehalten");
        assertThat(worker.see(path).body()).contains("Zeit vergeben", "Zeit freigeben", path + "/client");
        assertThat(worker.send(path + "/client").body()).contains("f-case-error");
        assertThat(worker.send(
                                path + "/client",
                                "case",
                                id.toString(),
                                "language",
                                "ar",
                                "interpreter",
                                "ARRANGED",
                                "note",
                                "kommt mit der Tochter")
                        .redirect())
                .isEqualTo(path);
        assertThat(seen(slot).with()).isEqualTo(client());
        assertThat(worker.see(path).body())
                .contains("Hanan Mithal", "Arabisch", "kommt mit der Tochter")
                .doesNotContain("Zeit vergeben");
        assertThat(worker.count("appointments_case", id)).isEqualTo(1);
        assertThat(worker.send(path + "/client", "case", id.toString()).body())
                .as("given already, from a second window")
                .contains("schon vergeben");
    }

    @Test
    @Requirement("IN-11")
    void theBookingFormProposesWhatIsKeptFreeAndGivesItAlsoToADoubleClick() throws Exception {
        UUID slot = kept();
        assertThat(worker.see("/appointments/new?case=" + id).body())
                .contains("freigehalten, 30 Min.", "value=\"" + nine + "\"");
        String form = Uuids.next().toString();
        for (int click = 0; click < 2; click++) {
            assertThat(worker.send(
                                    "/appointments",
                                    "id",
                                    form,
                                    "case",
                                    id.toString(),
                                    "worker",
                                    worker.account().toString(),
                                    "slot",
                                    nine.toString(),
                                    "minutes",
                                    "60",
                                    "kind",
                                    "FIRST")
                            .redirect())
                    .isEqualTo("/appointments/" + slot);
        }
        assertThat(worker.count("appointments_case", id)).isEqualTo(1);
    }

    @Test
    @Requirement("IN-11")
    void aTimeThatIsReleasedCanBeBookedAgain() throws Exception {
        UUID slot = kept();
        worker.send("/appointments/" + slot + "/cancellation");
        assertThat(seen(slot).state()).isEqualTo(Appointment.State.CANCELLED);
        assertThat(worker.send("/appointments/" + slot + "/client", "case", id.toString())
                        .body())
                .contains("freigegeben");
    }

    @Test
    @Requirement({"IN-11", "AP-03"})
    void whoeverReleasesATimeFromAnOldPageCancelsNothingOfTheClientWhoGotIt() throws Exception {
        UUID slot = kept();
        assertThat(worker.see("/appointments/" + slot).body()).contains("name=\"release\" value=\"true\"");
        worker.as(() -> app.getBean(GiveSlot.class).give(slot, client()));
        worker.send("/appointments/" + slot + "/cancellation", "release", "true");
        assertThat(seen(slot).state()).isEqualTo(Appointment.State.PLANNED);
        assertThat(worker.see("/appointments/" + slot).body()).doesNotContain("name=\"release\"");
        worker.send("/appointments/" + slot + "/cancellation");
        assertThat(seen(slot).state()).isEqualTo(Appointment.State.CANCELLED);
    }

    @Test
    @Requirement("IN-11")
    void ofTwoWhoGiveTheSameTimeAtOnceOneWins() throws Exception {
        UUID slot = kept();
        CaseId other = worker.open("kamen", null, null);
        With second = OwnCase.plainly(other);
        List<GiveSlot.Outcome> outcomes = AtOnce.<GiveSlot.Outcome>run(
                () -> worker.as(() -> app.getBean(GiveSlot.class).give(slot, client())),
                () -> worker.as(() -> app.getBean(GiveSlot.class).give(slot, second)));
        assertThat(outcomes)
                .hasAtLeastOneElementOfType(GiveSlot.Outcome.Given.class)
                .hasAtLeastOneElementOfType(GiveSlot.Outcome.NotFree.class);
    }

    @Test
    @Requirement("IN-11")
    void aCaseAndSomebodyWithoutOneWhoGetTheSameTimeAtOnceDoNotBothHaveIt() throws Exception {
        PersonId person = worker.find(worker.open("kamen", null, null)).mainPerson();
        With second = new With.OfPerson(person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
        for (int round = 0; round < 4; round++) {
            UUID slot = Uuids.next();
            LocalDateTime at = nine.plusMinutes(30L * round);
            worker.as(() -> app.getBean(BookAppointment.class)
                    .book(Command.of(slot, worker.account(), at, 30, Appointment.Kind.FIRST, new With.Nobody())));
            List<GiveSlot.Outcome> outcomes = AtOnce.<GiveSlot.Outcome>run(
                    () -> worker.as(() -> app.getBean(GiveSlot.class).give(slot, client())),
                    () -> worker.as(() -> app.getBean(GiveSlot.class).give(slot, second)));
            assertThat(outcomes)
                    .as("round " + round)
                    .hasAtLeastOneElementOfType(GiveSlot.Outcome.Given.class)
                    .hasAtLeastOneElementOfType(GiveSlot.Outcome.NotFree.class);
            assertThat(bound("case", slot) + bound("person", slot))
                    .as("round " + round)
                    .isOne();
        }
    }

    @Test
    @Requirement("IN-11")
    void aTimeThatIsGivenAndReleasedAtOnceIsOneOfBoth() throws Exception {
        for (int round = 0; round < 4; round++) {
            UUID slot = Uuids.next();
            LocalDateTime at = nine.plusMinutes(30L * round);
            worker.as(() -> app.getBean(BookAppointment.class)
                    .book(Command.of(slot, worker.account(), at, 30, Appointment.Kind.FIRST, new With.Nobody())));
            List<Boolean> done = AtOnce.<Boolean>run(
                    () -> worker.<GiveSlot.Outcome>as(
                                    () -> app.getBean(GiveSlot.class).give(slot, client()))
                            instanceof GiveSlot.Outcome.Given,
                    () -> worker.<SettleAppointment.Outcome>as(
                                    () -> app.getBean(SettleAppointment.class).release(slot))
                            instanceof SettleAppointment.Outcome.Settled);
            boolean given = done.getFirst();
            assertThat(done.getLast()).as("round " + round).isNotEqualTo(given);
            assertThat(bound("case", slot)).as("round " + round).isEqualTo(given ? 1 : 0);
            assertThat(seen(slot).state())
                    .as("round " + round)
                    .isEqualTo(given ? Appointment.State.PLANNED : Appointment.State.CANCELLED);
        }
    }

    private int bound(String owner, UUID slot) {
        return worker.as(() -> worker.sql("select count(*) from appointments_" + owner + " where appointment_id = ?")
                .param(slot)
                .query(Integer.class)
                .single());
    }

    @Test
    @Requirement("IN-11")
    void whatWasGivenToACaseIsTakenForSomebodyWithoutOneAndTheBookingFormSaysSo() throws Exception {
        UUID slot = kept();
        PersonId person = worker.find(worker.open("kamen", null, null)).mainPerson();
        With second = new With.OfPerson(person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
        worker.as(() -> app.getBean(GiveSlot.class).give(slot, client()));
        assertThat(worker.<Boolean>as(() -> app.getBean(Bookings.class).bind(slot, second)))
                .isFalse();
        Answer taken = worker.send(
                "/appointments",
                "id",
                Uuids.next().toString(),
                "person",
                person.toString(),
                "worker",
                worker.account().toString(),
                "slot",
                nine.toString(),
                "minutes",
                "30",
                "kind",
                "FIRST");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body()).contains("Diese Zeit ist inzwischen belegt");
        assertThat(bound("person", slot)).isZero();
    }

    @Test
    @Requirement({"IN-11", "ACC-02"})
    void aColleagueGivesItOnlyByItsTimeAndATeamMeetingIsNotGivenAway() throws Exception {
        UUID slot = kept();
        CaseBench colleague = new CaseBench(app, "unna");
        CaseId hers = colleague.open("kamen", null, null);
        With with = OwnCase.plainly(hers);
        GiveSlot give = app.getBean(GiveSlot.class);
        assertThat(colleague.<GiveSlot.Outcome>as(() -> give.give(slot, with)))
                .isInstanceOf(GiveSlot.Outcome.Unknown.class);
        assertThat(colleague.<GiveSlot.Outcome>as(() -> give.giveAt(worker.account(), nine, with)))
                .as("she may not open the case")
                .isInstanceOf(GiveSlot.Outcome.Refused.class);
        colleague.as(() -> app.getBean(Grants.class).give(hers, worker.account(), Grant.Reason.TANDEM, null, null));
        assertThat(colleague.<GiveSlot.Outcome>as(() -> give.giveAt(worker.account(), nine, with)))
                .isInstanceOf(GiveSlot.Outcome.Given.class);
        assertThat(worker.<GiveSlot.Outcome>as(() -> give.giveAt(worker.account(), nine, client())))
                .as("given already")
                .isInstanceOf(GiveSlot.Outcome.NotFree.class);
        UUID meeting = Uuids.next();
        worker.as(() -> app.getBean(BookAppointment.class)
                .book(Command.of(
                        meeting, worker.account(), nine.plusHours(2), 60, Appointment.Kind.OTHER, new With.Nobody())));
        assertThat(worker.<GiveSlot.Outcome>as(() -> give.give(meeting, client())))
                .isInstanceOf(GiveSlot.Outcome.NotFree.class);
        assertThat(worker.see("/absences").body())
                .as("what is still free passes to nobody")
                .contains("Ein Termin ist geplant");
    }
}
