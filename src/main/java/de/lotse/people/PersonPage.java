package de.lotse.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a person shows.
 *
 * @param confirmedOn the day she last said that everything is still true
 * @param outdatedSince the day everything was last looked at, if that is so long ago that it is asked again
 */
public record PersonPage(
        Person person,
        List<Row> rows,
        List<PersonStep.Step> steps,
        List<Row> residenceHistory,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate outdatedSince) {
    /** A named value. */
    public record Row(String term, String text) {}
}
