package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.Appointments;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.FreeSlots;
import de.lotse.appointments.LocalTimes;
import de.lotse.appointments.SettleAppointment;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingDays;
import de.lotse.appointments.WorkingWeek;
import de.lotse.appointments.WorkingWeeks;
import de.lotse.casework.casefile.Caseload;
import de.lotse.people.Person;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.Places;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The calendars of the case managers: a week behind them, one ahead, with talks, visits, telephone and a team meeting. */
@Component
@Profile("demo")
class Calendars {
    private static final int DAYS_BACK = 7;
    private static final int BUSY_DAYS = 12;
    /** How many cases stay without an appointment, so that Heute has something to say. */
    private static final int LEFT_OPEN = 4;

    private static final List<Appointment.Kind> KINDS = List.of(
            Appointment.Kind.FOLLOW_UP,
            Appointment.Kind.TALK,
            Appointment.Kind.PHONE,
            Appointment.Kind.FOLLOW_UP,
            Appointment.Kind.VISIT);

    private final BookAppointment book;
    private final SettleAppointment settle;
    private final FreeSlots slots;
    private final WorkingWeeks weeks;
    private final Known known;
    private final Clock clock;

    Calendars(
            BookAppointment book,
            SettleAppointment settle,
            FreeSlots slots,
            WorkingWeeks weeks,
            Known known,
            Clock clock) {
        this.book = book;
        this.settle = settle;
        this.slots = slots;
        this.weeks = weeks;
        this.known = known;
        this.clock = clock;
    }

    /** Whom and which places the worker knows, and what stands in her calendar. */
    @Component
    @Profile("demo")
    record Known(Caseload caseload, Places places, Appointments appointments) {
        List<Appointment> past(Workers.Worker worker, LocalDate from, LocalDateTime now) {
            return appointments.of(
                    worker.account(),
                    from.atStartOfDay(LocalTimes.BERLIN).toInstant(),
                    now.atZone(LocalTimes.BERLIN).toInstant());
        }
    }

    /** Fills the calendars of the case managers of a municipality. */
    void play(String municipality) {
        Workers.of(municipality, Role.CASE_MANAGER).forEach(worker -> ActAs.worker(worker.login(), () -> play(worker)));
    }

    private void play(Workers.Worker worker) {
        weeks.save(worker.account(), hours());
        List<Caseload.Row> cases = known.caseload().open().stream()
                .filter(Caseload.Row::writable)
                .skip(LEFT_OPEN)
                .toList();
        List<Place> places = known.places().all().stream()
                .filter(place -> place.kind() == Place.Kind.INTERNAL || place.kind() == Place.Kind.EXTERNAL)
                .toList();
        LocalDate today = LocalDate.now(clock);
        DemonstrationClock.daysAgo(DAYS_BACK + 1, () -> {
            LocalDate day = today.minusDays(DAYS_BACK);
            for (int number = 0; number < BUSY_DAYS; number++) {
                day = WorkingDays.next(day.plusDays(number == 0 ? 0 : 1));
                meeting(worker, day);
                for (int hour = 0; hour < 3 && !cases.isEmpty(); hour++) {
                    int which = number * 3 + hour;
                    appointment(worker, day, which, cases.get(which % cases.size()), places);
                }
            }
        });
        over(worker, today);
    }

    private static List<WorkingWeek.Span> hours() {
        return Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                .flatMap(day -> day == DayOfWeek.FRIDAY
                        ? Stream.of(new WorkingWeek.Span(day, LocalTime.of(8, 30), LocalTime.of(13, 0)))
                        : Stream.of(
                                new WorkingWeek.Span(day, LocalTime.of(8, 30), LocalTime.of(12, 30)),
                                new WorkingWeek.Span(day, LocalTime.of(13, 0), LocalTime.of(16, 30))))
                .toList();
    }

    /** Between the open hours of a morning and those of an afternoon, whatever day they fall on ({@link OpenDoors}). */
    private void meeting(Workers.Worker worker, LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.WEDNESDAY) {
            book.book(BookAppointment.Command.of(
                    uuid(worker, "meeting" + day),
                    worker.account(),
                    day.atTime(13, 0),
                    90,
                    Appointment.Kind.OTHER,
                    new With.Nobody()));
        }
    }

    private void appointment(Workers.Worker worker, LocalDate day, int which, Caseload.Row row, List<Place> places) {
        Appointment.Kind kind = KINDS.get(which % KINDS.size());
        int minutes = kind == Appointment.Kind.PHONE ? 30 : which % 4 == 0 ? 45 : 60;
        LocalTime earliest = List.of(LocalTime.of(9, 0), LocalTime.of(10, 30), LocalTime.of(13, 30))
                .get(which % 3);
        boolean anywhere = kind == Appointment.Kind.PHONE || kind == Appointment.Kind.VISIT || places.isEmpty();
        slots.of(worker.account(), day, day, Duration.ofMinutes(minutes)).stream()
                .map(FreeSlots.Slot::from)
                .filter(at -> !at.toLocalTime().isBefore(earliest))
                .findFirst()
                .ifPresent(at -> book.book(new BookAppointment.Command(
                        uuid(worker, "appointment" + day + which),
                        worker.account(),
                        at,
                        minutes,
                        row.lastContact() == null ? Appointment.Kind.FIRST : kind,
                        false,
                        anywhere
                                ? null
                                : places.get(which % Math.min(2, places.size())).id(),
                        new With.OfCase(row.id(), meeting(row.person(), which)),
                        false,
                        null,
                        null)));
    }

    private static With.Meeting meeting(Person person, int which) {
        String language = person.languages().stream()
                .filter(Person.Language::motherTongue)
                .map(Person.Language::code)
                .findFirst()
                .orElse(null);
        boolean needed = person.interpreter().need() == Person.Interpreter.Need.ALWAYS
                || person.interpreter().need() == Person.Interpreter.Need.SOMETIMES;
        return new With.Meeting(
                language,
                !needed
                        ? With.Interpreter.NONE_NEEDED
                        : which % 3 == 0 ? With.Interpreter.NEEDED : With.Interpreter.ARRANGED,
                which % 4 == 0 ? "Bringt den Bescheid und den Pass mit." : null);
    }

    /** What lies behind was held; once nobody came. */
    private void over(Workers.Worker worker, LocalDate today) {
        LocalDateTime now = LocalDateTime.now(clock);
        known.past(worker, today.minusDays(DAYS_BACK), now)
                .forEach(one -> settle.settle(
                        one.id(),
                        one.begins().getEpochSecond() / 3600 % 7 == 3
                                ? Appointment.State.MISSED
                                : Appointment.State.HELD));
    }

    private static UUID uuid(Workers.Worker worker, String what) {
        return UUID.nameUUIDFromBytes(("lotse-demo-" + what + ":" + worker.login()).getBytes(StandardCharsets.UTF_8));
    }
}
