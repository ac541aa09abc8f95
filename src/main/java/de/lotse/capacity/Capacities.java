package de.lotse.capacity;

import de.lotse.casework.Activity;
import de.lotse.casework.CaseworkConcept;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How full the workers of the acting municipality are (CAP-01), in one query. The database counts the cases and tells figures only, to
 * those who run cases, clarify, coordinate or lead; anybody else is answered with nobody's cases. Who sits on no post today is not judged.
 */
@Repository
@Transactional(readOnly = true)
public class Capacities {
    private static final String SQL = """
            select a.account_id, a.name, a.disabled_at is null as working, o.organisation_id, o.name as organisation,
              s.post_id is not null as seated, s.begins, s.ended, s.area, case when s.post_id is not null then s.fte end as fte,
              k.category, k.kind, k.cases
            from access_account a
            left join tenancy_member m using (municipality_id, account_id)
            left join tenancy_seats(:today) s using (account_id)
            left join tenancy_organisation o
              on o.municipality_id = a.municipality_id and o.organisation_id = coalesce(m.organisation_id, a.organisation_id)
            left join capacity_cases(:months, :today) k using (account_id)
            where a.municipality_id = database_municipality()
              and (k.cases is not null or (a.disabled_at is null and exists (select 1 from access_role r
                where r.municipality_id = a.municipality_id and r.account_id = a.account_id and r.ended_at is null
                  and r.role = 'CASE_MANAGER')))
            order by a.name, a.account_id
            """;
    private final JdbcClient jdbc;
    private final Concepts concepts;
    private final Clock clock;

    Capacities(JdbcClient jdbc, Concepts concepts, Clock clock) {
        this.jdbc = jdbc;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** Everybody who can take a case, by name. */
    public List<WorkerCapacity> workers() {
        return all().stream().filter(WorkerCapacity::working).toList();
    }

    /** One worker, if she can take cases here. */
    public Optional<WorkerCapacity> of(AccountId account) {
        return workers().stream().filter(one -> one.account().equals(account)).findFirst();
    }

    /** Everybody who can take a case, and who left while cases are still hers. */
    public List<WorkerCapacity> all() {
        Activity activity = concepts.section(CaseworkConcept.class).activity();
        Map<AccountId, List<Line>> lines = new LinkedHashMap<>();
        jdbc.sql(SQL)
                .param("months", activity == null ? null : activity.activeWithinMonths(), Types.INTEGER)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    Line line = Line.read(row);
                    lines.computeIfAbsent(line.account(), _ -> new ArrayList<>())
                            .add(line);
                });
        Measure measure = Measure.of(concepts);
        return lines.values().stream().map(hers -> worker(hers, measure)).toList();
    }

    private static WorkerCapacity worker(List<Line> lines, Measure measure) {
        Carried carried = Carried.NOTHING;
        for (Line line : lines) {
            carried = line.kind() == null ? carried : carried.with(line.kind(), line.category(), line.cases());
        }
        Line first = lines.getFirst();
        return new WorkerCapacity(
                first.account(),
                first.name(),
                first.organisation(),
                first.organisationName(),
                first.seat(),
                first.area(),
                first.fte(),
                carried,
                measure.load(first.fte(), carried),
                measure.afterOne(first.fte(), carried, measure.ordinary()),
                first.working());
    }

    /** Cases of one worker, category and kind. */
    private record Line(
            AccountId account,
            String name,
            boolean working,
            @Nullable OrganisationId organisation,
            @Nullable String organisationName,
            Seat seat,
            List<String> area,
            @Nullable BigDecimal fte,
            @Nullable String category,
            Carried.@Nullable Kind kind,
            int cases) {
        static Line read(ResultSet row) throws SQLException {
            UUID organisation = row.getObject("organisation_id", UUID.class);
            Array area = row.getArray("area");
            String kind = row.getString("kind");
            return new Line(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getString("name"),
                    row.getBoolean("working"),
                    organisation == null ? null : new OrganisationId(organisation),
                    row.getString("organisation"),
                    Seat.of(
                            row.getBoolean("seated"),
                            row.getObject("begins", LocalDate.class),
                            row.getObject("ended", LocalDate.class)),
                    area == null ? List.of() : List.of((String[]) area.getArray()),
                    row.getBigDecimal("fte"),
                    row.getString("category"),
                    kind == null ? null : Carried.Kind.valueOf(kind),
                    row.getInt("cases"));
        }
    }
}
