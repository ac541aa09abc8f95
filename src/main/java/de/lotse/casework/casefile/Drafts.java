package de.lotse.casework.casefile;

import de.lotse.access.CurrentActor;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a worker typed and has not saved yet: on the server, hers alone, sealed under her own key (CW-07a), and only while she could still
 * save it, see {@link ForgetDrafts}.
 */
@Repository
@Transactional
public class Drafts {
    /** How long one is kept after it was last written on. No concept says so: long enough for an absence, short for an unread text. */
    static final int KEPT_DAYS = 90;

    /** The quick contact, in which the case is chosen like any other field. */
    static final String CONTACT = "contact";

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};
    private static final String UUID_TEXT = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern OF_CASE = Pattern.compile(".*-(" + UUID_TEXT + ")");
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

    /** The case whose form it is, if it is one of a case. */
    private static Optional<CaseId> caseOf(String key) {
        Matcher ofCase = OF_CASE.matcher(key);
        return ofCase.matches() ? Optional.of(CaseId.parse(ofCase.group(1))) : Optional.empty();
    }

    /** The case it is about, by which it is taken and forgotten: that of the form, or the one chosen in the quick contact. */
    static Optional<CaseId> about(String key, Map<String, List<String>> fields) {
        return caseOf(key)
                .or(() -> key.equals(CONTACT)
                        ? fields.getOrDefault("case", List.of()).stream()
                                .filter(text -> text.matches(UUID_TEXT))
                                .findFirst()
                                .map(CaseId::parse)
                        : Optional.empty());
    }

    /** A case in which something of hers is typed and not saved. */
    record Begun(CaseId id, String number) {}

    /**
     * The cases within reach in whose forms she typed something and did not save it; that she hands the case over is none of it, and the
     * quick contact stands for itself.
     */
    @Transactional(readOnly = true)
    List<Begun> begun() {
        return jdbc.sql("""
                        select distinct c.case_id, c.number from casework_draft d
                        join casework_case c on c.municipality_id = d.municipality_id and c.case_id = d.case_id
                        where d.municipality_id = database_municipality() and d.account_id = ? and d.draft_key not like 'transfer-%'
                          and d.draft_key <> 'contact'
                        order by c.number
                        """)
                .param(actor.get().account().value())
                .query((row, number) ->
                        new Begun(new CaseId(row.getObject("case_id", UUID.class)), row.getString("number")))
                .list();
    }

    /** Keeps the fields in place of an earlier draft of the same form. */
    public void keep(String key, Map<String, List<String>> fields) {
        UUID owner = actor.get().account().value();
        jdbc.sql("""
                        insert into casework_draft (municipality_id, account_id, draft_key, case_id, fields, saved_at)
                        values (database_municipality(), ?, ?, ?, ?, clock_timestamp())
                        on conflict (municipality_id, account_id, draft_key)
                        do update set case_id = excluded.case_id, fields = excluded.fields, saved_at = excluded.saved_at
                        """)
                .param(owner)
                .param(key)
                .param(about(key, fields).map(CaseId::value).orElse(null))
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

    /** Drafts that are gone. @param about the case, null for those of none */
    record Forgotten(@Nullable CaseId about, int drafts) {}

    /**
     * Deletes the drafts of all workers that may not be kept any more; the rule stands in the database, which shows nobody the drafts of
     * others. @param client only those about her cases; null for all, which the job alone may ask for
     */
    List<Forgotten> forget(@Nullable PersonId client) {
        return jdbc.sql("select about_case, drafts from casework_forget_drafts(?::uuid, ?)")
                .param(client == null ? null : client.value())
                .param(KEPT_DAYS)
                .query((row, number) -> {
                    UUID about = row.getObject("about_case", UUID.class);
                    return new Forgotten(about == null ? null : new CaseId(about), row.getInt("drafts"));
                })
                .list();
    }

    private Draft draft(UUID owner, String key, byte[] sealed, Timestamp at) {
        return new Draft(key, JSON.readValue(vault.open(owner, "draft", sealed), FIELDS), at.toInstant());
    }
}
