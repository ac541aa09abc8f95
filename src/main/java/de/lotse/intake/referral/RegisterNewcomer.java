package de.lotse.intake.referral;

import de.lotse.people.Person;
import de.lotse.people.PersonSearch;
import de.lotse.people.RegisterPerson;
import de.lotse.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a record of somebody who was only a name and a telephone number so far, unless she is known already (IN-15). */
@Service
@Transactional
public class RegisterNewcomer {
    private final RegisterPerson register;
    private final PersonSearch search;

    RegisterNewcomer(RegisterPerson register, PersonSearch search) {
        this.register = register;
        this.search = search;
    }

    /**
     * The record made of a referral, slip or consultation: the same one at a second click. It is not the id of the origin, because what
     * came with that is erased by its own key.
     */
    public static PersonId personOf(UUID origin) {
        return new PersonId(UUID.nameUUIDFromBytes(("person-of:" + origin).getBytes(StandardCharsets.UTF_8)));
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** She is registered. */
        record Registered(PersonId person) implements Outcome {}

        /** Somebody like her is known; whether it is her, the worker says. */
        record Known(List<PersonSearch.Duplicate> alike) implements Outcome {}
    }

    /** Registers her. @param id makes a second click harmless @param different whether the worker knows that she is nobody of those alike */
    public Outcome register(PersonId id, Referral.Newcomer who, boolean different) {
        return register(id, who, null, different);
    }

    /** The same with the day she came to Germany. */
    public Outcome register(PersonId id, Referral.Newcomer who, @Nullable LocalDate arrivedOn, boolean different) {
        if (!different) {
            List<PersonSearch.Duplicate> alike = search.duplicates(who.name(), who.born(), List.of(id));
            if (!alike.isEmpty()) {
                return new Outcome.Known(alike);
            }
        }
        register.register(person(id, who, arrivedOn));
        return new Outcome.Registered(id);
    }

    /** Her record as it would be made, e.g. for a paper before there is one. */
    public static Person person(PersonId id, Referral.Newcomer who, @Nullable LocalDate arrivedOn) {
        String language = who.language();
        return new Person(
                id,
                0,
                who.name(),
                new Person.Birth(who.born(), who.born() != null && who.born().getDayOfYear() == 1),
                null,
                null,
                new Person.Home(who.town(), null, who.address()),
                new Person.Reachable(who.phone(), null),
                arrivedOn,
                new Person.Interpreter(Person.Interpreter.Need.UNKNOWN, null),
                Set.of(),
                language == null ? List.of() : List.of(new Person.Language(language, "UNB")),
                null);
    }
}
