package de.lotse.casework.assessment;

import de.lotse.casework.casefile.CaseTrace;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import de.lotse.webui.components.NetworkContact.Closeness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people and services around the clients within reach. */
@Repository
@Transactional
public class NetworkMembers {
    static final CaseTrace NAMED = CaseTrace.rows("network", "casework_network_contact", "x.removed_at is null");
    private final JdbcClient jdbc;
    private final Vault vault;

    NetworkMembers(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Everybody around the client, in the order in which they were named. */
    @Transactional(readOnly = true)
    public List<NetworkMember> of(CaseId id) {
        return jdbc.sql("""
                        select * from casework_network_contact
                        where municipality_id = database_municipality() and case_id = ? and removed_at is null
                        order by noted_at, contact_id
                        """)
                .param(id.value())
                .query((row, number) -> member(row))
                .list();
    }

    /** Adds the member, or changes the one with this id. */
    void save(NetworkMember member) {
        UUID owner = member.caseId().value();
        String frequency = member.frequency();
        jdbc.sql("""
                        insert into casework_network_contact (municipality_id, case_id, contact_id, name, kind, closeness, frequency,
                          noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict (municipality_id, case_id, contact_id) do update set name = excluded.name, kind = excluded.kind,
                          closeness = excluded.closeness, frequency = excluded.frequency
                        """)
                .param(owner)
                .param(member.id())
                .param(vault.seal(owner, "network_contact.name", member.name()))
                .param(member.kind().name())
                .param(member.closeness().name())
                .param(frequency == null ? null : vault.seal(owner, "network_contact.frequency", frequency))
                .update();
    }

    /** Takes the member out of the picture. @return whether there was one */
    boolean remove(CaseId id, UUID member) {
        return jdbc.sql("""
                        update casework_network_contact set removed_at = clock_timestamp(), removed_by = database_account()
                        where municipality_id = database_municipality() and case_id = ? and contact_id = ? and removed_at is null
                        """).params(id.value(), member).update() == 1;
    }

    private NetworkMember member(ResultSet row) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        byte[] frequency = row.getBytes("frequency");
        return new NetworkMember(
                row.getObject("contact_id", UUID.class),
                new CaseId(owner),
                vault.open(owner, "network_contact.name", row.getBytes("name")),
                NetworkMember.Kind.valueOf(row.getString("kind")),
                Closeness.valueOf(row.getString("closeness")),
                frequency == null ? null : vault.open(owner, "network_contact.frequency", frequency));
    }
}
