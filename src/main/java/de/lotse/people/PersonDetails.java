package de.lotse.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What is known of a person, so that another system can read it; codes are those of the public lists. */
@Component
public class PersonDetails {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_LINE = 60;
    private final People people;
    private final CodeLists lists;

    PersonDetails(People people, CodeLists lists) {
        this.people = people;
        this.lists = lists;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Details(
            @Nullable String familyName,
            @Nullable String givenNames,
            @Nullable String originalScript,
            @Nullable LocalDate birthDate,
            boolean birthDateEstimated,
            @Nullable String gender,
            @Nullable String familyStatus,
            @Nullable List<String> nationalities,
            @Nullable List<Spoken> languages,
            @Nullable LocalDate arrivedOn,
            @Nullable String interpreter,
            @Nullable String phone,
            @Nullable String email,
            @Nullable List<Residing> residence) {}

    private record Spoken(@Nullable String code, @Nullable String level) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Residing(
            @Nullable String status,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** The details as JSON. */
    public byte[] json(Person person) {
        return JSON.writeValueAsBytes(new Details(
                person.name().family(),
                person.name().given(),
                person.name().originalScript(),
                person.birth().date(),
                person.birth().estimated(),
                person.gender(),
                person.familyStatus(),
                person.nationalities().stream().sorted().toList(),
                person.languages().stream()
                        .map(one -> new Spoken(one.code(), one.level()))
                        .toList(),
                person.arrivedOn(),
                person.interpreter().need().name(),
                person.reachable().phone(),
                person.reachable().email(),
                people.residenceHistory(person.id()).stream()
                        .map(one -> new Residing(one.status(), one.from(), one.until()))
                        .toList()));
    }

    /** Somebody as another system describes her, as far as the lists here know the codes; empty when there is no name in it. */
    public Optional<Person> read(byte[] json, PersonId id, LocalDate today) {
        try {
            Details told = JSON.readValue(json, Details.class);
            if (told == null) {
                return Optional.empty();
            }
            String family = line(told.familyName(), PersonName.MAX_LENGTH);
            String given = Objects.requireNonNullElse(line(told.givenNames(), PersonName.MAX_LENGTH), "");
            return family == null || !PersonName.isLatin(family) || !PersonName.isLatin(given)
                    ? Optional.empty()
                    : Optional.of(person(
                            id,
                            new PersonName(family, given, line(told.originalScript(), PersonName.MAX_LENGTH)),
                            told,
                            today));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private Person person(PersonId id, PersonName name, Details told, LocalDate today) {
        return new Person(
                id,
                0,
                name,
                new Person.Birth(past(told.birthDate(), today), told.birthDateEstimated()),
                known(told.gender(), PersonForm.GENDERS),
                known(told.familyStatus(), PersonForm.FAMILY_STATUSES),
                new Person.Home(null, null, null),
                new Person.Reachable(line(told.phone(), LONGEST_LINE), line(told.email(), LONGEST_LINE)),
                past(told.arrivedOn(), today),
                new Person.Interpreter(need(told.interpreter()), null),
                nationalities(told),
                languages(told),
                residence(told));
    }

    private Set<String> nationalities(Details told) {
        Set<String> known = new HashSet<>(listed(told.nationalities()));
        known.removeIf(one -> lists.nationality(one).isEmpty());
        return known;
    }

    private List<Person.Language> languages(Details told) {
        return listed(told.languages()).stream()
                .filter(one -> one.code() != null && lists.language(one.code()).isPresent())
                .map(one -> new Person.Language(
                        Objects.requireNonNull(one.code()),
                        Objects.requireNonNullElse(known(one.level(), PersonForm.LEVELS), "UNB")))
                .toList();
    }

    /** The current one; what was before stays with those who knew her then. */
    private Person.@Nullable Residence residence(Details told) {
        return listed(told.residence()).stream()
                .filter(one -> one.status() != null
                        && lists.residenceStatus(one.status()).isPresent())
                .findFirst()
                .map(one -> new Person.Residence(Objects.requireNonNull(one.status()), one.from(), one.until()))
                .orElse(null);
    }

    /** What stands in a list, without its gaps. */
    private static <T> List<T> listed(@Nullable List<T> told) {
        return told == null ? List.of() : told.stream().filter(Objects::nonNull).toList();
    }

    private static Person.Interpreter.Need need(@Nullable String told) {
        for (Person.Interpreter.Need need : Person.Interpreter.Need.values()) {
            if (need.name().equals(told)) {
                return need;
            }
        }
        return Person.Interpreter.Need.UNKNOWN;
    }

    private static @Nullable LocalDate past(@Nullable LocalDate day, LocalDate today) {
        return day == null || day.isAfter(today) ? null : day;
    }

    private static @Nullable String known(@Nullable String code, List<String> codes) {
        return code != null && codes.contains(code) ? code : null;
    }

    private static @Nullable String line(@Nullable String text, int longest) {
        String tidy =
                text == null ? "" : text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return tidy.isEmpty() ? null : tidy.substring(0, Math.min(tidy.length(), longest));
    }
}
