package de.lotse.appointments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a worker counsels, week by week.
 *
 * @param assumed whether she has not noted her hours, so that the usual ones of an office stand in
 */
public record WorkingWeek(List<Span> spans, boolean assumed) {
    private static final WorkingWeek USUAL = new WorkingWeek(
            Stream.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)
                    .map(day -> new Span(day, LocalTime.of(9, 0), LocalTime.of(day == DayOfWeek.FRIDAY ? 13 : 16, 0)))
                    .toList(),
            true);

    public WorkingWeek {
        spans = List.copyOf(spans);
    }

    /** Hours of one day of the week. */
    public record Span(DayOfWeek day, LocalTime from, LocalTime until) {}

    /** The usual hours of an office, for whoever has not noted hers. */
    public static WorkingWeek usual() {
        return USUAL;
    }

    /** The hours of the day, those that follow each other directly as one; none on a public holiday. */
    public List<Span> on(LocalDate day) {
        return PublicHoliday.on(day).isPresent()
                ? List.of()
                : joined(spans.stream()
                        .filter(span -> span.day() == day.getDayOfWeek())
                        .sorted(Comparator.comparing(Span::from))
                        .toList());
    }

    private static List<Span> joined(List<Span> ordered) {
        List<Span> joined = new ArrayList<>();
        for (Span span : ordered) {
            if (!joined.isEmpty() && !span.from().isAfter(joined.getLast().until())) {
                Span before = joined.removeLast();
                joined.add(new Span(
                        before.day(),
                        before.from(),
                        before.until().isAfter(span.until()) ? before.until() : span.until()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    /** Whether the whole time lies within the hours of its day. */
    public boolean covers(LocalDateTime from, LocalDateTime until) {
        return from.toLocalDate().equals(until.toLocalDate())
                && on(from.toLocalDate()).stream()
                        .anyMatch(span -> !from.toLocalTime().isBefore(span.from())
                                && !until.toLocalTime().isAfter(span.until()));
    }
}
