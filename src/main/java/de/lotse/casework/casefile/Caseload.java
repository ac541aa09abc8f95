package de.lotse.casework.casefile;

import de.lotse.access.CurrentActor;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.casework.Activity;
import de.lotse.casework.CaseworkConcept;
import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.Concepts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's cases as one table, in three queries: the facts of the cases, their people, and who of them took consent back. */
@Repository
@Transactional(readOnly = true)
public class Caseload {
    private static final String SQL = """
            select c.case_id, c.number, coalesce(s.kept_id, c.main_person_id) as main_person, c.responsible_id, (c.opened_at at time zone 'Europe/Berlin')::date as opened_on,
              (select e.phase from casework_phase_entry e
               where e.municipality_id = c.municipality_id and e.case_id = c.case_id
               order by e.entered_at desc, e.entry_id desc limit 1) as phase,
              (select k.held_on from casework_contact k
               where k.municipality_id = c.municipality_id and k.case_id = c.case_id and k.qualified
               order by k.held_on desc limit 1) as last_qualified,
              (select k.held_on from casework_contact k
               where k.municipality_id = c.municipality_id and k.case_id = c.case_id and k.outcome = 'HELD'
               order by k.held_on desc limit 1) as last_contact,
              (select min(t.due_on) from casework_task t
               where t.municipality_id = c.municipality_id and t.case_id = c.case_id and t.done_at is null) as next_step,
              (select g.category from casework_category_choice g
               where g.municipality_id = c.municipality_id and g.case_id = c.case_id order by g.chosen_at desc limit 1) as category,
              (select d.decision from casework_decision d
               where d.municipality_id = c.municipality_id and d.case_id = c.case_id order by d.decided_at desc limit 1) as decision,
              (x.closed_at at time zone 'Europe/Berlin')::date as closed_on,
              (x.reopened_at at time zone 'Europe/Berlin')::date as reopened_on
            from casework_case c
            cross join lateral (select max(e.closed_at) filter (where e.reopened_at is null) as closed_at, max(e.reopened_at) as reopened_at
              from casework_closure e where e.municipality_id = c.municipality_id and e.case_id = c.case_id) x
            left join access_same_person s on s.municipality_id = c.municipality_id and s.person_id = c.main_person_id
            where c.municipality_id = database_municipality()
            """;
    private static final String HERS = " and c.responsible_id = ? and";
    private static final String OPEN = " x.closed_at is null";
    private static final String ENDED = " x.closed_at is not null";
    private final JdbcClient jdbc;
    private final People people;
    private final Concepts concepts;
    private final Consents consents;
    private final Viewing viewing;

    Caseload(JdbcClient jdbc, People people, Concepts concepts, Consents consents, Viewing viewing) {
        this.jdbc = jdbc;
        this.people = people;
        this.concepts = concepts;
        this.consents = consents;
        this.viewing = viewing;
    }

    /** Who looks, what she was granted, and when. */
    @Component
    record Viewing(CurrentActor actor, Grants grants, Clock clock) {}

    /**
     * One case in the table.
     *
     * @param place the phase's place in the cycle, from 1
     * @param lastTalk the day of the latest talk that keeps a case active; lastContact that of any
     * @param consentWithdrawnOn the day the client took her consent back, if it is withdrawn now
     * @param activeUntil last day on which the case is active, where the concept has such a rule and a contact was held
     */
    public record Row(
            CaseId id,
            String number,
            AccountId responsible,
            Person person,
            LocalDate openedOn,
            String phase,
            int place,
            @Nullable LocalDate lastTalk,
            @Nullable LocalDate lastContact,
            @Nullable LocalDate nextStep,
            @Nullable String category,
            @Nullable String decision,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate consentWithdrawnOn,
            State state,
            @Nullable LocalDate activeUntil) {
        /** Whether something may be written into the case now, as {@link Case#writable()} says. */
        public boolean writable() {
            return closedOn == null && consentWithdrawnOn == null;
        }

        /** The client's name, by which lists are sorted. */
        public PersonName name() {
            return person.name();
        }
    }

    /** How alive a case is by the concept's rule (CW-09). */
    public enum State {
        ACTIVE,
        /** Turns inactive within four weeks. */
        SOON_INACTIVE,
        INACTIVE,
        /** So long without contact that ending is proposed. */
        LAPSED,
        /** The client took her consent back: nothing is processed any more, it is to be ended (CON-02). */
        CONSENT_WITHDRAWN,
        CLOSED
    }

    /** The open cases the viewer is responsible for, in the order they were opened. */
    public List<Row> open() {
        return rows(HERS + OPEN + " order by c.opened_at", me().value());
    }

    /** Her closed cases, the last opened first. */
    public List<Row> closed() {
        return rows(HERS + ENDED + " order by c.opened_at desc", me().value());
    }

    /** The open cases in which she stands in for a colleague today (CW-16), in the order they were opened. */
    public List<Row> deputised() {
        return lent().deputised();
    }

    /**
     * The open cases of colleagues in which she works, in the order they were opened.
     *
     * @param deputised those in which she stands in today (CW-16)
     * @param shared those in which she works in a tandem (IN-17)
     */
    public record Lent(List<Row> deputised, List<Row> shared) {}

    /** What colleagues lend her. */
    public Lent lent() {
        Map<Grant.Reason, Set<CaseId>> granted = viewing.grants().lent();
        Set<CaseId> deputised = granted.getOrDefault(Grant.Reason.DEPUTY, Set.of());
        Set<CaseId> shared = granted.getOrDefault(Grant.Reason.TANDEM, Set.of());
        UUID[] all = Stream.concat(deputised.stream(), shared.stream())
                .map(CaseId::value)
                .distinct()
                .toArray(UUID[]::new);
        if (all.length == 0) {
            return new Lent(List.of(), List.of());
        }
        List<Row> rows = rows(" and c.case_id = any (?) and" + OPEN + " order by c.opened_at", all).stream()
                .filter(row -> !row.responsible().equals(me()))
                .toList();
        return new Lent(
                rows.stream().filter(row -> deputised.contains(row.id())).toList(),
                rows.stream().filter(row -> shared.contains(row.id())).toList());
    }

    /** How many cases are hers, open and closed. */
    public int count() {
        return jdbc.sql("""
                        select count(*) from casework_case c where c.municipality_id = database_municipality() and c.responsible_id = ?
                        """).param(me().value()).query(Integer.class).single();
    }

    private AccountId me() {
        return viewing.actor().get().account();
    }

    private List<Row> rows(String condition, Object value) {
        List<Facts> facts = jdbc.sql(SQL + condition)
                .param(value)
                .query((row, number) -> Facts.read(row))
                .list();
        Map<PersonId, Person> persons =
                people.find(facts.stream().map(Facts::person).toList());
        Map<PersonId, LocalDate> withdrawn = consents.withdrawn();
        CaseworkConcept concept = concepts.section(CaseworkConcept.class);
        LocalDate today = LocalDate.now(viewing.clock());
        return facts.stream()
                .filter(fact -> persons.containsKey(fact.person()))
                .map(fact -> row(fact, persons, withdrawn.get(fact.person()), concept, today))
                .toList();
    }

    private static Row row(
            Facts fact,
            Map<PersonId, Person> persons,
            @Nullable LocalDate withdrawnOn,
            CaseworkConcept concept,
            LocalDate today) {
        Activity activity = concept.activity();
        return new Row(
                fact.id(),
                fact.number(),
                fact.responsible(),
                java.util.Objects.requireNonNull(persons.get(fact.person())),
                fact.openedOn(),
                fact.phase(),
                concept.phases().stream()
                        .filter(phase -> phase.key().equals(fact.phase()))
                        .findFirst()
                        .map(concept::place)
                        .orElse(0),
                fact.lastQualified(),
                fact.lastContact(),
                fact.nextStep(),
                fact.category(),
                fact.decision(),
                fact.closedOn(),
                withdrawnOn,
                fact.closedOn() == null && withdrawnOn != null ? State.CONSENT_WITHDRAWN : state(fact, activity, today),
                activity == null
                        ? null
                        : activity.activeUntil(fact.since(fact.lastQualified())).orElse(null));
    }

    private static State state(Facts fact, @Nullable Activity activity, LocalDate today) {
        if (fact.closedOn() != null) {
            return State.CLOSED;
        }
        if (activity == null) {
            return State.ACTIVE;
        }
        if (activity.lapsed(fact.since(fact.lastContact()), today)) {
            return State.LAPSED;
        }
        LocalDate qualified = fact.since(fact.lastQualified());
        if (!activity.active(qualified, today)) {
            return State.INACTIVE;
        }
        return activity.activeUntil(qualified)
                        .filter(until -> until.isBefore(today.plusWeeks(4)))
                        .isPresent()
                ? State.SOON_INACTIVE
                : State.ACTIVE;
    }

    private record Facts(
            CaseId id,
            String number,
            AccountId responsible,
            PersonId person,
            LocalDate openedOn,
            String phase,
            @Nullable LocalDate lastQualified,
            @Nullable LocalDate lastContact,
            @Nullable LocalDate nextStep,
            @Nullable String category,
            @Nullable String decision,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate reopenedOn) {
        /** From when the concept counts: the contact, or the day the case was opened or taken up again, if that was later (IN-16). */
        LocalDate since(@Nullable LocalDate contact) {
            LocalDate begun = reopenedOn == null ? openedOn : reopenedOn;
            return contact == null || contact.isBefore(begun) ? begun : contact;
        }

        static Facts read(ResultSet row) throws SQLException {
            return new Facts(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getString("number"),
                    new AccountId(row.getObject("responsible_id", UUID.class)),
                    new PersonId(row.getObject("main_person", UUID.class)),
                    row.getObject("opened_on", LocalDate.class),
                    row.getString("phase"),
                    row.getObject("last_qualified", LocalDate.class),
                    row.getObject("last_contact", LocalDate.class),
                    row.getObject("next_step", LocalDate.class),
                    row.getString("category"),
                    row.getString("decision"),
                    row.getObject("closed_on", LocalDate.class),
                    row.getObject("reopened_on", LocalDate.class));
        }
    }
}
