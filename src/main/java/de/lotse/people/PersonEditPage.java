package de.lotse.people;

import de.lotse.shared.PersonId;
import de.lotse.webui.components.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the form about a person needs.
 *
 * @param person the person edited; null for somebody new
 * @param duplicates who may be the same; the worker looks before she registers
 * @param conflict what somebody else saved meanwhile
 * @param ways how else somebody new comes; empty when somebody is edited
 */
public record PersonEditPage(
        @Nullable Person person,
        List<Known> duplicates,
        @Nullable Stored conflict,
        List<Choice> towns,
        List<Choice> nationalities,
        List<Choice> languages,
        List<Choice> levels,
        List<Choice> residences,
        List<Choice> genders,
        List<Choice> familyStatuses,
        List<NewPersonWay> ways) {
    /** All that somebody else saved meanwhile, to compare line by line. */
    public record Stored(String name, List<PersonPage.Row> rows) {}

    /**
     * Somebody who may be the same person (IN-15).
     *
     * @param person shown only when she is within reach, as is her name
     * @param responsible whom to ask otherwise
     * @param gone whether she cannot be asked any more
     */
    public record Known(
            @Nullable PersonId person,
            @Nullable String name,
            @Nullable String responsible,
            boolean gone,
            boolean sameBirthDate) {
        /** What to do where she is out of reach, as a key of the texts. */
        public String says() {
            return responsible == null
                    ? "people.duplicate.somebody"
                    : gone ? "people.duplicate.gone" : "people.duplicate.ask";
        }

        /** Where she is found, if within reach. */
        public @Nullable String href() {
            return person == null ? null : "/people/" + person;
        }
    }
}
