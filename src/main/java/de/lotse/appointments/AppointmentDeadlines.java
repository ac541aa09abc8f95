package de.lotse.appointments;

import de.lotse.casework.AppointmentConcept;
import de.lotse.tenancy.Source;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when an appointment has to be, by the concept (AP-01; Konzept Kreis Unna 4.1, 2.2). Where the concept names no period, there is
 * no deadline and nothing is shown. Each latest day is a working day, because nobody counsels on the others: "within two weeks" that
 * end on a holiday end on the working day before.
 *
 * @param concept the section of the municipality that acts
 */
public record AppointmentDeadlines(AppointmentConcept concept) {
    /** The kinds of deadline. */
    public enum Kind {
        FIRST,
        URGENT,
        FOLLOW_UP
    }

    /** A latest day with the rule it follows from and where that stands. @param period weeks, or working days where it is urgent */
    public record Latest(
            LocalDate day, Kind kind, int period, @Nullable String rule, Source source) {}

    /** By when somebody who asks for help has her first appointment. @param asked the day she asked */
    public Optional<Latest> first(LocalDate asked) {
        return weeks(Kind.FIRST, asked, concept.firstWithinWeeks());
    }

    /** By when it has to be where it is urgent: working days, the day of asking not counted. */
    public Optional<Latest> urgent(LocalDate asked) {
        Integer days = concept.urgentWithinWorkingDays();
        return days == null ? Optional.empty() : Optional.of(latest(Kind.URGENT, days, WorkingDays.after(asked, days)));
    }

    /** By when the next appointment has to be while needs are not clear yet. @param talked the day of the talk before */
    public Optional<Latest> followUp(LocalDate talked) {
        return weeks(Kind.FOLLOW_UP, talked, concept.followUpWeeks());
    }

    private Optional<Latest> weeks(Kind kind, LocalDate from, @Nullable Integer weeks) {
        return weeks == null
                ? Optional.empty()
                : Optional.of(latest(kind, weeks, WorkingDays.lastUntil(from.plusWeeks(weeks))));
    }

    private Latest latest(Kind kind, int period, LocalDate day) {
        return new Latest(day, kind, period, concept.rule(), concept.source());
    }
}
