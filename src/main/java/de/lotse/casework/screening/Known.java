package de.lotse.casework.screening;

import de.lotse.casework.AdmissionRule;
import de.lotse.casework.AdmissionRule.Basis;
import de.lotse.casework.AdmissionRule.Criterion;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.TownId;
import de.lotse.tenancy.Towns;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the software knows by itself when admission is weighed: consent, residence, arrival. */
@Component
class Known {
    /** Who came within so many years counts as newly arrived (Konzept Ennepe-Ruhr-Kreis 4). */
    private static final int NEWLY_ARRIVED_YEARS = 2;

    private static final Set<Basis> BY_RECORD =
            EnumSet.of(Basis.NEEDS, Basis.SEVERE_NEED, Basis.CONSENT, Basis.RESIDENCE, Basis.NEWLY_ARRIVED);
    private final People people;
    private final Consents consents;
    private final Towns towns;
    private final Clock clock;

    Known(People people, Consents consents, Towns towns, Clock clock) {
        this.people = people;
        this.consents = consents;
        this.towns = towns;
        this.clock = clock;
    }

    /** Whether the software answers the criterion itself; the others are ticked. */
    static boolean answers(Criterion criterion) {
        Basis by = criterion.by();
        return by != null && BY_RECORD.contains(by);
    }

    /** What is so, by record or by the worker's tick. */
    Set<Basis> given(Case theCase, AdmissionRule rule, Set<String> ticked) {
        Set<Basis> given = EnumSet.noneOf(Basis.class);
        for (Criterion criterion : rule.criteria()) {
            Basis by = criterion.by();
            if (by != null
                    && (answers(criterion) ? holds(by, theCase.mainPerson()) : ticked.contains(criterion.key()))) {
                given.add(by);
            }
        }
        return given;
    }

    private boolean holds(Basis by, PersonId person) {
        return switch (by) {
            case CONSENT -> consentedOn(person) != null;
            case RESIDENCE -> town(person).isPresent();
            case NEWLY_ARRIVED -> newlyArrived(person);
            case NEEDS, SEVERE_NEED, COOPERATION, NO_PRIORITY_SERVICE, NO_ACUTE_CRISIS -> false;
        };
    }

    @Nullable
    LocalDate consentedOn(PersonId person) {
        return consents.state(person).consentedOn();
    }

    /** The town of the municipality she lives in. */
    Optional<String> town(PersonId person) {
        return people.find(person)
                .map(Person::home)
                .map(Person.Home::town)
                .flatMap(key -> towns.find(new TownId(key)))
                .map(town -> town.name());
    }

    @Nullable
    LocalDate arrivedOn(PersonId person) {
        return people.find(person).map(Person::arrivedOn).orElse(null);
    }

    private boolean newlyArrived(PersonId person) {
        LocalDate arrived = arrivedOn(person);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
        return arrived != null && !arrived.isBefore(today.minusYears(NEWLY_ARRIVED_YEARS));
    }
}
