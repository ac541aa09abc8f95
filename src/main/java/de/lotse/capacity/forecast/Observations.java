package de.lotse.capacity.forecast;

import de.lotse.capacity.Capacities;
import de.lotse.capacity.Carried;
import de.lotse.capacity.Measure;
import de.lotse.capacity.PeopleWaiting;
import de.lotse.capacity.WorkerCapacity;
import de.lotse.casework.Activity;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the municipality's own cases show, for coordination: how many came, run and how long they lasted; nobody's in particular. */
@Repository
@Transactional(readOnly = true)
class Observations {
    private static final int YEARS = 3;

    private static final String SQL = """
            select category, kind, opened_on, least(active_until, :today) as ended_on, true as open from capacity_open(:months, :today)
            union all
            select category, case when short then 'SHORT' end, opened_on, ended_on, false from capacity_ended(:since)
            """;
    private final JdbcClient jdbc;
    private final Capacities capacities;
    private final Concepts concepts;
    private final PeopleWaiting waiting;

    Observations(JdbcClient jdbc, Capacities capacities, Concepts concepts, PeopleWaiting waiting) {
        this.jdbc = jdbc;
        this.capacities = capacities;
        this.concepts = concepts;
        this.waiting = waiting;
    }

    /** What is known on the day; empty while no case was ever opened. */
    Optional<Observed> on(LocalDate today) {
        Measure measure = Measure.of(concepts);
        List<ObservedCase> cases = cases(today).stream()
                .filter(one ->
                        one.kind() != Carried.Kind.SHORT || !measure.concept().countsShortApart())
                .toList();
        return cases.isEmpty() ? Optional.empty() : Optional.of(observed(cases, measure, today));
    }

    private Observed observed(List<ObservedCase> cases, Measure measure, LocalDate today) {
        LocalDate first = cases.stream()
                .map(ObservedCase::openedOn)
                .min(LocalDate::compareTo)
                .orElse(today);
        double months = Math.clamp(ChronoUnit.DAYS.between(first, today) / Simulation.DAYS, 1, 12);
        ObservedKinds kinds =
                new ObservedKinds(cases, measure, today, today.minusDays(Math.round(months * Simulation.DAYS)));
        BigDecimal fte = fte();
        Optional<BigDecimal> key = perPost(measure.concept());
        return new Observed(
                kinds.all(),
                kinds.uncategorised(),
                months,
                fte,
                key.orElseGet(() -> carriedToday(cases, fte)),
                key.isPresent(),
                measure.inHours(),
                waiting.today());
    }

    private List<ObservedCase> cases(LocalDate today) {
        Activity activity = concepts.section(CaseworkConcept.class).activity();
        return jdbc.sql(SQL)
                .param("months", activity == null ? null : activity.activeWithinMonths(), Types.INTEGER)
                .param("today", today)
                .param("since", today.minusYears(YEARS))
                .query((row, number) -> ObservedCase.read(row))
                .list();
    }

    private BigDecimal fte() {
        BigDecimal filled = capacities.workers().stream()
                .map(WorkerCapacity::fte)
                .flatMap(Stream::ofNullable)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return filled.signum() == 0 ? BigDecimal.ONE : filled;
    }

    private static Optional<BigDecimal> perPost(CapacityConcept concept) {
        return Optional.ofNullable(
                concept.model() == CapacityConcept.Model.HOURS
                        ? concept.hoursPerFte()
                        : concept.activeMax() == null ? null : BigDecimal.valueOf(concept.activeMax()));
    }

    private static BigDecimal carriedToday(List<ObservedCase> cases, BigDecimal fte) {
        long running = cases.stream().filter(ObservedCase::takesAPlace).count();
        return BigDecimal.valueOf(running).divide(fte, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
    }
}
