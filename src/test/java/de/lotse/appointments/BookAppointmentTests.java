package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.appointments.BookAppointment.Command;
import de.lotse.appointments.BookAppointment.Outcome;
import de.lotse.casework.CaseBench;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A worker has one appointment at a time, at times that exist, when she is there (AP-01, AP-03). */
@LotseTest
class BookAppointmentTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final LocalDateTime tenOClock = WorkingDays.next(today.plusDays(1)).atTime(10, 0);

    private final ApplicationContext app;
    private final CaseBench worker;

    @Autowired
    BookAppointmentTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
    }

    private Outcome book(CaseBench by, Command command) {
        return by.as(() -> app.getBean(BookAppointment.class).book(command));
    }

    private Command command(LocalDateTime at) {
        return Command.of(Uuids.next(), worker.account(), at, 60, Appointment.Kind.OTHER, new With.Nobody());
    }

    private static Command outside(Command plain, boolean meant) {
        return new Command(
                plain.id(),
                plain.worker(),
                plain.at(),
                plain.minutes(),
                plain.kind(),
                false,
                null,
                plain.with(),
                meant,
                null,
                plain.moves());
    }

    private static Command moving(UUID old, Command to) {
        return new Command(
                to.id(), to.worker(), to.at(), to.minutes(), to.kind(), false, null, to.with(), false, null, old);
    }

    private List<Appointment> booked(LocalDate day) {
        return worker.as(() -> app.getBean(Appointments.class)
                .of(
                        worker.account(),
                        day.atStartOfDay(LocalTimes.BERLIN).toInstant(),
                        day.plusDays(1).atStartOfDay(LocalTimes.BERLIN).toInstant()));
    }

    @Test
    @Requirement("AP-01")
    void ofTwoWhoBookTheSameSlotAtOnceOneWins() throws Exception {
        CaseBench colleague = new CaseBench(app, "unna");
        for (int round = 0; round < 5; round++) {
            LocalDateTime at = WorkingDays.after(tenOClock.toLocalDate(), round).atTime(10, 0);
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Outcome> one = threads.submit(() -> bookAtOnce(worker, at, together));
                Future<Outcome> other = threads.submit(() -> bookAtOnce(colleague, at.plusMinutes(30), together));
                assertThat(List.of(one.get(), other.get()))
                        .as("round %s", round)
                        .hasAtLeastOneElementOfType(Outcome.Booked.class)
                        .hasAtLeastOneElementOfType(Outcome.SlotTaken.class);
            }
            assertThat(booked(at.toLocalDate())).hasSize(1);
        }
    }

    private Outcome bookAtOnce(CaseBench by, LocalDateTime at, CyclicBarrier together) throws Exception {
        Command command = command(at);
        together.await();
        return book(by, command);
    }

    @Test
    @Requirement("AP-01")
    void whatFollowsDirectlyDoesNotCollideAndADoubleClickBooksOnce() {
        Command first = command(tenOClock);
        assertThat(book(worker, first)).isInstanceOf(Outcome.Booked.class);
        assertThat(book(worker, first)).isInstanceOf(Outcome.Booked.class);
        assertThat(book(worker, command(tenOClock.plusHours(1)))).isInstanceOf(Outcome.Booked.class);
        assertThat(book(worker, command(tenOClock.plusMinutes(59)))).isInstanceOf(Outcome.SlotTaken.class);
        Command later = Command.of(
                first.id(), worker.account(), tenOClock.plusHours(3), 60, Appointment.Kind.OTHER, new With.Nobody());
        assertThat(book(worker, later)).isInstanceOf(Outcome.AlreadyBooked.class);
        assertThat(booked(tenOClock.toLocalDate())).hasSize(2);
    }

    @ParameterizedTest
    @Requirement("AP-01")
    @CsvSource({"2027-03-28T02:30, false", "2027-03-28T01:30, false", "2027-10-31T02:30, true", "2027-10-31T01:30, true"
    })
    void aTimeThatClocksSkipOrShowTwiceIsRefused(LocalDateTime at, boolean twice) {
        assertThat(book(worker, command(at))).isEqualTo(new Outcome.NoSuchTime(twice));
    }

    @Test
    @Requirement("AP-01")
    void theHourBesideDaylightSavingCanBeBookedWhenItIsMeant() {
        LocalDateTime three = LocalDateTime.of(2027, 3, 28, 3, 0);
        assertThat(book(worker, command(three))).isInstanceOf(Outcome.Outside.class);
        assertThat(book(worker, outside(command(three), true))).isInstanceOf(Outcome.Booked.class);
        assertThat(booked(three.toLocalDate()).getFirst().begins()).hasToString("2027-03-28T01:00:00Z");
    }

    @Test
    @Requirement({"AP-03", "CW-16"})
    void nobodyIsBookedWithAWorkerWhoIsAway() {
        CaseBench deputy = new CaseBench(app, "unna");
        worker.as(() -> app.getBean(NoteAbsence.class)
                .note(new NoteAbsence.Command(
                        Uuids.next(), today, today.plusDays(14), Absence.Kind.VACATION, deputy.account())));
        assertThat(book(worker, command(tenOClock))).isInstanceOf(Outcome.Absent.class);
        assertThat(worker.<List<FreeSlots.Slot>>as(
                        () -> app.getBean(FreeSlots.class).of(worker.account(), today, today.plusDays(14))))
                .isEmpty();
    }

    @Test
    @Requirement("AP-01")
    void weekendsHolidaysAndThePastAreRefused() {
        assertThat(book(worker, command(LocalDateTime.of(2027, 12, 24, 20, 0)))).isEqualTo(new Outcome.Outside(null));
        assertThat(book(worker, command(LocalDateTime.of(2027, 5, 17, 10, 0))))
                .isEqualTo(new Outcome.Outside(PublicHoliday.WHIT_MONDAY));
        assertThat(book(worker, command(today.minusDays(1).atTime(10, 0)))).isEqualTo(new Outcome.Past());
    }

    @Test
    @Requirement("AP-01")
    void freeSlotsKeepToTheHoursAndLeaveOutWhatIsBooked() {
        book(worker, command(tenOClock));
        LocalDate day = tenOClock.toLocalDate();
        worker.as(() -> {
            app.getBean(WorkingWeeks.class)
                    .save(
                            worker.account(),
                            List.of(new WorkingWeek.Span(
                                    day.getDayOfWeek(), java.time.LocalTime.of(9, 0), java.time.LocalTime.of(12, 30))));
            return true;
        });
        assertThat(worker.<List<FreeSlots.Slot>>as(
                        () -> app.getBean(FreeSlots.class).of(worker.account(), day, day.plusDays(1))))
                .extracting(slot -> slot.from().toLocalTime().toString())
                .containsExactly("09:00", "11:00", "11:30");
    }

    @Test
    @Requirement("AP-01")
    void whoBeginsAtAQuarterPastOffersTalksFromTheNextHalfHour() {
        LocalDate day = tenOClock.toLocalDate();
        worker.as(() -> {
            app.getBean(WorkingWeeks.class)
                    .save(
                            worker.account(),
                            List.of(new WorkingWeek.Span(
                                    day.getDayOfWeek(), java.time.LocalTime.of(9, 15), java.time.LocalTime.of(11, 0))));
            return true;
        });
        assertThat(worker.<List<FreeSlots.Slot>>as(
                        () -> app.getBean(FreeSlots.class).of(worker.account(), day, day)))
                .extracting(slot -> slot.from().toLocalTime().toString())
                .containsExactly("09:30", "10:00");
    }

    @Test
    @Requirement("AP-03")
    void aMovedAppointmentFreesItsTimeAndStaysWhereItWasWhenTheNewOneIsTaken() {
        Command first = command(tenOClock);
        book(worker, first);
        book(worker, command(tenOClock.plusHours(2)));
        assertThat(book(worker, moving(first.id(), command(tenOClock.plusMinutes(90)))))
                .isInstanceOf(Outcome.SlotTaken.class);
        assertThat(booked(tenOClock.toLocalDate()).getFirst().id()).isEqualTo(first.id());
        assertThat(book(worker, moving(first.id(), command(tenOClock.plusMinutes(30)))))
                .as("it may overlap its own old time")
                .isInstanceOf(Outcome.Booked.class);
        assertThat(booked(tenOClock.toLocalDate()))
                .extracting(Appointment::movedFrom)
                .containsExactly(first.id(), null);
        assertThat(book(worker, moving(first.id(), command(tenOClock.plusHours(4)))))
                .as("moved already")
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    @Requirement("AP-03")
    void ofTwoWhoMoveTheSameAppointmentAtOnceOneMovesIt() throws Exception {
        for (int round = 0; round < 5; round++) {
            LocalDateTime at = WorkingDays.after(tenOClock.toLocalDate(), round).atTime(9, 0);
            Command first = command(at);
            book(worker, first);
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Outcome> one = threads.submit(() -> moveAtOnce(first.id(), at.plusHours(1), together));
                Future<Outcome> other = threads.submit(() -> moveAtOnce(first.id(), at.plusHours(2), together));
                assertThat(List.of(one.get(), other.get()))
                        .as("round %s", round)
                        .hasAtLeastOneElementOfType(Outcome.Booked.class)
                        .hasAtLeastOneElementOfType(Outcome.Unknown.class);
            }
            assertThat(booked(at.toLocalDate())).hasSize(1);
        }
    }

    private Outcome moveAtOnce(UUID old, LocalDateTime to, CyclicBarrier together) throws Exception {
        Command command = moving(old, command(to));
        together.await();
        return book(worker, command);
    }

    @Test
    @Requirement({"AP-03", "ACC-02"})
    void colleaguesSeeThatAWorkerIsBusyButNotWithWhom() {
        CaseId id = worker.open("kamen", null, null);
        With with = new With.OfCase(id, new With.Meeting("ar", With.Interpreter.NEEDED, "bringt den Bescheid mit"));
        book(worker, Command.of(Uuids.next(), worker.account(), tenOClock, 60, Appointment.Kind.FIRST, with));
        assertThat(booked(tenOClock.toLocalDate()).getFirst().with()).isEqualTo(with);
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.<List<Appointment>>as(() -> app.getBean(Appointments.class)
                        .of(
                                worker.account(),
                                tenOClock.atZone(LocalTimes.BERLIN).toInstant(),
                                tenOClock.plusHours(1).atZone(LocalTimes.BERLIN).toInstant())))
                .singleElement()
                .extracting(Appointment::with)
                .isEqualTo(new With.Nobody());
        assertThat(book(
                        colleague,
                        Command.of(Uuids.next(), colleague.account(), tenOClock, 60, Appointment.Kind.FIRST, with)))
                .isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    @Requirement("ACC-02")
    void aPersonOutOfReachIsAsIfThereWereNone() {
        PersonId hers = worker.find(worker.open("kamen", null, null)).mainPerson();
        With with = new With.OfPerson(hers, new With.Meeting(null, With.Interpreter.NONE_NEEDED, "ruft an"));
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(book(
                        colleague,
                        Command.of(Uuids.next(), colleague.account(), tenOClock, 60, Appointment.Kind.FIRST, with)))
                .isInstanceOf(Outcome.Unknown.class);
        assertThat(book(
                        worker,
                        Command.of(Uuids.next(), worker.account(), tenOClock, 60, Appointment.Kind.FIRST, with)))
                .isInstanceOf(Outcome.Booked.class);
    }

    @Test
    @Requirement("CON-02")
    void aCaseThatTakesNothingGetsNoAppointment() {
        CaseId id = worker.open("kamen", null, null);
        worker.close(id);
        With with = OwnCase.plainly(id);
        assertThat(book(worker, Command.of(Uuids.next(), worker.account(), tenOClock, 60, Appointment.Kind.TALK, with)))
                .isEqualTo(new Outcome.Stopped(id));
    }

    @Test
    @Requirement("AP-03")
    void whatHasNotBegunIsNeitherHeldNorMissedAndWhatIsCancelledFreesItsTime() {
        Command command = command(tenOClock);
        book(worker, command);
        SettleAppointment settle = app.getBean(SettleAppointment.class);
        assertThat(worker.<SettleAppointment.Outcome>as(() -> settle.settle(command.id(), Appointment.State.HELD)))
                .isInstanceOf(SettleAppointment.Outcome.TooEarly.class);
        assertThat(new CaseBench(app, "unna")
                        .<SettleAppointment.Outcome>as(() -> settle.settle(command.id(), Appointment.State.CANCELLED)))
                .as("somebody else's")
                .isInstanceOf(SettleAppointment.Outcome.Unknown.class);
        worker.as(() -> settle.settle(command.id(), Appointment.State.CANCELLED));
        assertThat(worker.<SettleAppointment.Outcome>as(() -> settle.settle(command.id(), Appointment.State.CANCELLED)))
                .isInstanceOf(SettleAppointment.Outcome.AlreadySettled.class);
        assertThat(book(worker, command(tenOClock))).isInstanceOf(Outcome.Booked.class);
    }
}
