package de.lotse.casework.visit;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.PlaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who looked at which place, and what was missing there. */
@Repository
@Transactional
public class PlaceChecks {
    private final JdbcClient jdbc;
    private final Audit audit;

    PlaceChecks(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** The latest check of each place that has one. */
    @Transactional(readOnly = true)
    public Map<PlaceId, PlaceCheck> latest() {
        return jdbc.sql("""
                        select distinct on (place_id) * from casework_place_check where municipality_id = database_municipality()
                        order by place_id, checked_on desc, checked_at desc
                        """).query((row, number) -> check(row)).list().stream()
                .collect(Collectors.toMap(PlaceCheck::place, Function.identity()));
    }

    /** All checks of the place, the latest first. */
    @Transactional(readOnly = true)
    public List<PlaceCheck> of(PlaceId place) {
        return jdbc.sql("""
                        select * from casework_place_check where municipality_id = database_municipality() and place_id = ?
                        order by checked_on desc, checked_at desc
                        """)
                .param(place.value())
                .query((row, number) -> check(row))
                .list();
    }

    /** Keeps a check; the same a second time changes nothing. @return false if it stands there already, with other words */
    public boolean keep(PlaceCheck check) {
        boolean added = jdbc.sql("""
                        insert into casework_place_check (municipality_id, place_id, check_id, checked_on, met, open, note, checked_at, checked_by)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, clock_timestamp(), database_account()) on conflict do nothing
                        """)
                        .param(check.place().value())
                        .param(check.id())
                        .param(check.on())
                        .param(check.met().toArray(String[]::new))
                        .param(check.open().toArray(String[]::new))
                        .param(check.note())
                        .update()
                == 1;
        if (added) {
            audit.changed("place-checked", new Subject("place", check.place().value()), "");
        }
        return added || of(check.place()).stream().anyMatch(check::same);
    }

    private static PlaceCheck check(ResultSet row) throws SQLException {
        return new PlaceCheck(
                row.getObject("check_id", UUID.class),
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getObject("checked_on", LocalDate.class),
                Arrays.asList((String[]) row.getArray("met").getArray()),
                Arrays.asList((String[]) row.getArray("open").getArray()),
                row.getString("note"),
                new AccountId(row.getObject("checked_by", UUID.class)));
    }
}
