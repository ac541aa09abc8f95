package de.lotse.appointments.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.appointments.WorkingWeek.Span;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a day is free. */
@Requirement("AP-03")
class FreeTimeTests {
    private static final List<Span> WORKING = List.of(span(8, 12), span(13, 16));

    private static Span span(int from, int until) {
        return new Span(DayOfWeek.MONDAY, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    @Test
    void whatIsTakenCountsOnceAndOnlyWithinTheWorkingHours() {
        assertThat(FreeTime.minutes(WORKING, List.of())).isEqualTo(7 * 60);
        assertThat(FreeTime.minutes(WORKING, List.of(span(9, 11)))).isEqualTo(5 * 60);
        assertThat(FreeTime.minutes(WORKING, List.of(span(9, 11), span(10, 12))))
                .as("a talk within an open hour")
                .isEqualTo(4 * 60);
        assertThat(FreeTime.minutes(WORKING, List.of(span(14, 15), span(11, 14))))
                .as("over the break, in any order")
                .isEqualTo(4 * 60);
        assertThat(FreeTime.minutes(WORKING, List.of(span(18, 20), span(6, 7))))
                .as("in the evening and before")
                .isEqualTo(7 * 60);
        assertThat(FreeTime.minutes(WORKING, List.of(span(7, 17)))).isZero();
        assertThat(FreeTime.minutes(List.of(), List.of(span(9, 10)))).isZero();
    }
}
