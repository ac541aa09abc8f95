package de.lotse.capacity;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.FocusPlaces;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The share of places that stays open to people outside the focus groups (Konzept Kreis Unna 2.1: at least one third; IN-10). Places are
 * the cases the posts can carry by the concept's key; where it names none, the cases that are open with one more.
 */
@Component
@Transactional(readOnly = true)
public class FocusQuota implements FocusPlaces {
    private final JdbcClient jdbc;
    private final Capacities capacities;
    private final Concepts concepts;

    FocusQuota(JdbcClient jdbc, Capacities capacities, Concepts concepts) {
        this.jdbc = jdbc;
        this.capacities = capacities;
        this.concepts = concepts;
    }

    /**
     * How it stands.
     *
     * @param cases open cases by focus group; under the empty key everybody else
     * @param taken empty where the concept names no share that stays open to others, or no group
     */
    record Now(Map<String, Integer> cases, Optional<Taken> taken) {}

    @Override
    public Optional<Taken> taken() {
        IntakeConcept.FocusGroups groups = concepts.section(IntakeConcept.class).focusGroups();
        return groups == null || groups.groups().isEmpty() || groups.openShare() == null
                ? Optional.empty()
                : now(groups, capacities.workers()).taken();
    }

    /** How it stands with these workers. */
    Now now(IntakeConcept.FocusGroups groups, List<WorkerCapacity> workers) {
        Map<String, Integer> cases = cases();
        BigDecimal openShare = groups.openShare();
        if (groups.groups().isEmpty() || openShare == null) {
            return new Now(cases, Optional.empty());
        }
        int all = cases.values().stream().mapToInt(Integer::intValue).sum();
        BigDecimal places = places(workers).orElse(BigDecimal.valueOf(all + 1L));
        return new Now(
                cases,
                Optional.of(new Taken(
                        all - cases.getOrDefault("", 0), allowed(places, openShare), groups.rule(), groups.source())));
    }

    private Map<String, Integer> cases() {
        Map<String, Integer> cases = new HashMap<>();
        jdbc.sql("select coalesce(focus_group, '') as focus_group, cases from capacity_focus_cases()")
                .query(row -> {
                    cases.put(row.getString("focus_group"), row.getInt("cases"));
                });
        return cases;
    }

    /** What the focus groups may take of the places. */
    static int allowed(BigDecimal places, BigDecimal openShare) {
        return places.multiply(BigDecimal.ONE.subtract(openShare))
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
    }

    private Optional<BigDecimal> places(List<WorkerCapacity> workers) {
        return Measure.of(concepts).inHours()
                ? Optional.empty()
                : workers.stream()
                        .filter(WorkerCapacity::working)
                        .flatMap(one -> Stream.ofNullable(one.now().to()))
                        .reduce(BigDecimal::add);
    }
}
