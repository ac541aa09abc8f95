package de.lotse.consent;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of what left; written once, never changed. */
@Repository
class DisclosureRecord {
    private final JdbcClient jdbc;
    private final Vault vault;

    DisclosureRecord(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(Disclosures.Command command, String key, List<UUID> releases) {
        UUID owner = command.person().value();
        Disclosures.WithoutRelease without = command.withoutRelease();
        jdbc.sql("""
                        insert into consent_disclosure (municipality_id, person_id, disclosure_id, case_id, recipient_kind, recipient_key,
                          recipient_name, channel, topics, what, release_ids, other_basis, other_reason, at, by_account)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing""")
                .param(owner)
                .param(command.id())
                .param(command.caseId() == null ? null : command.caseId().value())
                .param(command.recipient().kind().name())
                .param(key)
                .param(vault.seal(
                        owner, "disclosure.recipient", command.recipient().name()))
                .param(command.channel().name())
                .param(command.topics().toArray(String[]::new))
                .param(vault.seal(owner, "disclosure.what", command.what()))
                .param(releases.toArray(UUID[]::new))
                .param(without == null ? null : without.basis().name())
                .param(without == null ? null : vault.seal(owner, "disclosure.reason", without.reason()))
                .update();
    }

    List<Disclosure> of(PersonId person) {
        return jdbc.sql("""
                        select * from consent_disclosure where municipality_id = database_municipality()
                          and person_id = any ((select access_same(?))::uuid[])
                        order by at desc""")
                .param(person.value())
                .query((row, number) -> disclosure(row))
                .list();
    }

    List<Disclosures.InCase> of(CaseId caseId) {
        return jdbc.sql("""
                        select d.*, access_kept(person_id) as kept from consent_disclosure d
                        where municipality_id = database_municipality() and case_id = ?
                        order by at desc""")
                .param(caseId.value())
                .query((row, number) ->
                        new Disclosures.InCase(new PersonId(row.getObject("kept", UUID.class)), disclosure(row)))
                .list();
    }

    private Disclosure disclosure(ResultSet row) throws SQLException {
        UUID owner = row.getObject("person_id", UUID.class);
        String basis = row.getString("other_basis");
        byte[] reason = row.getBytes("other_reason");
        return new Disclosure(
                row.getObject("disclosure_id", UUID.class),
                Releases.recipient(vault, row, "disclosure.recipient"),
                row.getString("recipient_key"),
                Disclosure.Channel.valueOf(row.getString("channel")),
                Releases.texts(row, "topics"),
                vault.open(owner, "disclosure.what", row.getBytes("what")),
                Arrays.asList((UUID[]) row.getArray("release_ids").getArray()),
                basis == null ? null : Disclosure.Basis.valueOf(basis),
                reason == null ? null : vault.open(owner, "disclosure.reason", reason),
                row.getTimestamp("at").toInstant(),
                new AccountId(row.getObject("by_account", UUID.class)));
    }
}
