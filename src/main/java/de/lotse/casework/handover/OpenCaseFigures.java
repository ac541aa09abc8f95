package de.lotse.casework.handover;

import de.lotse.shared.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many open cases each worker of the municipality runs: figures without a name of any client. */
@Repository
@Transactional(readOnly = true)
class OpenCaseFigures {
    /** Nobody's cases. */
    static final Figures NONE = new Figures(0, Map.of());

    private final JdbcClient jdbc;

    OpenCaseFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one worker runs. */
    record Figures(int open, Map<String, Integer> byCategory) {
        Figures {
            byCategory = Map.copyOf(byCategory);
        }

        private Figures and(@org.jspecify.annotations.Nullable String category, int cases) {
            Map<String, Integer> more = new HashMap<>(byCategory);
            if (category != null) {
                more.merge(category, cases, Integer::sum);
            }
            return new Figures(open + cases, more);
        }
    }

    /** By worker. */
    Map<AccountId, Figures> all() {
        Map<AccountId, Figures> all = new HashMap<>();
        jdbc.sql("select account_id, category, cases from casework_open_cases()")
                .query(row -> {
                    AccountId account = new AccountId(row.getObject("account_id", UUID.class));
                    all.put(
                            account,
                            all.getOrDefault(account, NONE).and(row.getString("category"), row.getInt("cases")));
                });
        return all;
    }
}
