package de.lotse.vault;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wrapped data keys of the acting municipality. */
@Repository
class VaultKeys {
    private final JdbcClient jdbc;

    VaultKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, byte[]> find(Collection<UUID> owners) {
        Map<UUID, byte[]> wrapped = new HashMap<>();
        jdbc.sql("""
                        select owner_id, wrapped from vault_key
                        where municipality_id = database_municipality() and owner_id = any(?) and wrapped is not null
                        """).param(owners.toArray(UUID[]::new)).query(row -> {
            wrapped.put(row.getObject(1, UUID.class), row.getBytes(2));
        });
        return wrapped;
    }

    /** Whether the key is new; false when somebody else was faster, or the owner's key was destroyed. */
    boolean insert(UUID owner, byte[] wrapped) {
        return jdbc.sql("""
                                insert into vault_key (municipality_id, owner_id, wrapped, created_at)
                                values (database_municipality(), ?, ?, now()) on conflict do nothing
                                """).params(owner, wrapped).update() == 1;
    }

    /** Forgets the key, and remembers that there is to be none: also where none was made yet. */
    void destroy(UUID owner) {
        jdbc.sql("""
                        insert into vault_key (municipality_id, owner_id, wrapped, created_at)
                        values (database_municipality(), ?, null, now())
                        on conflict (municipality_id, owner_id) do update set wrapped = null
                        """).param(owner).update();
    }
}
