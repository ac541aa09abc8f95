package de.lotse.casework.relocation;

import de.lotse.access.Colleagues;
import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The packages that came: those somebody looks into, hers alone and only until she decides, and those that were taken in. */
@Repository
@Transactional
class ArrivedPackages {
    static final CaseTrace TAKEN = new CaseTrace("arrived", """
            exists (select 1 from casework_relocation_taken x where x.municipality_id = c.municipality_id
              and x.person_id = any (access_same(c.main_person_id)))""");
    private static final String SEALED = "arrival.package";
    private static final String PASSPHRASE = "arrival.passphrase";
    private static final String FROM = "arrival.from";
    private static final String NUMBER = "arrival.number";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Colleagues colleagues;

    ArrivedPackages(JdbcClient jdbc, Vault vault, Colleagues colleagues) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.colleagues = colleagues;
    }

    /** A package that waits for her decision. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be opened
    record Waiting(byte[] sealed, String passphrase) {}

    /**
     * A package that was taken in for a person.
     *
     * @param from the municipality it came from
     * @param number the number the case had there
     * @param file the package among the person's files
     */
    record Taken(
            UUID id,
            PersonId person,
            String from,
            String number,
            LocalDate packedOn,
            String passphrase,
            UUID file,
            Instant at,
            AccountId by) {}

    /** Keeps the package, still sealed, while she looks into it. */
    void wait(UUID id, byte[] sealed, String passphrase) {
        jdbc.sql("""
                        insert into casework_relocation_waiting (municipality_id, arrival_id, account_id, package, passphrase, came_at)
                        values (database_municipality(), ?, database_account(), ?, ?, clock_timestamp()) on conflict do nothing
                        """)
                .param(id)
                .param(vault.seal(id, SEALED, sealed))
                .param(vault.seal(id, PASSPHRASE, passphrase))
                .update();
    }

    /** The package she looks into. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(UUID id) {
        return jdbc.sql("""
                        select package, passphrase from casework_relocation_waiting
                        where municipality_id = database_municipality() and arrival_id = ?
                        """)
                .param(id)
                .query((row, number) -> waiting(id, row.getBytes("package"), row.getBytes("passphrase")))
                .optional()
                .flatMap(Function.identity());
    }

    private Optional<Waiting> waiting(UUID id, byte[] content, byte[] passphrase) {
        return vault.openBytes(id, SEALED, content)
                .map(opened -> new Waiting(opened, vault.open(id, PASSPHRASE, passphrase)));
    }

    /** She has decided. @return false if it was decided before */
    boolean drop(UUID id) {
        int dropped = jdbc.sql("""
                        delete from casework_relocation_waiting where municipality_id = database_municipality() and arrival_id = ?
                        """).param(id).update();
        if (dropped == 1) {
            vault.destroy(id);
        }
        return dropped == 1;
    }

    /** Forgets what nobody decided about. */
    void forget(Instant before) {
        jdbc.sql("""
                        delete from casework_relocation_waiting where municipality_id = database_municipality() and came_at < ?
                        returning arrival_id
                        """).param(Timestamp.from(before)).query(UUID.class).list().forEach(vault::destroy);
    }

    /** Whoever takes in the same package waits until this transaction ends, and then finds that it was taken in before. */
    void alone(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, database_municipality()))")
                .param("relocation-taken:" + id)
                .query((row, number) -> number)
                .list();
    }

    /** Who took in the package, also out of reach: her name, or nothing where she has none any more; empty when nobody did. */
    @Transactional(readOnly = true)
    public Optional<String> takenBefore(UUID id) {
        return jdbc.sql("select casework_relocation_taken_by(?)")
                .param(id)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(by -> colleagues.name(new AccountId(by)).orElse(""));
    }

    /** What was taken in for the person, the latest first. */
    @Transactional(readOnly = true)
    public Optional<Taken> of(PersonId person) {
        return jdbc.sql("""
                        select * from casework_relocation_taken
                        where municipality_id = database_municipality() and person_id = any ((select access_same(?))::uuid[])
                        order by taken_at desc limit 1
                        """)
                .param(person.value())
                .query((row, number) -> taken(row))
                .optional();
    }

    /** Notes that the package was taken in; nobody did before, see {@link #alone}. */
    void take(Manifest manifest, PersonId person, String passphrase, UUID file) {
        UUID owner = person.value();
        jdbc.sql("""
                        insert into casework_relocation_taken (municipality_id, package_id, person_id, from_name, case_number, packed_on,
                          passphrase, file_id, taken_at, taken_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        """)
                .param(manifest.id())
                .param(owner)
                .param(vault.seal(owner, FROM, manifest.from().name()))
                .param(vault.seal(owner, NUMBER, manifest.caseNumber()))
                .param(manifest.packedOn())
                .param(vault.seal(owner, PASSPHRASE, passphrase))
                .param(file)
                .update();
    }

    private Taken taken(ResultSet row) throws SQLException {
        UUID owner = row.getObject("person_id", UUID.class);
        return new Taken(
                row.getObject("package_id", UUID.class),
                new PersonId(owner),
                vault.open(owner, FROM, row.getBytes("from_name")),
                vault.open(owner, NUMBER, row.getBytes("case_number")),
                row.getObject("packed_on", LocalDate.class),
                vault.open(owner, PASSPHRASE, row.getBytes("passphrase")),
                row.getObject("file_id", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                new AccountId(row.getObject("taken_by", UUID.class)));
    }
}
