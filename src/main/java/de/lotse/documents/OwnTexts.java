package de.lotse.documents;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The acting municipality's own wordings of papers; each stays as it was. */
@Repository
@Transactional(readOnly = true)
public class OwnTexts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    OwnTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One wording. @param id from the form that made it @param base version of the standard text it rests on @param own counted from 1 */
    public record Own(UUID id, int base, int own, PaperText text, String reason, Instant at, AccountId by) {
        /** Whether it is worded like this, for this reason. */
        boolean says(List<String> passages, String why) {
            return EditableText.passages(text).equals(passages) && reason.equals(why);
        }
    }

    /** All wordings of the paper, the latest first. */
    public List<Own> of(PaperKind kind) {
        return jdbc.sql("""
                        select * from documents_own_text where municipality_id = database_municipality() and paper = ?
                        order by own desc
                        """)
                .param(kind.key())
                .query((row, number) -> new Own(
                        row.getObject("text_id", UUID.class),
                        row.getInt("base"),
                        row.getInt("own"),
                        new PaperText(
                                kind.key(), Locale.GERMAN, row.getInt("base"), JSON.readTree(row.getString("content"))),
                        row.getString("reason"),
                        row.getTimestamp("changed_at").toInstant(),
                        new AccountId(row.getObject("changed_by", UUID.class))))
                .list();
    }

    /** The wording that holds; none when there is none, or when it rests on an older standard text. */
    public Optional<PaperText> current(PaperText standard) {
        return jdbc.sql("""
                        select content from documents_own_text where municipality_id = database_municipality() and paper = ?
                          and base = ? and own = (select max(own) from documents_own_text l
                            where l.municipality_id = database_municipality() and l.paper = documents_own_text.paper)
                        """)
                .params(standard.paper(), standard.version())
                .query(String.class)
                .optional()
                .map(content ->
                        new PaperText(standard.paper(), Locale.GERMAN, standard.version(), JSON.readTree(content)));
    }

    /** Keeps a wording. @return false if somebody saved one meanwhile */
    @Transactional
    boolean add(UUID id, PaperText text, int own, String reason) {
        return jdbc.sql("""
                        insert into documents_own_text (municipality_id, text_id, paper, base, own, content, reason, changed_at, changed_by)
                        values (database_municipality(), ?, ?, ?, ?, ?::jsonb, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .param(id)
                        .param(text.paper())
                        .param(text.version())
                        .param(own)
                        .param(text.content().toString())
                        .param(reason)
                        .update()
                == 1;
    }
}
