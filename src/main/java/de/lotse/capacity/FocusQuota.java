package de.lotse.capacity;

import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.FocusPlaces;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
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

    /** Open cases by focus group; under the empty key everybody else. */
    public Map<String, Integer> cases() {
        Map<String, Integer> cases = new HashMap<>();
        jdbc.sql("select coalesce(focus_group, '') as focus_group, cases from capacity_focus_cases()")
                .query(row -> {
                    cases.put(row.getString("focus_group"), row.getInt("cases"));
                });
        return cases;
    }

    @Override
    public Optional<Taken> taken() {
        IntakeConcept.FocusGroups groups = concepts.section(IntakeConcept.class).focusGroups();
        if (groups == null || groups.groups().isEmpty() || groups.openShare() == null) {
            return Optional.empty();
        }
        Map<String, Integer> cases = cases();
        int all = cases.values().stream().mapToInt(Integer::intValue).sum();
        BigDecimal places = places().orElse(BigDecimal.valueOf(all + 1L));
        return Optional.of(new Taken(
                all - cases.getOrDefault("", 0), allowed(places, groups.openShare()), groups.rule(), groups.source()));
    }

    /** What the focus groups may take of the places. */
    static int allowed(BigDecimal places, BigDecimal openShare) {
        return places.multiply(BigDecimal.ONE.subtract(openShare))
                .setScale(0, RoundingMode.FLOOR)
                .intValue();
    }

    private Optional<BigDecimal> places() {
        Measure measure = Measure.of(concepts);
        return measure.inHours()
                ? Optional.empty()
                : capacities.workers().stream()
                        .flatMap(one -> Stream.ofNullable(one.now().to()))
                        .reduce(BigDecimal::add);
    }
}
