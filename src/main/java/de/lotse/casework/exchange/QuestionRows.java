package de.lotse.casework.exchange;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals and opens the texts of questions and answers; they belong to the case file they are about. */
@Component
class QuestionRows {
    private static final String NAME = "question.person";
    private static final String SUBJECT = "question.subject";
    private static final String TEXT = "question.text";
    private static final String NAMED = "question.named";
    private static final String ANSWER = "answer.text";
    private final Vault vault;

    QuestionRows(Vault vault) {
        this.vault = vault;
    }

    /** The content, sealed, in the order of its columns. */
    List<byte[]> sealed(CaseId caseId, Question.Content content) {
        UUID owner = caseId.value();
        return List.of(
                vault.seal(owner, NAME, content.personName()),
                vault.seal(owner, SUBJECT, content.subject()),
                vault.seal(owner, TEXT, content.text()),
                vault.seal(owner, NAMED, String.join("\n", content.named())));
    }

    Question.Content content(CaseId caseId, ResultSet row) throws SQLException {
        UUID owner = caseId.value();
        return new Question.Content(
                vault.open(owner, NAME, row.getBytes("person_name")),
                Arrays.asList((String[]) row.getArray("topics").getArray()),
                vault.open(owner, SUBJECT, row.getBytes("subject")),
                vault.open(owner, TEXT, row.getBytes("question")),
                vault.open(owner, NAMED, row.getBytes("named")).lines().toList());
    }

    byte[] sealedAnswer(CaseId caseId, String text) {
        return vault.seal(caseId.value(), ANSWER, text);
    }

    Question.Answer answer(CaseId caseId, ResultSet row) throws SQLException {
        return new Question.Answer(
                row.getObject("answer_id", UUID.class),
                row.getObject("answered_on", LocalDate.class),
                vault.open(caseId.value(), ANSWER, row.getBytes("answer")),
                row.getBoolean("by_office"),
                new AccountId(row.getObject("noted_by", UUID.class)));
    }
}
