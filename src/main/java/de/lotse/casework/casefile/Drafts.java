package de.lotse.casework.casefile;

import de.lotse.access.CurrentActor;
import de.lotse.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a worker typed and has not saved yet: on the server, hers alone, sealed under her own key (CW-07a). */
@Repository
@Transactional
public class Drafts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Vault vault;
    private final CurrentActor actor;

    Drafts(JdbcClient jdbc, Vault vault, CurrentActor actor) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.actor = actor;
    }

    /** A draft. @param key the form it belongs to, e.g. "contact" */
    public record Draft(String key, Map<String, List<String>> fields, Instant savedAt) {}

    /** Keeps the fields in place of an earlier draft of the same form. */
    public void keep(String key, Map<String, List<String>> fields) {
        UUID owner = actor.get().account().value();
        jdbc.sql("""
                        insert into casework_draft (municipality_id, account_id, draft_key, fields, saved_at)
                        values (database_municipality(), ?, ?, ?, clock_timestamp())
                        on conflict (municipality_id, account_id, draft_key)
                        do update set fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .param(owner)
                .param(key)
                .param(vault.seal(owner, "draft", JSON.writeValueAsString(fields)))
                .update();
    }

    /** The worker's draft of the form. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String key) {
        UUID owner = actor.get().account().value();
        return jdbc.sql("""
                        select fields, saved_at from casework_draft
                        where municipality_id = database_municipality() and account_id = ? and draft_key = ?
                        """)
                .params(owner, key)
                .query((row, number) -> draft(owner, key, row.getBytes(1), row.getTimestamp(2)))
                .optional();
    }

    /** It was saved or is not wanted any more. */
    public void drop(String key) {
        jdbc.sql(
                        "delete from casework_draft where municipality_id = database_municipality() and account_id = ? and draft_key = ?")
                .params(actor.get().account().value(), key)
                .update();
    }

    private Draft draft(UUID owner, String key, byte[] sealed, Timestamp at) {
        return new Draft(key, JSON.readValue(vault.open(owner, "draft", sealed), FIELDS), at.toInstant());
    }
}
