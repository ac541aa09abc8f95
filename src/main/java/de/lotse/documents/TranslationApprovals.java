package de.lotse.documents;

import de.lotse.documents.TranslationApproval.Withdrawal;
import de.lotse.shared.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The approvals of the acting municipality, and what became of them; none is ever changed or removed. */
@Repository
@Transactional(readOnly = true)
public class TranslationApprovals implements ComposePaper.Approved {
    private static final JsonMapper JSON = new JsonMapper();
    private final JdbcClient jdbc;

    TranslationApprovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean approved(TranslatedText text) {
        return jdbc.sql("""
                        select exists (select 1 from documents_translation_approval a
                          where a.municipality_id = database_municipality() and a.paper = ? and a.language = ?
                            and a.fingerprint = ? and not exists (select 1 from documents_translation_withdrawal w
                              where w.municipality_id = a.municipality_id and w.approval_id = a.approval_id))""")
                .params(text.paper(), text.language().toLanguageTag(), text.fingerprint())
                .query(Boolean.class)
                .single();
    }

    /** All of them, newest first. */
    public List<TranslationApproval> all() {
        return jdbc.sql("""
                        select a.*, w.withdrawn_at, w.withdrawn_by, w.reason from documents_translation_approval a
                        left join documents_translation_withdrawal w using (municipality_id, approval_id)
                        where a.municipality_id = database_municipality() order by a.approved_at desc""").query(TranslationApprovals::row).list();
    }

    /** The passages that were approved then, to show what has changed since. */
    public Set<Passage> passages(UUID approval) {
        return jdbc.sql("""
                        select passages from documents_translation_approval
                        where municipality_id = database_municipality() and approval_id = ?""")
                .param(approval)
                .query(String.class)
                .optional()
                .map(passages -> Set.copyOf(List.of(JSON.readValue(passages, Passage[].class))))
                .orElse(Set.of());
    }

    /** Keeps an approval. @return false if this id was used before */
    @Transactional
    boolean add(UUID id, TranslatedText text, String proofreader, @Nullable String note) {
        return jdbc.sql("""
                        insert into documents_translation_approval (municipality_id, approval_id, paper, language, edition,
                          fingerprint, passages, proofreader, note, approved_at, approved_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?::jsonb, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing""")
                        .param(id)
                        .param(text.paper())
                        .param(text.language().toLanguageTag())
                        .param(text.edition())
                        .param(text.fingerprint())
                        .param(JSON.writeValueAsString(text.passages()))
                        .param(proofreader)
                        .param(note)
                        .update()
                == 1;
    }

    /** Takes back whatever stands for the paper in the language. @return how many */
    @Transactional
    int withdraw(TranslatedText text, String reason) {
        return jdbc.sql("""
                        insert into documents_translation_withdrawal (municipality_id, approval_id, withdrawn_at, withdrawn_by, reason)
                        select a.municipality_id, a.approval_id, clock_timestamp(), database_account(), ?
                        from documents_translation_approval a
                        where a.municipality_id = database_municipality() and a.paper = ? and a.language = ?
                        on conflict do nothing""")
                .params(reason, text.paper(), text.language().toLanguageTag())
                .update();
    }

    private static TranslationApproval row(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new TranslationApproval(
                row.getObject("approval_id", UUID.class),
                row.getString("paper"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("edition"),
                row.getString("fingerprint"),
                row.getString("proofreader"),
                row.getString("note"),
                row.getTimestamp("approved_at").toInstant(),
                new AccountId(row.getObject("approved_by", UUID.class)),
                withdrawn == null
                        ? null
                        : new Withdrawal(
                                withdrawn.toInstant(),
                                new AccountId(row.getObject("withdrawn_by", UUID.class)),
                                row.getString("reason")));
    }
}
