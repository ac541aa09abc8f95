package de.lotse.casework.exchange;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The questions of the cases within reach. */
@Repository
@Transactional
public class Questions {
    private static final String SELECT = """
            select q.*, access_kept(c.person_id) as about, c.recipient_key, c.topics, c.person_name, c.subject, c.question, c.named, e.kind, e.ended_at from casework_question q
            join casework_question_content c using (municipality_id, case_id, question_id)
            left join casework_question_end e using (municipality_id, case_id, question_id)
            where q.municipality_id = database_municipality() and q.case_id = any (:cases)
            """;

    /** As {@link Question#open()} says. */
    private static final String OPEN = """
             and question_id not in (select o.question_id from casework_question_end o
              where o.municipality_id = database_municipality() and o.case_id = any (:cases))
            """;

    private final JdbcClient jdbc;
    private final QuestionRows rows;

    Questions(JdbcClient jdbc, QuestionRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The questions of the case, the newest first. */
    @Transactional(readOnly = true)
    public List<Question> of(CaseId caseId) {
        return read(List.of(caseId), "");
    }

    /** The questions of the cases of which something may still come, the newest first. */
    @Transactional(readOnly = true)
    public List<Question> open(Collection<CaseId> cases) {
        return cases.isEmpty() ? List.of() : read(cases, OPEN);
    }

    private List<Question> read(Collection<CaseId> cases, String which) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        Map<UUID, List<Question.Answer>> answers = answers(ids, which);
        return jdbc.sql(SELECT + which + " order by q.sent_at desc")
                .param("cases", ids)
                .query((row, number) -> question(row, answers))
                .list();
    }

    /** One question of the case. */
    @Transactional(readOnly = true)
    public Optional<Question> find(CaseId caseId, UUID id) {
        return of(caseId).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Map<UUID, List<Question.Answer>> answers(UUID[] cases, String which) {
        record Given(UUID question, Question.Answer answer) {}
        return jdbc
                .sql("select * from casework_answer where municipality_id = database_municipality()"
                        + " and case_id = any (:cases)" + which + " order by answered_on, noted_at")
                .param("cases", cases)
                .query((row, number) -> new Given(
                        row.getObject("question_id", UUID.class),
                        rows.answer(new CaseId(row.getObject("case_id", UUID.class)), row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Given::question, Collectors.mapping(Given::answer, Collectors.toList())));
    }

    private Question question(ResultSet row, Map<UUID, List<Question.Answer>> answers) throws SQLException {
        CaseId caseId = new CaseId(row.getObject("case_id", UUID.class));
        UUID id = row.getObject("question_id", UUID.class);
        return new Question(
                id,
                caseId,
                new PersonId(row.getObject("about", UUID.class)),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("recipient_key"),
                rows.content(caseId, row),
                row.getObject("wished_by", LocalDate.class),
                row.getTimestamp("sent_at").toInstant(),
                new AccountId(row.getObject("sent_by", UUID.class)),
                answers.getOrDefault(id, List.of()),
                end(row));
    }

    private static Question.@Nullable End end(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null
                ? null
                : new Question.End(
                        Question.End.Kind.valueOf(kind),
                        row.getTimestamp("ended_at").toInstant());
    }

    /** Keeps a question that may leave. @return false if this identifier was used, e.g. by a double click */
    boolean add(SendQuestion.Command sent, String recipientKey) {
        UUID caseId = sent.caseId().value();
        boolean added = jdbc.sql("""
                        insert into casework_question (municipality_id, case_id, question_id, organisation_id, wished_by, sent_at, sent_by)
                        values (database_municipality(), ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .params(caseId, sent.id(), sent.office().value())
                        .param(sent.wishedBy())
                        .update()
                == 1;
        if (added) {
            addContent(sent, recipientKey);
        }
        return added;
    }

    private void addContent(SendQuestion.Command sent, String recipientKey) {
        List<byte[]> sealed = rows.sealed(sent.caseId(), sent.content());
        jdbc.sql("""
                        insert into casework_question_content (municipality_id, case_id, question_id, organisation_id, person_id,
                          recipient_key, topics, person_name, subject, question, named)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        sent.caseId().value(),
                        sent.id(),
                        sent.office().value(),
                        sent.about().value(),
                        recipientKey)
                .param(sent.content().topics().toArray(String[]::new))
                .params(sealed)
                .update();
    }

    /** Ends the question. @return false if it had ended already */
    boolean end(CaseId caseId, UUID id, Question.End.Kind kind) {
        return jdbc.sql("""
                        insert into casework_question_end (municipality_id, case_id, question_id, kind, ended_at, ended_by)
                        values (database_municipality(), ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """).params(caseId.value(), id, kind.name()).update() == 1;
    }

    /** Keeps an answer. @return false if this identifier was used, e.g. by a double click */
    boolean answer(CaseId caseId, AnswerQuestion.Command given, boolean byOffice) {
        return jdbc.sql("""
                        insert into casework_answer (municipality_id, case_id, answer_id, question_id, answer, answered_on, by_office,
                          noted_at, noted_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                        .params(caseId.value(), given.id(), given.question())
                        .param(rows.sealedAnswer(caseId, given.text()))
                        .params(given.on(), byOffice)
                        .update()
                == 1;
    }
}
