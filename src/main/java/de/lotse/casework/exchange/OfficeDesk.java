package de.lotse.casework.exchange;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of the acting account's own authority (ACC-04): the questions addressed to it. PostgreSQL gives their content only while a
 * release covers it; whoever works for no authority has an empty desk.
 */
@Repository
@Transactional(readOnly = true)
public class OfficeDesk {
    private static final String SELECT = """
            select q.question_id, q.case_id, q.wished_by, q.sent_at, q.sent_by, c.person_id, c.topics, c.person_name, c.subject, c.question,
              c.named, r.topics as released, r.valid_to, r.revoked, r.answered,
              r.settled
            from casework_question q
            left join casework_question_content c using (municipality_id, case_id, question_id)
            left join lateral casework_question_release(q.question_id) r on true
            where q.municipality_id = database_municipality() and q.organisation_id = (select access_office())
            """;
    private final JdbcClient jdbc;
    private final QuestionRows rows;

    OfficeDesk(JdbcClient jdbc, QuestionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /**
     * A question as the authority sees it.
     *
     * @param content null where no release covers it any more or the question was taken back: nobody learns who it was about
     * @param released about what the release allows to talk
     * @param validTo its last day; null until it is revoked
     * @param revoked whether it was revoked, when there is no content
     * @param answered whether an answer is there, from here or told to the case manager
     * @param settled whether the case manager has what she needs
     */
    public record Asked(
            UUID id,
            CaseId caseId,
            Instant sentAt,
            AccountId sentBy,
            @Nullable LocalDate wishedBy,
            Question.@Nullable Content content,
            List<String> released,
            @Nullable LocalDate validTo,
            boolean revoked,
            boolean answered,
            boolean settled,
            List<Question.Answer> answers) {}

    /** All questions to it: those that wait for an answer first, each the newest first. */
    public List<Asked> all() {
        return read(SELECT + " order by (r.answered or r.settled or c.question_id is null), q.sent_at desc", Map.of());
    }

    /** One of them. */
    public Optional<Asked> find(UUID question) {
        return read(SELECT + " and q.question_id = :question", Map.of("question", question)).stream()
                .findFirst();
    }

    private List<Asked> read(String sql, Map<String, ?> parameters) {
        Map<UUID, List<Question.Answer>> answers = answers();
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> asked(row, answers))
                .list();
    }

    private Asked asked(ResultSet row, Map<UUID, List<Question.Answer>> answers) throws SQLException {
        UUID id = row.getObject("question_id", UUID.class);
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        boolean visible = row.getBytes("subject") != null;
        return new Asked(
                id,
                caseId,
                row.getTimestamp("sent_at").toInstant(),
                new AccountId(row.getObject("sent_by", UUID.class)),
                row.getObject("wished_by", LocalDate.class),
                visible ? rows.content(caseId, row) : null,
                visible ? Arrays.asList((String[]) row.getArray("released").getArray()) : List.of(),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("revoked"),
                row.getBoolean("answered"),
                row.getBoolean("settled"),
                answers.getOrDefault(id, List.of()));
    }

    private Map<UUID, List<Question.Answer>> answers() {
        record Given(UUID question, Question.Answer answer) {}
        return jdbc
                .sql("""
                        select a.* from casework_answer a join casework_question q using (municipality_id, case_id, question_id)
                        where a.municipality_id = database_municipality() and q.organisation_id = (select access_office())
                          and a.by_office
                        order by a.answered_on, a.noted_at
                        """)
                .query((row, number) -> new Given(
                        row.getObject("question_id", UUID.class),
                        rows.answer(new CaseId(row.getObject("case_id", UUID.class)), row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Given::question, Collectors.mapping(Given::answer, Collectors.toList())));
    }
}
