package de.lotse.casework.casefile;

import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is carried in a case beside the client (CW-02), and what each of them allows. Consent is each person's own: once she takes it
 * back, or comes of age without her own, nothing about her is written or passed on any more (CON-02). The case goes on, because it stands on
 * the client's consent (ADR 0017).
 */
@Repository
@Transactional(readOnly = true)
public class CarriedPeople {
    private final JdbcClient jdbc;
    private final People people;
    private final Consents consents;
    private final Clock clock;

    CarriedPeople(JdbcClient jdbc, People people, Consents consents, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.consents = consents;
        this.clock = clock;
    }

    /** Somebody in an open case of the case table, and how she stands with her consent. */
    public record Member(Caseload.Row row, Person person, Standing standing) {
        /** Whether she is the client of the case herself. */
        public boolean client() {
            return row.person().id().equals(person.id());
        }
    }

    /** Whether she declares for herself. Where the age is not known, what she is in the case decides. */
    public static boolean grown(Person person, Case.Participant.Role role, LocalDate today) {
        Integer age = person.birth().ageOn(today);
        return age == null ? role != Case.Participant.Role.CHILD : age >= Standing.OF_AGE;
    }

    /** The client and the adults carried with her, each of whom releases for herself (CON-03). */
    public List<Person> adults(Case theCase, LocalDate today) {
        Map<PersonId, Person> known = people.find(
                theCase.participants().stream().map(Case.Participant::person).toList());
        return theCase.participants().stream()
                .filter(one -> known.containsKey(one.person()))
                .filter(one -> one.person().equals(theCase.mainPerson())
                        || grown(Objects.requireNonNull(known.get(one.person())), one.role(), today))
                .map(one -> Objects.requireNonNull(known.get(one.person())))
                .toList();
    }

    /** How those carried beside the client stand with their consent. @param known their details, read already */
    public Map<PersonId, Standing> standing(Case theCase, Map<PersonId, Person> known) {
        List<PersonId> others = others(theCase);
        return standing(others, consents.states(others), known);
    }

    private static Map<PersonId, Standing> standing(
            List<PersonId> others, Map<PersonId, Consents.State> states, Map<PersonId, Person> known) {
        Map<PersonId, Standing> standing = new LinkedHashMap<>();
        others.forEach(person -> {
            Consents.State state = states.get(person);
            standing.put(
                    person,
                    Standing.of(
                            state == null ? null : state.withdrawnOn(),
                            state != null && state.consentedOn() != null,
                            known.get(person)));
        });
        return standing;
    }

    private static List<PersonId> others(Case theCase) {
        return theCase.participants().stream()
                .map(Case.Participant::person)
                .filter(person -> !person.equals(theCase.mainPerson()))
                .toList();
    }

    /** Those carried beside the client about whom nothing may be written or passed on: see {@link Standing}. */
    public Set<PersonId> silent(Case theCase) {
        LocalDate today = LocalDate.now(clock);
        List<PersonId> others = others(theCase);
        Map<PersonId, Consents.State> states = consents.states(others);
        Map<PersonId, Person> undecided = people.find(
                others.stream().filter(person -> undecided(states.get(person))).toList());
        return standing(others, states, undecided).entrySet().stream()
                .filter(one -> one.getValue().silent(today))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean undecided(Consents.@Nullable State state) {
        return state == null || (state.consentedOn() == null && state.withdrawnOn() == null);
    }

    /** What the first of these people is called about whom nothing may be written in the case; empty if there is none. */
    public Optional<PersonName> refused(Case theCase, Collection<PersonId> about) {
        Set<PersonId> silent = silent(theCase);
        return about.stream()
                .filter(silent::contains)
                .findFirst()
                .flatMap(person -> people.find(person))
                .map(Person::name);
    }

    /** What somebody is called who is, or was, carried in the case; empty for the client, who needs no naming there. */
    public Optional<PersonName> name(Case theCase, PersonId person) {
        return person.equals(theCase.mainPerson())
                ? Optional.empty()
                : people.find(person).map(Person::name);
    }

    /** Everybody about whom something may be written in the open cases: the clients first, then those beside them; each once. */
    public static List<Member> allowing(List<Caseload.Row> open, List<Member> beside, LocalDate today) {
        Set<PersonId> seen = new HashSet<>();
        return Stream.concat(
                        open.stream()
                                .filter(Caseload.Row::writable)
                                .map(row -> new Member(row, row.person(), Standing.FREE)),
                        beside.stream().filter(one -> !one.standing().silent(today)))
                .filter(one -> seen.add(one.person().id()))
                .toList();
    }

    /** Those carried beside the client in the open cases that go on. */
    public List<Member> beside(List<Caseload.Row> open) {
        Map<CaseId, Caseload.Row> rows = open.stream()
                .filter(Caseload.Row::writable)
                .collect(Collectors.toMap(Caseload.Row::id, Function.identity(), (one, _) -> one));
        List<Place> places = rows.isEmpty() ? List.of() : places(rows);
        if (places.isEmpty()) {
            return List.of();
        }
        Map<PersonId, Person> known =
                people.find(places.stream().map(Place::person).distinct().toList());
        Map<PersonId, Consents.Decided> decided = consents.decided();
        return places.stream()
                .filter(place -> known.containsKey(place.person()))
                .map(place -> {
                    Person person = Objects.requireNonNull(known.get(place.person()));
                    Consents.Decided hers = decided.getOrDefault(place.person(), Consents.Decided.NOTHING);
                    return new Member(
                            Objects.requireNonNull(rows.get(place.theCase())),
                            person,
                            Standing.of(hers.withdrawnOn(), hers.holds(), person));
                })
                .toList();
    }

    private record Place(CaseId theCase, PersonId person) {}

    /** Two records of one person in the same case are one participant, and one of the client is none. */
    private List<Place> places(Map<CaseId, Caseload.Row> rows) {
        Set<Place> seen = new HashSet<>();
        return jdbc
                .sql("""
                        select p.case_id, access_kept(p.person_id) as person from casework_participant p
                        where p.municipality_id = database_municipality() and p.case_id = any (?) and p.left_at is null
                          and p.role <> 'CLIENT'
                        order by p.noted_at
                        """)
                .param(rows.keySet().stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> new Place(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .list()
                .stream()
                .filter(place -> seen.add(place)
                        && !Objects.requireNonNull(rows.get(place.theCase()))
                                .person()
                                .id()
                                .equals(place.person()))
                .toList();
    }
}
