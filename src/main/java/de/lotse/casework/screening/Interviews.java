package de.lotse.casework.screening;

import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The filled sheets of focus areas; each saving stands beside the earlier ones, the latest counts. */
@Repository
@Transactional
class Interviews {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String FIELD = "interview.answers";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Vault vault;

    Interviews(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * A filled sheet.
     *
     * @param conceptVersion version of the concept whose fields were asked
     * @param values what was answered, by the field's key
     */
    record Answers(
            UUID id,
            CaseId caseId,
            String form,
            int conceptVersion,
            Map<String, List<String>> values,
            LocalDate savedOn) {}

    /** The latest answers to the sheet. */
    @Transactional(readOnly = true)
    public Optional<Answers> latest(CaseId id, String form) {
        return newest(id, form, 1).stream().findFirst();
    }

    /** The last answers to the sheet, the latest first. */
    @Transactional(readOnly = true)
    public List<Answers> newest(CaseId id, String form, int howMany) {
        return jdbc.sql("""
                        select * from casework_interview
                        where municipality_id = database_municipality() and case_id = ? and form = ?
                        order by saved_at desc, interview_id desc limit ?
                        """)
                .params(id.value(), form, howMany)
                .query((row, number) -> answers(row))
                .list();
    }

    /** Keys of the questions answered with yes in the latest answers to each sheet, e.g. "complex_need". */
    @Transactional(readOnly = true)
    public Set<String> affirmed(CaseId id) {
        Set<String> affirmed = new HashSet<>();
        jdbc.sql("""
                        select distinct on (form) * from casework_interview
                        where municipality_id = database_municipality() and case_id = ?
                        order by form, saved_at desc, interview_id desc
                        """).param(id.value()).query((row, number) -> answers(row)).list().stream()
                .flatMap(answers -> answers.values().entrySet().stream())
                .filter(answer -> answer.getValue().equals(List.of("yes")))
                .forEach(answer -> affirmed.add(answer.getKey()));
        return affirmed;
    }

    /** Adds the answers. @return false if this id was already used, e.g. by a double click */
    boolean insert(Answers answers) {
        String json = JSON.writeValueAsString(answers.values());
        return jdbc.sql("""
                                insert into casework_interview (municipality_id, case_id, interview_id, form, concept_version, answers,
                                  saved_at, saved_by)
                                values (database_municipality(), ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                                on conflict do nothing
                                """)
                        .param(answers.caseId().value())
                        .param(answers.id())
                        .param(answers.form())
                        .param(answers.conceptVersion())
                        .param(vault.seal(answers.caseId().value(), FIELD, json))
                        .update()
                == 1;
    }

    private Answers answers(ResultSet row) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        String json = vault.open(owner, FIELD, row.getBytes("answers"));
        return new Answers(
                row.getObject("interview_id", UUID.class),
                new CaseId(owner),
                row.getString("form"),
                row.getInt("concept_version"),
                json.equals(Vault.ERASED) ? Map.of() : JSON.readValue(json, new TypeReference<>() {}),
                LocalDate.ofInstant(row.getTimestamp("saved_at").toInstant(), BERLIN));
    }
}
