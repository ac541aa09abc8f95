package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.EasterHoliday;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import de.lotse.Requirement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The holidays of North Rhine-Westphalia against printed calendars and against ICU. */
class PublicHolidayTests {
    @ParameterizedTest
    @Requirement("AP-01")
    @CsvSource({
        "2024, 2024-01-01 2024-03-29 2024-04-01 2024-05-01 2024-05-09 2024-05-20 2024-05-30 2024-10-03 2024-11-01 2024-12-25 2024-12-26",
        "2025, 2025-01-01 2025-04-18 2025-04-21 2025-05-01 2025-05-29 2025-06-09 2025-06-19 2025-10-03 2025-11-01 2025-12-25 2025-12-26",
        "2026, 2026-01-01 2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2026-06-04 2026-10-03 2026-11-01 2026-12-25 2026-12-26",
        "2027, 2027-01-01 2027-03-26 2027-03-29 2027-05-01 2027-05-06 2027-05-17 2027-05-27 2027-10-03 2027-11-01 2027-12-25 2027-12-26",
        "2028, 2028-01-01 2028-04-14 2028-04-17 2028-05-01 2028-05-25 2028-06-05 2028-06-15 2028-10-03 2028-11-01 2028-12-25 2028-12-26"
    })
    void theElevenHolidaysFallOnThePrintedDays(int year, String days) {
        assertThat(Arrays.stream(PublicHoliday.values())
                        .map(holiday -> holiday.in(year))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(days.split(" ")).map(LocalDate::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2031-04-13",
        "2032-03-28",
        "2033-04-17",
        "2034-04-09",
        "2035-03-25",
        "1818-03-22",
        "2038-04-25",
        "2285-03-22"
    })
    void easterFallsOnTheKnownSundays(LocalDate easter) {
        assertThat(PublicHoliday.easter(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void easterAgreesWithIcuForTwoCenturies() {
        assertThat(IntStream.rangeClosed(1900, 2100).filter(year -> !icuSaysEaster(PublicHoliday.easter(year))))
                .isEmpty();
    }

    private static boolean icuSaysEaster(LocalDate day) {
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getDefault());
        calendar.clear();
        calendar.set(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        return new EasterHoliday(0, "Easter").isOn(calendar.getTime());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-10-31", "2026-12-24", "2026-12-31", "2027-02-08", "2026-08-15", "2027-01-06", "2027-03-28"
            })
    void daysThatAreNoHolidaysHereAreNone(LocalDate day) {
        assertThat(PublicHoliday.on(day)).isEmpty();
    }

    @Test
    @Requirement("AP-01")
    void noHolidayNoSaturdayAndNoSundayIsAWorkingDay() {
        List<LocalDate> days = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2029, 1, 1))
                .filter(WorkingDays::is)
                .toList();
        // NRW: 2026 has 253, 2027 has 254, 2028 has 250 working days.
        assertThat(days.stream().filter(day -> day.getYear() == 2026)).hasSize(253);
        assertThat(days.stream().filter(day -> day.getYear() == 2027)).hasSize(254);
        assertThat(days.stream().filter(day -> day.getYear() == 2028)).hasSize(250);
        assertThat(days)
                .noneMatch(day -> day.getDayOfWeek().getValue() > 5
                        || PublicHoliday.on(day).isPresent());
    }
}
