package de.lotse.people;

import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which records were found to be one person, and by whom. */
@Repository
@Transactional
class Merges {
    private static final String REASON = "merge.reason";
    private final JdbcClient jdbc;
    private final Vault vault;

    Merges(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * One merging that holds.
     *
     * @param merged the record that was added to the kept one
     */
    record Merge(UUID id, PersonId merged, PersonId kept, String reason, Instant at, AccountId by) {
        /** Whether it is the one of these records, for this reason. */
        boolean says(PersonId kept, PersonId merged, String reason) {
            return this.kept.equals(kept) && this.merged.equals(merged) && this.reason.equals(reason);
        }
    }

    /** Records that both are one person. @return false if this id was used or the record is merged already */
    boolean add(UUID id, PersonId kept, PersonId merged, String reason) {
        return jdbc.sql("""
                        insert into people_merge (municipality_id, merge_id, person_id, kept_id, reason, merged_at, merged_by)
                        values (database_municipality(), ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .param(id)
                        .param(merged.value())
                        .param(kept.value())
                        .param(vault.seal(merged.value(), REASON, reason))
                        .update()
                == 1;
    }

    /** Takes the merging back. @return whether it held */
    boolean undo(UUID id) {
        return jdbc.sql("""
                        update people_merge set undone_at = clock_timestamp(), undone_by = database_account()
                        where municipality_id = database_municipality() and merge_id = ? and undone_at is null
                        """).param(id).update() == 1;
    }

    /** The merging, if it holds and is within reach. */
    @Transactional(readOnly = true)
    Optional<Merge> find(UUID id) {
        return jdbc.sql("""
                        select * from people_merge
                        where municipality_id = database_municipality() and merge_id = ? and undone_at is null
                        """).param(id).query((row, number) -> merge(row)).optional();
    }

    /** What was added to the person, directly or through another record. */
    @Transactional(readOnly = true)
    List<Merge> of(PersonId kept) {
        return into(kept).stream()
                .flatMap(merge -> Stream.concat(Stream.of(merge), of(merge.merged()).stream()))
                .toList();
    }

    private List<Merge> into(PersonId kept) {
        return jdbc.sql("""
                        select * from people_merge
                        where municipality_id = database_municipality() and kept_id = ? and undone_at is null order by merged_at desc
                        """)
                .param(kept.value())
                .query((row, number) -> merge(row))
                .list();
    }

    /** The person's records: her own and all that were added. */
    @Transactional(readOnly = true)
    Set<PersonId> group(PersonId kept) {
        return Stream.concat(Stream.of(kept), of(kept).stream().map(Merge::merged))
                .collect(Collectors.toSet());
    }

    /** From here on nobody else of the municipality merges or separates anybody until this transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('people-merge'), database_municipality())")
                .query((row, number) -> number)
                .list();
    }

    /** Holds the records until the end of the transaction, so that nobody changes them meanwhile. */
    void lock(List<PersonId> records) {
        jdbc.sql("""
                        select person_id from people_person
                        where municipality_id = database_municipality() and person_id = any (?) order by person_id for update
                        """)
                .param(records.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private Merge merge(ResultSet row) throws SQLException {
        PersonId merged = new PersonId(row.getObject("person_id", UUID.class));
        return new Merge(
                row.getObject("merge_id", UUID.class),
                merged,
                new PersonId(row.getObject("kept_id", UUID.class)),
                vault.open(merged.value(), REASON, row.getBytes("reason")),
                row.getTimestamp("merged_at").toInstant(),
                new AccountId(row.getObject("merged_by", UUID.class)));
    }
}
