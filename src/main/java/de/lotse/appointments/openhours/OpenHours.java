package de.lotse.appointments.openhours;

import de.lotse.appointments.PublicHoliday;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.PlaceId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Open consultation at a place, every week at the same time.
 *
 * @param worker who is there; null where that changes
 * @param ended the first day on which it is no longer held
 * @param cancelled single dates that fall out
 */
public record OpenHours(
        UUID id,
        PlaceId place,
        DayOfWeek day,
        LocalTime from,
        LocalTime until,
        @Nullable AccountId worker,
        LocalDate since,
        @Nullable LocalDate ended,
        Set<LocalDate> cancelled) {
    private static final int LOOK_AHEAD_WEEKS = 12;

    public OpenHours {
        cancelled = Set.copyOf(cancelled);
    }

    /** The dates from the day on, those that fall out among them; none on public holidays. */
    public Stream<LocalDate> dates(LocalDate first) {
        LocalDate begin = first.isBefore(since) ? since : first;
        return Stream.iterate(begin.with(TemporalAdjusters.nextOrSame(day)), date -> date.plusWeeks(1))
                .limit(LOOK_AHEAD_WEEKS)
                .filter(this::planned);
    }

    /** The next date that is held and not over at the moment; empty where none of the next weeks is. */
    public Optional<LocalDate> next(LocalDateTime moment) {
        return next(moment, _ -> false);
    }

    /** The same. @param without says of a date that it falls out for another reason */
    Optional<LocalDate> next(LocalDateTime moment, Predicate<LocalDate> without) {
        return dates(moment.toLocalDate())
                .filter(date -> !cancelled.contains(date) && date.atTime(until).isAfter(moment))
                .filter(without.negate())
                .findFirst();
    }

    /** Whether it would be held on the day, were it not cancelled. */
    public boolean planned(LocalDate date) {
        return announced(date) && (ended == null || date.isBefore(ended));
    }

    /** Whether people could count on the day before it was called off, alone or with all that follow. */
    boolean announced(LocalDate date) {
        return date.getDayOfWeek() == day
                && !date.isBefore(since)
                && PublicHoliday.on(date).isEmpty();
    }

    /** Whether people could count on the day and it is not held. */
    boolean calledOff(LocalDate date) {
        return announced(date) && !held(date);
    }

    /** Whether both are the same consultation: at the place, at the time, by whom and since when; a date that fell out changes nothing. */
    boolean sameAs(OpenHours other) {
        return place.equals(other.place())
                && day == other.day()
                && from.equals(other.from())
                && until.equals(other.until())
                && Objects.equals(worker, other.worker())
                && since.equals(other.since());
    }

    /** Whether it is held on the day. */
    public boolean held(LocalDate date) {
        return planned(date) && !cancelled.contains(date);
    }
}
