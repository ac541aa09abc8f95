package de.lotse.casework.monitoring;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The looks at goals and linkages of the cases within reach. */
@Repository
@Transactional
public class Reviews {
    private static final String FIELD = "review.note";
    private final JdbcClient jdbc;
    private final Vault vault;

    Reviews(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All looks of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Review> of(CaseId caseId) {
        return jdbc.sql("""
                        select * from casework_review where municipality_id = database_municipality() and case_id = ?
                        order by reviewed_on desc, noted_at desc
                        """)
                .param(caseId.value())
                .query((row, number) -> new Review(
                        row.getObject("review_id", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getObject("reviewed_on", LocalDate.class),
                        vault.open(caseId.value(), FIELD, row.getBytes("note")),
                        row.getObject("next_on", LocalDate.class),
                        new AccountId(row.getObject("noted_by", UUID.class))))
                .list();
    }

    /** The looks at one goal or linkage of the case, the latest first. */
    @Transactional(readOnly = true)
    public List<Review> of(CaseId caseId, UUID subject) {
        return of(caseId).stream().filter(one -> one.subject().equals(subject)).toList();
    }

    /** That a goal or linkage was looked at, without what was said. */
    record Look(UUID id, UUID subject, LocalDate on) {}

    /** When the goals and linkages of these cases were looked at. */
    @Transactional(readOnly = true)
    List<Look> looks(Collection<CaseId> cases) {
        return jdbc.sql("""
                        select review_id, subject, reviewed_on from casework_review
                        where municipality_id = database_municipality() and case_id = any (?)
                        """)
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> new Look(
                        row.getObject("review_id", UUID.class),
                        row.getObject("subject", UUID.class),
                        row.getObject("reviewed_on", LocalDate.class)))
                .list();
    }

    /** Keeps a look. @return false if this identifier was used, e.g. by a double click */
    boolean add(NoteReview.Command noted) {
        CaseId caseId = noted.caseId();
        return jdbc.sql("""
                        insert into casework_review (municipality_id, case_id, review_id, subject, reviewed_on, note, next_on, noted_at,
                          noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .param(caseId.value())
                        .param(noted.id())
                        .param(noted.subject())
                        .param(noted.on())
                        .param(vault.seal(caseId.value(), FIELD, noted.note()))
                        .param(noted.nextOn())
                        .update()
                == 1;
    }
}
