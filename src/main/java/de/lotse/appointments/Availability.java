package de.lotse.appointments;

import de.lotse.access.Colleagues;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.shared.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether a worker is there: her account, her absences, her working hours, and the clock. */
@Component
class Availability {
    private final Colleagues colleagues;
    private final Absences absences;
    private final WorkingWeeks weeks;
    private final Clock clock;

    Availability(Colleagues colleagues, Absences absences, WorkingWeeks weeks, Clock clock) {
        this.colleagues = colleagues;
        this.absences = absences;
        this.weeks = weeks;
        this.clock = clock;
    }

    /** Whether she works here. */
    boolean works(AccountId worker) {
        return colleagues.active(worker);
    }

    /** The absence that takes the day, if there is one. */
    Optional<Absence> absent(AccountId worker, LocalDate day) {
        return absences.open(worker).stream().filter(one -> one.on(day)).findFirst();
    }

    /** Her absences that lie ahead or go on. */
    List<Absence> absences(AccountId worker) {
        return absences.open(worker);
    }

    /** Those of everybody, asked once for many workers. */
    Map<AccountId, List<Absence>> absences() {
        return absences.open().stream().collect(Collectors.groupingBy(Absence::account));
    }

    /** Whether her hours cover the whole time. */
    boolean covers(AccountId worker, LocalDateTime from, LocalDateTime until) {
        return weeks.of(worker).covers(from, until);
    }

    /** Whether she is there and counsels the whole time; not whether something else is booked. */
    boolean free(AccountId worker, LocalDateTime from, LocalDateTime until) {
        return works(worker) && absent(worker, from.toLocalDate()).isEmpty() && covers(worker, from, until);
    }

    WorkingWeek week(AccountId worker) {
        return weeks.of(worker);
    }

    Instant now() {
        return clock.instant();
    }
}
