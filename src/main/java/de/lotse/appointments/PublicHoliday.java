package de.lotse.appointments;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays of North Rhine-Westphalia: no working days (AP-01). Source: Feiertagsgesetz NW § 2 (1) and the Day of German
 * Unity by the Unification Treaty; Easter by the Gregorian computus.
 */
public enum PublicHoliday {
    NEW_YEAR(Month.JANUARY, 1),
    GOOD_FRIDAY(-2),
    EASTER_MONDAY(1),
    LABOUR_DAY(Month.MAY, 1),
    ASCENSION_DAY(39),
    WHIT_MONDAY(50),
    CORPUS_CHRISTI(60),
    GERMAN_UNITY_DAY(Month.OCTOBER, 3),
    ALL_SAINTS(Month.NOVEMBER, 1),
    CHRISTMAS_DAY(Month.DECEMBER, 25),
    BOXING_DAY(Month.DECEMBER, 26);

    private final @Nullable Month month;
    private final int day;

    PublicHoliday(Month month, int day) {
        this.month = month;
        this.day = day;
    }

    PublicHoliday(int daysAfterEaster) {
        month = null;
        day = daysAfterEaster;
    }

    /** On which day of the year it falls. */
    public LocalDate in(int year) {
        return month == null ? easter(year).plusDays(day) : LocalDate.of(year, month, day);
    }

    /** The holiday of the day, if it is one; of two on the same day the first of the year's order. */
    public static Optional<PublicHoliday> on(LocalDate date) {
        return Arrays.stream(values())
                .filter(holiday -> holiday.in(date.getYear()).equals(date))
                .findFirst();
    }

    /** Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones, Butcher), valid for every year of the Gregorian calendar. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int week = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
        int shift = moon + week - 7 * ((golden + 11 * moon + 22 * week) / 451) + 114;
        return LocalDate.of(year, shift / 31, shift % 31 + 1);
    }
}
