package de.lotse.casework.casefile;

import de.lotse.access.CurrentActor;
import de.lotse.consent.Consents;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.people.PersonName;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.webui.components.Choice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The viewer's own cases to choose one from, by name only: forms that need no more read no more. */
@Repository
@Transactional(readOnly = true)
public class OpenCases {
    /** Those the viewer works in: her own, those she stands in for, and those she shares in a tandem. Takes the account. */
    private static final String WORKS = """
            (c.responsible_id = ? or c.case_id in (
              select g.case_id from access_grant g where g.municipality_id = c.municipality_id
                and g.account_id = database_account() and g.reason in ('DEPUTY', 'TANDEM') and g.ended_at is null
                and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())))
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Consents consents;
    private final CurrentActor actor;
    private final Clock clock;

    OpenCases(JdbcClient jdbc, People people, Consents consents, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.consents = consents;
        this.actor = actor;
        this.clock = clock;
    }

    /** What the clients of these cases are called, as far as the cases are within reach. */
    public Map<CaseId, PersonName> names(Collection<CaseId> cases) {
        List<Member> found = jdbc.sql("""
                        select c.case_id, access_kept(c.main_person_id), c.number from casework_case c
                        where c.municipality_id = database_municipality() and c.case_id = any (?)
                        """)
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> new Member(
                        row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class)), row.getString(3)))
                .list();
        Map<PersonId, PersonName> names = names(found);
        return found.stream()
                .filter(one -> names.containsKey(one.person()))
                .collect(Collectors.toMap(
                        one -> new CaseId(one.key()), one -> Objects.requireNonNull(names.get(one.person()))));
    }

    private record Member(UUID key, PersonId person, String number) {}

    /** Those that take something now, as {@link Case#writable()} says, with those she stands in for or shares; sorted by the client's name. */
    public List<Choice> writable() {
        Set<PersonId> withdrawn = consents.withdrawn().keySet();
        List<Member> open = members("""
                        select c.case_id, access_kept(c.main_person_id), c.number from casework_case c
                        where c.municipality_id = database_municipality() and %s
                          and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id
                            and x.case_id = c.case_id and x.reopened_at is null)
                        """.formatted(WORKS)).stream()
                .filter(one -> !withdrawn.contains(one.person()))
                .toList();
        Map<PersonId, PersonName> names = names(open);
        return open.stream()
                .filter(one -> names.containsKey(one.person()))
                .sorted(Comparator.comparing(one -> name(names, one)))
                .map(one -> new Choice(
                        new CaseId(one.key()).toString(), name(names, one).sorted() + " · " + one.number()))
                .toList();
    }

    /**
     * Who is in those cases of the viewer that hold several people, with the number of the case; without those about whom nothing may be
     * written (CON-02), see {@link Standing}.
     */
    public List<Choice> severalPersons() {
        List<Member> all = members("""
                        select access_kept(p.person_id), access_kept(p.person_id), c.number from casework_participant p
                        join casework_case c on c.municipality_id = p.municipality_id and c.case_id = p.case_id
                        where p.municipality_id = database_municipality() and p.left_at is null and %s
                          and exists (select 1 from casework_participant o where o.municipality_id = p.municipality_id
                            and o.case_id = p.case_id and o.left_at is null and o.person_id <> p.person_id)
                        order by c.number, p.role = 'CLIENT' desc, p.noted_at
                        """.formatted(WORKS));
        Map<PersonId, Person> known =
                people.find(all.stream().map(Member::person).distinct().toList());
        Map<PersonId, Consents.Decided> decided = consents.decided();
        return all.stream()
                .filter(one -> known.containsKey(one.person()))
                .filter(one -> !silent(
                        Objects.requireNonNull(known.get(one.person())),
                        decided.getOrDefault(one.person(), Consents.Decided.NOTHING)))
                .map(one -> new Choice(
                        one.person().toString(),
                        Objects.requireNonNull(known.get(one.person())).name().full() + " · " + one.number()))
                .toList();
    }

    private boolean silent(Person person, Consents.Decided hers) {
        return Standing.of(hers.withdrawnOn(), hers.holds(), person).silent(LocalDate.now(clock));
    }

    private List<Member> members(String sql) {
        return jdbc.sql(sql)
                .param(actor.get().account().value())
                .query((row, number) -> new Member(
                        row.getObject(1, UUID.class), new PersonId(row.getObject(2, UUID.class)), row.getString(3)))
                .list();
    }

    private Map<PersonId, PersonName> names(List<Member> members) {
        return people.names(members.stream().map(Member::person).distinct().toList());
    }

    private static PersonName name(Map<PersonId, PersonName> names, Member one) {
        return Objects.requireNonNull(names.get(one.person()));
    }
}
