package de.lotse.appointments.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which week the calendar opens on (AP-03). */
class WeeksTests {
    @ParameterizedTest
    @Requirement("AP-03")
    @CsvSource({"2026-11-16, 2026-11-16", "2026-11-20, 2026-11-16", "2026-11-21, 2026-11-23", "2026-11-22, 2026-11-23"})
    void onAWeekendItOpensOnTheComingWeek(LocalDate today, LocalDate monday) {
        assertThat(Weeks.monday(Optional.empty(), today)).isEqualTo(monday);
    }

    @Test
    @Requirement("AP-03")
    void whoeverAsksForADayGetsItsWeekAlsoOnAWeekend() {
        LocalDate saturday = LocalDate.of(2026, 11, 21);
        assertThat(Weeks.monday(Optional.of(saturday), saturday)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(Weeks.monday(Optional.of(saturday.plusYears(9)), saturday))
                .as("too far away")
                .isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
