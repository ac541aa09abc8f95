package de.lotse.appointments.calendar;

import de.lotse.appointments.WorkingWeek.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/** How much of a day's working hours nothing takes; what lies outside them or over something else takes nothing more. */
final class FreeTime {
    private FreeTime() {}

    /** The minutes of these hours that none of the others touches. All are of the same day. */
    static long minutes(List<Span> working, List<Span> taken) {
        List<Span> ordered =
                taken.stream().sorted(Comparator.comparing(Span::from)).toList();
        return working.stream().mapToLong(span -> within(span, ordered)).sum();
    }

    private static long within(Span span, List<Span> ordered) {
        long free = 0;
        LocalTime at = span.from();
        for (Span one : ordered) {
            free += between(at, one.from().isBefore(span.until()) ? one.from() : span.until());
            at = one.until().isAfter(at) ? one.until() : at;
        }
        return free + between(at, span.until());
    }

    private static long between(LocalTime from, LocalTime until) {
        return until.isAfter(from) ? Duration.between(from, until).toMinutes() : 0;
    }
}
