package de.lotse.bench;

import de.lotse.access.ActAs;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.With;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** Next week in the calendars of a team: each worker books her own talks as by hand, so that they are sealed and recorded as any. */
final class TeamWeek {
    private static final List<Integer> HOURS = List.of(9, 10, 11, 13, 15);
    private static final int DAYS = 5;
    private final ApplicationContext app;
    private final LocalDate monday;

    TeamWeek(ApplicationContext app, LocalDate today) {
        this.app = app;
        this.monday = monday(today);
    }

    /** The week that can be booked whole, whatever the day. */
    static LocalDate monday(LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** Books it; once more in the same week books nothing more. @return how many stand in the calendars */
    int book(Ground ground) {
        int booked = 0;
        for (int number = 0; number < ground.workers(); number++) {
            for (int slot = 0; slot < DAYS * HOURS.size(); slot++) {
                book(ground.firstWorker() + number, slot);
                booked++;
            }
        }
        return booked;
    }

    private void book(int worker, int slot) {
        String login = Invented.login(worker);
        LocalDateTime at = monday.plusDays(slot / HOURS.size()).atTime(HOURS.get(slot % HOURS.size()), 0);
        BookAppointment.Command command = new BookAppointment.Command(
                UUID.nameUUIDFromBytes((login + "/" + at).getBytes(StandardCharsets.UTF_8)),
                new AccountId(Invented.account(worker)),
                at,
                50,
                Appointment.Kind.TALK,
                false,
                null,
                new With.OfCase(
                        new CaseId(Invented.theCase(worker, slot)),
                        new With.Meeting("ar", With.Interpreter.NEEDED, "Erfundene Unterlagen mitbringen")),
                true,
                null,
                null);
        BookAppointment.Outcome outcome =
                ActAs.worker(login, () -> app.getBean(BookAppointment.class).book(command));
        if (!(outcome instanceof BookAppointment.Outcome.Booked)) {
            throw new IllegalStateException(login + " could not book " + at + ": " + outcome);
        }
    }
}
