package de.lotse.casework.handover;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of a worker as numbers, for those who arrange their transfer when she cannot: coordination and administration. They learn
 * neither a name nor any content (ACC-03); the database asks for the role itself and answers everybody else with nothing. Of somebody
 * who runs no cases any more, because her account is closed, the role was taken from her or her posts ended, the ended cases are among
 * them, because nobody else would take them up again (IN-16).
 */
@Repository
@Transactional(readOnly = true)
public class LeftCases {
    private final JdbcClient jdbc;
    private final OpenCaseFigures figures;

    LeftCases(JdbcClient jdbc, OpenCaseFigures figures) {
        this.jdbc = jdbc;
        this.figures = figures;
    }

    /**
     * One case.
     *
     * @param ended whether it was closed
     * @param offeredTo to whom it is offered now
     * @param arranged whether that offer was made in the worker's place
     * @param excluded who is kept out of it
     */
    public record LeftCase(
            CaseId id,
            String number,
            boolean ended,
            @Nullable AccountId offeredTo,
            boolean arranged,
            Set<AccountId> excluded) {}

    /** What the worker leaves, by number. */
    public List<LeftCase> of(AccountId worker) {
        return jdbc.sql("select * from casework_left_cases(?) order by number")
                .param(worker.value())
                .query((row, number) -> new LeftCase(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("number"),
                        row.getBoolean("ended"),
                        account(row.getObject("offered_to", UUID.class)),
                        row.getBoolean("arranged"),
                        Arrays.stream((UUID[]) row.getArray("excluded").getArray())
                                .map(AccountId::new)
                                .collect(Collectors.toUnmodifiableSet())))
                .list();
    }

    /** How many open cases the worker runs. */
    public int count(AccountId worker) {
        return counts().getOrDefault(worker, 0);
    }

    /** How many open cases each worker runs; whoever runs none is missing. */
    public Map<AccountId, Integer> counts() {
        return figures.all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().open()));
    }

    /** How many ended cases each of those leaves who run none any more. */
    public Map<AccountId, Integer> ended() {
        Map<AccountId, Integer> ended = new HashMap<>();
        jdbc.sql("select account_id, cases from casework_left_ended()").query(row -> {
            ended.put(new AccountId(row.getObject("account_id", UUID.class)), row.getInt("cases"));
        });
        return ended;
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }
}
