package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.casework.AppointmentConcept;
import de.lotse.tenancy.Source;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when an appointment has to be, over every holiday of 2026 to 2028. */
class AppointmentDeadlinesTests {
    private static final Source UNNA = new Source("Konzept Kreis Unna", "4.1 Terminierte Beratungen", false);
    private final AppointmentDeadlines unna =
            new AppointmentDeadlines(new AppointmentConcept(2, 3, 6, null, "innerhalb von zwei Wochen", UNNA));
    private final AppointmentDeadlines silent =
            new AppointmentDeadlines(new AppointmentConcept(null, null, null, null, "nennt keine Frist", UNNA));

    @ParameterizedTest
    @Requirement("AP-01")
    @CsvSource({
        // asked on, third working day: Easter, 1 May, Ascension, Whitsun, Corpus Christi, unity, All Saints, Christmas
        // and New Year
        "2026-04-01, 2026-04-08", "2026-04-02, 2026-04-09", "2026-04-30, 2026-05-06", "2026-05-12, 2026-05-18",
        "2026-05-22, 2026-05-28", "2026-06-03, 2026-06-09", "2026-10-01, 2026-10-06", "2026-10-30, 2026-11-04",
        "2026-12-23, 2026-12-29", "2026-12-30, 2027-01-05", "2026-11-24, 2026-11-27", "2026-11-20, 2026-11-25",
        "2026-11-21, 2026-11-25", "2027-03-24, 2027-03-31", "2027-03-25, 2027-04-01", "2027-05-05, 2027-05-11",
        "2027-05-14, 2027-05-20", "2027-05-26, 2027-06-01", "2027-10-29, 2027-11-04", "2027-12-23, 2027-12-28",
        "2028-04-13, 2028-04-20", "2028-04-28, 2028-05-04", "2028-05-24, 2028-05-30", "2028-06-02, 2028-06-08",
        "2028-06-14, 2028-06-20", "2028-10-02, 2028-10-06", "2028-10-31, 2028-11-06", "2028-12-22, 2028-12-29"
    })
    void urgentCasesHaveAnAppointmentWithinThreeWorkingDays(LocalDate asked, LocalDate latest) {
        assertThat(unna.urgent(asked)).map(AppointmentDeadlines.Latest::day).contains(latest);
    }

    @ParameterizedTest
    @Requirement("AP-01")
    @CsvSource({
        "2026-11-24, 2026-12-08", "2026-11-21, 2026-12-04", "2026-12-11, 2026-12-24", "2026-12-18, 2026-12-31",
        "2026-03-23, 2026-04-02", "2027-03-12, 2027-03-25", "2027-03-15, 2027-03-25", "2027-05-13, 2027-05-26",
        "2028-06-01, 2028-06-14", "2028-10-18, 2028-10-31"
    })
    void theFirstAppointmentIsWithinTwoWeeksOnAWorkingDay(LocalDate asked, LocalDate latest) {
        assertThat(unna.first(asked)).map(AppointmentDeadlines.Latest::day).contains(latest);
    }

    @Test
    @Requirement("AP-01")
    void theFollowUpIsWithinSixWeeks() {
        assertThat(unna.followUp(LocalDate.of(2026, 10, 23)).orElseThrow().day())
                .isEqualTo("2026-12-04");
        assertThat(unna.followUp(LocalDate.of(2026, 11, 13)).orElseThrow().day())
                .isEqualTo("2026-12-24");
    }

    @Test
    @Requirement("AP-01")
    void everyDeadlineOfThreeYearsIsAWorkingDayWithinItsPeriod() {
        for (LocalDate asked : days()) {
            LocalDate first = unna.first(asked).orElseThrow().day();
            LocalDate urgent = unna.urgent(asked).orElseThrow().day();
            assertThat(WorkingDays.is(first) && WorkingDays.is(urgent))
                    .as(asked.toString())
                    .isTrue();
            assertThat(first).isBetween(asked.plusDays(7), asked.plusWeeks(2));
            assertThat(asked.plusDays(1).datesUntil(urgent.plusDays(1)).filter(WorkingDays::is))
                    .as(asked.toString())
                    .hasSize(3);
        }
    }

    private static List<LocalDate> days() {
        return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).toList();
    }

    @Test
    @Requirement("AP-01")
    void aConceptThatNamesNoPeriodHasNoDeadline() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(silent.first(day)).isEmpty();
        assertThat(silent.urgent(day)).isEmpty();
        assertThat(silent.followUp(day)).isEmpty();
    }

    @Test
    void everyDeadlineSaysItsRuleAndSource() {
        AppointmentDeadlines.Latest latest =
                unna.first(LocalDate.of(2026, 11, 24)).orElseThrow();
        assertThat(latest.rule()).isEqualTo("innerhalb von zwei Wochen");
        assertThat(latest.source()).isEqualTo(UNNA);
    }
}
