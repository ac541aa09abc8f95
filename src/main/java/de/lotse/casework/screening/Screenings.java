package de.lotse.casework.screening;

import de.lotse.casework.screening.Screening.Finding;
import de.lotse.casework.screening.Screening.Need;
import de.lotse.casework.screening.Screening.Words;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The screening sheets of the cases within reach. */
@Repository
@Transactional
public class Screenings {
    private final JdbcClient jdbc;
    private final Vault vault;

    Screenings(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The sheet that counts, if the first talk was written down. */
    @Transactional(readOnly = true)
    public Optional<Screening> latest(CaseId id) {
        return jdbc.sql("""
                        select * from casework_screening
                        where municipality_id = database_municipality() and case_id = ?
                        order by saved_at desc, screening_id desc limit 1
                        """)
                .param(id.value())
                .query((row, number) -> screening(row))
                .optional();
    }

    /** Adds the sheet. @return false if this id was already used, e.g. by a double click */
    boolean insert(Screening screening) {
        CaseId id = screening.caseId();
        int added = jdbc.sql("""
                        insert into casework_screening (municipality_id, case_id, screening_id, talk_on, concern, wish, resources,
                          follow_up_on, saved_at, saved_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account())
                        on conflict do nothing
                        """)
                .param(id.value())
                .param(screening.id())
                .param(screening.talkOn())
                .param(seal(id, "screening.concern", screening.words().concern()))
                .param(seal(id, "screening.wish", screening.words().wish()))
                .param(seal(id, "screening.resources", screening.words().resources()))
                .param(screening.followUpOn())
                .update();
        if (added == 1) {
            screening.areas().forEach((area, finding) -> insert(screening, area, finding));
        }
        return added == 1;
    }

    private void insert(Screening screening, String area, Finding finding) {
        Need need = finding.need();
        jdbc.sql("insert into casework_screening_area values (database_municipality(), ?, ?, ?, ?, ?)")
                .param(screening.caseId().value())
                .param(screening.id())
                .param(area)
                .param(need == null ? null : need.name())
                .param(seal(screening.caseId(), "screening_area.note", finding.note()))
                .update();
    }

    private Screening screening(ResultSet row) throws SQLException {
        CaseId id = new CaseId(row.getObject("case_id", UUID.class));
        UUID screening = row.getObject("screening_id", UUID.class);
        return new Screening(
                screening,
                id,
                row.getObject("talk_on", LocalDate.class),
                areas(id, screening),
                new Words(
                        open(id, "screening.concern", row.getBytes("concern")),
                        open(id, "screening.wish", row.getBytes("wish")),
                        open(id, "screening.resources", row.getBytes("resources"))),
                row.getObject("follow_up_on", LocalDate.class),
                row.getTimestamp("saved_at").toInstant(),
                new AccountId(row.getObject("saved_by", UUID.class)));
    }

    private Map<String, Finding> areas(CaseId id, UUID screening) {
        Map<String, Finding> areas = new LinkedHashMap<>();
        jdbc.sql("""
                        select area, need, note from casework_screening_area
                        where municipality_id = database_municipality() and case_id = ? and screening_id = ? order by area
                        """).params(id.value(), screening).query(row -> {
            String need = row.getString("need");
            areas.put(
                    row.getString("area"),
                    new Finding(
                            need == null ? null : Need.valueOf(need),
                            open(id, "screening_area.note", row.getBytes("note"))));
        });
        return areas;
    }

    private byte @Nullable [] seal(CaseId id, String field, @Nullable String text) {
        return text == null ? null : vault.seal(id.value(), field, text);
    }

    private @Nullable String open(CaseId id, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(id.value(), field, sealed);
    }
}
