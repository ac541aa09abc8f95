package de.lotse.casework.relocation;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.time.Instant;
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

    private final JdbcClient jdbc;
    private final Vault vault;

    Relocations(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * One package.
     *
     * @param file the sealed package among the files of the case
     * @param passphrase what opens it; told on another way than the package
     */
    record Relocation(UUID id, String recipient, UUID file, String passphrase, Instant at, AccountId by) {}

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
                        vault.open(id.value(), "relocation.recipient", row.getBytes("recipient")),
                        row.getObject("file_id", UUID.class),
                        vault.open(id.value(), "relocation.passphrase", row.getBytes("passphrase")),
                        row.getTimestamp("packed_at").toInstant(),
                        new AccountId(row.getObject("packed_by", UUID.class))))
                .list();
    }

    /** Keeps the package. @return false if this identifier was used, e.g. by a double click */
    boolean add(CaseId id, UUID relocation, String recipient, UUID file, String passphrase) {
        return jdbc.sql("""
                        insert into casework_relocation (municipality_id, case_id, relocation_id, recipient, file_id, passphrase,
                          packed_at, packed_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .param(id.value())
                        .param(relocation)
                        .param(vault.seal(id.value(), "relocation.recipient", recipient))
                        .param(file)
                        .param(vault.seal(id.value(), "relocation.passphrase", passphrase))
                        .update()
                == 1;
    }
}
