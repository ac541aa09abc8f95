package de.lotse.casework.relocation;

import de.lotse.consent.Recipient;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The packages that went along when somebody moved, of the cases within reach. */
@Repository
@Transactional
class Relocations {
    /** What the package is among the files of the case. */
    static final String KIND = "relocation";

    private static final String RECIPIENT = "relocation.recipient";
    private static final String PASSPHRASE = "relocation.passphrase";
    private final JdbcClient jdbc;
    private final Vault vault;

    Relocations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * What everybody a package is about must have released.
     *
     * @param about the client first, then the adults carried in the case who go along
     * @param topics keys of the life areas it is about
     */
    record Scope(Recipient recipient, List<PersonId> about, List<String> topics) {
        /** Keeps its own copies. */
        Scope {
            about = List.copyOf(about);
            topics = List.copyOf(topics);
        }
    }

    /**
     * One package.
     *
     * @param file the sealed package among the files of the case
     * @param passphrase what opens it; told on another way than the package
     */
    record Relocation(UUID id, Scope scope, UUID file, String passphrase, Instant at, AccountId by) {}

    /** All packages of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Relocation> of(CaseId id) {
        return jdbc.sql("""
                        select * from casework_relocation where municipality_id = database_municipality() and case_id = ?
                        order by packed_at desc
                        """)
                .param(id.value())
                .query((row, number) -> new Relocation(
                        row.getObject("relocation_id", UUID.class),
                        scope(id, row),
                        row.getObject("file_id", UUID.class),
                        vault.open(id.value(), PASSPHRASE, row.getBytes("passphrase")),
                        row.getTimestamp("packed_at").toInstant(),
                        new AccountId(row.getObject("packed_by", UUID.class))))
                .list();
    }

    private Scope scope(CaseId id, ResultSet row) throws SQLException {
        UUID organisation = row.getObject("organisation_id", UUID.class);
        return new Scope(
                new Recipient(
                        Recipient.Kind.valueOf(row.getString("recipient_kind")),
                        organisation == null ? null : new OrganisationId(organisation),
                        vault.open(id.value(), RECIPIENT, row.getBytes("recipient"))),
                Arrays.stream((UUID[]) row.getArray("person_ids").getArray())
                        .map(PersonId::new)
                        .toList(),
                Arrays.asList((String[]) row.getArray("topics").getArray()));
    }

    /** Keeps the package. @return false if this identifier was used, e.g. by a double click */
    boolean add(CaseId id, UUID relocation, Scope scope, UUID file, String passphrase) {
        OrganisationId organisation = scope.recipient().organisation();
        return jdbc.sql("""
                        insert into casework_relocation (municipality_id, case_id, relocation_id, recipient_kind, organisation_id, recipient,
                          person_ids, topics, file_id, passphrase, packed_at, packed_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .param(id.value())
                        .param(relocation)
                        .param(scope.recipient().kind().name())
                        .param(organisation == null ? null : organisation.value())
                        .param(vault.seal(
                                id.value(), RECIPIENT, scope.recipient().name()))
                        .param(scope.about().stream().map(PersonId::value).toArray(UUID[]::new))
                        .param(scope.topics().toArray(String[]::new))
                        .param(file)
                        .param(vault.seal(id.value(), PASSPHRASE, passphrase))
                        .update()
                == 1;
    }
}
