package de.lotse.casework.participants;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Cases that belong together; one out of the viewer's reach does not appear. */
@Repository
@Transactional
public class CaseLinks {
    static final CaseTrace LINKED = new CaseTrace("link", """
            exists (select 1 from casework_case_link x where x.municipality_id = c.municipality_id
              and (x.case_id = c.case_id or x.other_case_id = c.case_id))""");
    private static final String REASON = "case_link.end_reason";

    /** Not ended; a link of which the end was noted stays as it was written. */
    private static final String HOLDS = """
             and not exists (select 1 from casework_case_link_end e
              where e.municipality_id = l.municipality_id and e.case_id = l.case_id and e.link_id = l.link_id)
            """;

    private static final String HERS = """
             and c.responsible_id = database_account() and not exists (select 1 from casework_closure x
              where x.municipality_id = c.municipality_id and x.case_id = c.case_id and x.reopened_at is null)
            """;

    private final JdbcClient jdbc;
    private final Vault vault;

    CaseLinks(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Another case that belongs to it. */
    public record Linked(CaseId id, String number, PersonId mainPerson) {}

    /** Another case that was linked with it. @param reason why it does not belong to it */
    public record Past(CaseId other, String number, String reason, Instant at, AccountId by) {}

    /** The cases linked with this one, from either side. */
    @Transactional(readOnly = true)
    public List<Linked> of(CaseId id) {
        return linked(id, "");
    }

    /** Those of them that go on and are the acting worker's own, so that she thinks of them when she hands this one over (CW-02, CW-16). */
    @Transactional(readOnly = true)
    public List<Linked> alsoHers(CaseId id) {
        return linked(id, HERS);
    }

    private List<Linked> linked(CaseId id, String which) {
        return jdbc
                .sql("""
                        select c.case_id, c.number, access_kept(c.main_person_id) as main_person from casework_case_link l
                        join casework_case c on c.municipality_id = l.municipality_id
                          and c.case_id = case when l.case_id = :id then l.other_case_id else l.case_id end
                        where l.municipality_id = database_municipality() and (l.case_id = :id or l.other_case_id = :id)
                        """ + HOLDS + which + " order by l.noted_at")
                .param("id", id.value())
                .query((row, number) -> new Linked(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        new PersonId(row.getObject("main_person", UUID.class))))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** The cases that were linked with this one and are not any more, the last first. */
    @Transactional(readOnly = true)
    public List<Past> past(CaseId id) {
        return jdbc.sql("""
                        select e.*, c.case_id as other, c.number from casework_case_link_end e
                        join casework_case_link l using (municipality_id, case_id, link_id)
                        join casework_case c on c.municipality_id = l.municipality_id
                          and c.case_id = case when l.case_id = :id then l.other_case_id else l.case_id end
                        where l.municipality_id = database_municipality() and (l.case_id = :id or l.other_case_id = :id)
                        order by e.ended_at desc
                        """)
                .param("id", id.value())
                .query((row, number) -> new Past(
                        new CaseId(row.getObject("other", UUID.class)),
                        row.getString("number"),
                        vault.open(row.getObject("case_id", UUID.class), REASON, row.getBytes("reason")),
                        row.getTimestamp("ended_at").toInstant(),
                        new AccountId(row.getObject("ended_by", UUID.class))))
                .list();
    }

    /** Links the two. @return false if they are linked already */
    boolean add(CaseId id, CaseId other) {
        boolean known = of(id).stream().anyMatch(one -> one.id().equals(other));
        return !known
                && jdbc.sql("""
                        insert into casework_case_link (municipality_id, case_id, link_id, other_case_id, noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account())
                        """).params(id.value(), Uuids.next(), other.value()).update() == 1;
    }

    /** A link as it lies there, with the case it was made in. */
    private record Made(UUID in, UUID link) {}

    /** Notes that the two do not belong together, from whichever side they were linked. @return whether they were linked */
    boolean end(CaseId id, CaseId other, String reason) {
        List<Made> all = jdbc.sql("""
                        select l.case_id, l.link_id from casework_case_link l where l.municipality_id = database_municipality()
                          and ((l.case_id = :one and l.other_case_id = :two) or (l.case_id = :two and l.other_case_id = :one))
                        """ + HOLDS)
                .param("one", id.value())
                .param("two", other.value())
                .query((row, number) ->
                        new Made(row.getObject("case_id", UUID.class), row.getObject("link_id", UUID.class)))
                .list();
        all.forEach(made -> jdbc.sql("""
                        insert into casework_case_link_end (municipality_id, case_id, link_id, reason, ended_at, ended_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                .params(made.in(), made.link())
                .param(vault.seal(made.in(), REASON, reason))
                .update());
        return !all.isEmpty();
    }
}
