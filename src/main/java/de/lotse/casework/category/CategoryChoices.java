package de.lotse.casework.category;

import de.lotse.casework.CaseFigures;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The categories chosen for the cases within reach. */
@Repository
@Transactional
public class CategoryChoices {
    private static final String REASON = "category_choice.reason";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final Vault vault;

    CategoryChoices(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All choices of the case, the one that counts first. */
    @Transactional(readOnly = true)
    public List<CategoryChoice> of(CaseId id) {
        return jdbc.sql("""
                        select * from casework_category_choice
                        where municipality_id = database_municipality() and case_id = ? order by chosen_at desc, choice_id desc
                        """)
                .param(id.value())
                .query((row, number) -> choice(row))
                .list();
    }

    /** The category that counts, without why it was chosen. */
    @Transactional(readOnly = true)
    public Optional<String> category(CaseId id) {
        return jdbc.sql("""
                        select category from casework_category_choice
                        where municipality_id = database_municipality() and case_id = ? order by chosen_at desc, choice_id desc limit 1
                        """).param(id.value()).query(String.class).optional();
    }

    /** Adds the choice. @return false if this id was already used, e.g. by a double click */
    boolean insert(CategoryChoice choice) {
        String reason = choice.reason();
        UUID owner = choice.caseId().value();
        return jdbc.sql("""
                                insert into casework_category_choice (municipality_id, case_id, choice_id, category, proposed, figures,
                                  chosen_at, chosen_by, reason)
                                values (database_municipality(), ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(owner)
                        .param(choice.id())
                        .param(choice.category())
                        .param(choice.proposed())
                        .param(JSON.writeValueAsString(choice.figures()))
                        .param(java.sql.Timestamp.from(choice.at()))
                        .param(choice.by().value())
                        .param(reason == null ? null : vault.seal(owner, REASON, reason))
                        .update()
                == 1;
    }

    private CategoryChoice choice(ResultSet row) throws SQLException {
        UUID owner = row.getObject("case_id", UUID.class);
        byte[] reason = row.getBytes("reason");
        return new CategoryChoice(
                row.getObject("choice_id", UUID.class),
                new CaseId(owner),
                row.getString("category"),
                row.getString("proposed"),
                JSON.readValue(row.getString("figures"), CaseFigures.class),
                row.getTimestamp("chosen_at").toInstant(),
                new AccountId(row.getObject("chosen_by", UUID.class)),
                reason == null ? null : vault.open(owner, REASON, reason));
    }
}
