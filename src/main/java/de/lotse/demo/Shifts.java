package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.BookSeries;
import de.lotse.appointments.With;
import de.lotse.appointments.WorkingDays;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.tenancy.Concepts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Times in the calendars that wait for somebody: kept free for first consultations where an authority sends people by slip, and what a day of
 * training leaves to a colleague who has no time then.
 */
@Component
@Profile("demo")
class Shifts {
    private static final int WEEKS = 4;
    private static final int TRAINING_IN = 6;
    private final BookSeries series;
    private final NoteAbsence absence;
    private final Concepts concepts;
    private final Clock clock;

    Shifts(BookSeries series, NoteAbsence absence, Concepts concepts, Clock clock) {
        this.series = series;
        this.absence = absence;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** Plays it for the case managers of a municipality, once their calendars are full. */
    void play(String municipality) {
        List<Workers.Worker> known = Workers.of(municipality, Role.CASE_MANAGER);
        Workers.Worker first = known.getFirst();
        ActAs.worker(first.login(), () -> {
            if (concepts.section(IntakeConcept.class).slip() != null) {
                keep(first);
            }
        });
        if (known.size() > 1) {
            ActAs.worker(first.login(), () -> trained(first, known.getLast()));
        }
    }

    private void keep(Workers.Worker worker) {
        LocalDate tuesday = LocalDate.now(clock).plusDays(2).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
        for (int half = 0; half < 2; half++) {
            series.book(
                    BookAppointment.Command.of(
                            uuid(worker, "kept" + half),
                            worker.account(),
                            tuesday.atTime(15, 0).plusMinutes(30L * half),
                            30,
                            Appointment.Kind.FIRST,
                            new With.Nobody()),
                    WEEKS);
        }
    }

    private void trained(Workers.Worker worker, Workers.Worker deputy) {
        LocalDate day = WorkingDays.after(LocalDate.now(clock), TRAINING_IN);
        absence.note(
                new NoteAbsence.Command(uuid(worker, "training"), day, day, Absence.Kind.TRAINING, deputy.account()));
    }

    private static UUID uuid(Workers.Worker worker, String what) {
        return UUID.nameUUIDFromBytes(("lotse-demo-" + what + ":" + worker.login()).getBytes(StandardCharsets.UTF_8));
    }
}
