package de.lotse.people;

import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client as the municipality knows her. Nothing but the name is required: a missing birth date, an unknown status or no address
 * are normal at a first talk and are added when she tells them.
 *
 * @param version grows with each change; whoever saves an older one gets a conflict instead of overwriting
 * @param residence the one current residence status; earlier ones stay in the history (IN-19)
 */
public record Person(
        PersonId id,
        int version,
        PersonName name,
        Birth birth,
        @Nullable String gender,
        @Nullable String familyStatus,
        Home home,
        Reachable reachable,
        @Nullable LocalDate arrivedOn,
        Interpreter interpreter,
        Set<String> nationalities,
        List<Language> languages,
        @Nullable Residence residence) {
    /** Keeps its own copies. */
    public Person {
        nationalities = Set.copyOf(nationalities);
        languages = List.copyOf(languages);
    }

    /** Whether both say the same of her, in whichever version and order of her languages. */
    boolean same(Person other) {
        return plain().equals(other.plain());
    }

    private Person plain() {
        return new Person(
                id,
                0,
                name,
                birth,
                gender,
                familyStatus,
                home,
                reachable,
                arrivedOn,
                interpreter,
                nationalities,
                languages.stream().sorted(Comparator.comparing(Language::code)).toList(),
                residence);
    }

    /** The same person with this residence status. */
    Person residing(@Nullable Residence now) {
        return new Person(
                id,
                version,
                name,
                birth,
                gender,
                familyStatus,
                home,
                reachable,
                arrivedOn,
                interpreter,
                nationalities,
                languages,
                now);
    }

    /** When she was born; estimated where papers carry a default date such as 1 January. */
    public record Birth(@Nullable LocalDate date, boolean estimated) {
        /** Completed years on the day, if the date is known. */
        public @Nullable Integer ageOn(LocalDate day) {
            return date == null ? null : Period.between(date, day).getYears();
        }
    }

    /** Where she lives; town and district are keys of the municipality, the address is sealed. */
    public record Home(
            @Nullable String town,
            @Nullable String district,
            @Nullable String address) {}

    /** How she is reached. */
    public record Reachable(
            @Nullable String phone, @Nullable String email) {}

    /** Whether talks need language mediation, and what to mind, e.g. "am liebsten eine Frau". */
    public record Interpreter(Need need, @Nullable String note) {
        /** How often. */
        public enum Need {
            UNKNOWN,
            NONE,
            SOMETIMES,
            ALWAYS
        }
    }

    /** A language with its level: A0 to C2, MU for mother tongue, UNB for not assessed. */
    public record Language(String code, String level) {
        /** Whether it is her mother tongue. */
        public boolean motherTongue() {
            return "MU".equals(level);
        }
    }

    /** A residence status from the maintained list with its validity. */
    public record Residence(
            String status,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
