package de.lotse.audit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded in the acting municipality, for those who watch over it. */
@Repository
@Transactional(readOnly = true)
public class AuditLog {
    private final JdbcClient jdbc;

    AuditLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One line of the record. */
    public record Line(
            long number,
            LocalDateTime at,
            String actor,
            String action,
            String subjectKind,
            @Nullable UUID subject,
            @Nullable String reason,
            String detail) {}

    /** The latest lines before the given number, newest first, of one worker or all, of one kind of action or all. */
    public List<Line> lines(long before, String actor, String action, int most) {
        return jdbc.sql("""
                        select entry_id, at, actor, action, subject_kind, subject_id, reason, detail from audit_entry
                        where municipality_id = database_municipality() and entry_id < ?
                          and strpos(lower(actor), lower(?)) > 0 and (? = '' or action = ?)
                        order by entry_id desc limit ?
                        """)
                .params(before, actor, action, action, most)
                .query((row, number) -> new Line(
                        row.getLong("entry_id"),
                        LocalDateTime.ofInstant(row.getTimestamp("at").toInstant(), ZoneId.of("Europe/Berlin")),
                        row.getString("actor"),
                        row.getString("action"),
                        row.getString("subject_kind"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("reason"),
                        row.getString("detail")))
                .list();
    }

    /** The kinds of action that occur. */
    public List<String> actions() {
        return jdbc.sql(
                        "select distinct action from audit_entry where municipality_id = database_municipality() order by action")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
