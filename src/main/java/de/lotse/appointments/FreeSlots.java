package de.lotse.appointments;

import de.lotse.casework.absence.Absence;
import de.lotse.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a worker has time: within her hours, on working days, not absent, nothing else booked, no open hours to hold (AP-01). */
@Component
@Transactional(readOnly = true)
public class FreeSlots {
    /** Talks begin on the hour and half past. */
    public static final int RASTER_MINUTES = 30;

    /** How long a talk is expected to take where nobody says otherwise; the first consultation at the ABH takes 30 minutes. */
    public static final Duration USUAL = Duration.ofMinutes(60);

    private final Appointments appointments;
    private final Availability availability;
    private final HeldHours heldHours;

    FreeSlots(Appointments appointments, Availability availability, HeldHours heldHours) {
        this.appointments = appointments;
        this.availability = availability;
        this.heldHours = heldHours;
    }

    /** A time a talk can take. */
    public record Slot(AccountId worker, LocalDateTime from, LocalDateTime until) {}

    /** Slots for a talk of the usual length on the days from the first to the last. */
    public List<Slot> of(AccountId worker, LocalDate from, LocalDate until) {
        return of(worker, from, until, USUAL);
    }

    /** Slots of this length on the days from the first to the last, in their order; they may overlap each other. */
    public List<Slot> of(AccountId worker, LocalDate from, LocalDate until, Duration length) {
        if (until.isBefore(from) || !availability.works(worker)) {
            return List.of();
        }
        WorkingWeek week = availability.week(worker);
        List<Absence> absences = availability.absences(worker);
        Busy busy = new Busy(
                appointments.of(
                        worker,
                        from.atStartOfDay(LocalTimes.BERLIN).toInstant(),
                        until.plusDays(1).atStartOfDay(LocalTimes.BERLIN).toInstant()),
                heldHours.of(worker, from, until));
        List<Slot> slots = new ArrayList<>();
        from.datesUntil(until.plusDays(1))
                .filter(day -> absences.stream().noneMatch(absence -> absence.on(day)))
                .flatMap(day -> week.on(day).stream().map(span -> new Hours(day, span)))
                .forEach(hours -> slots.addAll(within(worker, hours, busy, length)));
        return slots;
    }

    private record Hours(LocalDate day, WorkingWeek.Span span) {}

    private record Busy(List<Appointment> booked, List<HeldHours.Held> held) {}

    private List<Slot> within(AccountId worker, Hours hours, Busy busy, Duration length) {
        LocalDateTime last = hours.day().atTime(hours.span().until()).minus(length);
        List<Slot> slots = new ArrayList<>();
        for (LocalDateTime at = onRaster(hours.day().atTime(hours.span().from()));
                !at.isAfter(last);
                at = at.plusMinutes(RASTER_MINUTES)) {
            if (free(at, at.plus(length), busy)) {
                slots.add(new Slot(worker, at, at.plus(length)));
            }
        }
        return slots;
    }

    private static LocalDateTime onRaster(LocalDateTime from) {
        int over = from.getMinute() % RASTER_MINUTES;
        return over == 0 ? from : from.plusMinutes(RASTER_MINUTES - over);
    }

    private boolean free(LocalDateTime from, LocalDateTime until, Busy busy) {
        Optional<Instant> begins = moment(from);
        Optional<Instant> ends = moment(until);
        return begins.isPresent()
                && ends.isPresent()
                && begins.get().isAfter(availability.now())
                && busy.held().stream().noneMatch(one -> one.touches(from, until))
                && busy.booked().stream()
                        .noneMatch(one ->
                                one.begins().isBefore(ends.get()) && one.ends().isAfter(begins.get()));
    }

    private static Optional<Instant> moment(LocalDateTime shown) {
        return LocalTimes.read(shown) instanceof LocalTimes.Reading.Moment(Instant at)
                ? Optional.of(at)
                : Optional.empty();
    }
}
