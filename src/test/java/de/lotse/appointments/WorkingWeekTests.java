package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours that follow each other directly are one; a break between them is one. */
class WorkingWeekTests {
    private final LocalDate tuesday = LocalDate.of(2027, 6, 8);

    private static WorkingWeek.Span span(int from, int until) {
        return new WorkingWeek.Span(DayOfWeek.TUESDAY, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private boolean covers(WorkingWeek week, int from, int until) {
        return week.covers(tuesday.atTime(from, 0), tuesday.atTime(until, 0));
    }

    @Test
    @Requirement("AP-01")
    void hoursThatFollowEachOtherCoverATalkAcrossThem() {
        WorkingWeek week = new WorkingWeek(List.of(span(12, 16), span(8, 12)), false);
        assertThat(week.on(tuesday)).containsExactly(span(8, 16));
        assertThat(covers(week, 11, 13)).isTrue();
        assertThat(covers(week, 15, 17)).isFalse();
    }

    @Test
    @Requirement("AP-01")
    void aBreakIsNotCovered() {
        WorkingWeek week = new WorkingWeek(List.of(span(8, 12), span(13, 16)), false);
        assertThat(covers(week, 11, 14)).isFalse();
        assertThat(covers(week, 13, 16)).isTrue();
    }

    @Test
    @Requirement("AP-01")
    void hoursWithinOthersAddNothing() {
        assertThat(new WorkingWeek(List.of(span(8, 16), span(9, 10)), false).on(tuesday))
                .containsExactly(span(8, 16));
    }
}
