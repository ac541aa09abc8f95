package de.lotse.capacity.forecast;

import de.lotse.capacity.Capacities;
import de.lotse.capacity.Carried;
import de.lotse.capacity.Measure;
import de.lotse.capacity.WorkerCapacity;
import de.lotse.casework.Activity;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseworkConcept;
import de.lotse.tenancy.Concepts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the municipality's own cases show, for coordination: how many came, run and how long they lasted; nobody's in particular. */
@Repository
@Transactional(readOnly = true)
class Observations {
    private static final int YEARS = 3;
    /** Fewer cases of one category do not make a curve of their own. */
    private static final int ENOUGH = 10;

    private static final String SQL = """
            select category, kind, opened_on, least(active_until, :today) as ended_on, true as open from capacity_open(:months, :today)
            union all
            select category, case when short then 'SHORT' end, opened_on, ended_on, false from capacity_ended(:since)
            """;
    private final JdbcClient jdbc;
    private final Capacities capacities;
    private final Concepts concepts;

    Observations(JdbcClient jdbc, Capacities capacities, Concepts concepts) {
        this.jdbc = jdbc;
        this.capacities = capacities;
        this.concepts = concepts;
    }

    /** What is known on the day; empty while no case was ever opened. */
    Optional<Observed> on(LocalDate today) {
        Measure measure = Measure.of(concepts);
        List<Line> lines = lines(today).stream()
                .filter(line ->
                        line.kind() != Carried.Kind.SHORT || !measure.concept().countsShortApart())
                .toList();
        LocalDate first =
                lines.stream().map(Line::openedOn).min(LocalDate::compareTo).orElse(today);
        double months = Math.clamp(ChronoUnit.DAYS.between(first, today) / Simulation.DAYS, 1, 12);
        LocalDate since = today.minusDays(Math.round(months * Simulation.DAYS));
        List<Observed.Kind> kinds = kinds(lines, measure, today, since);
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        int running = kinds.stream().mapToInt(kind -> kind.running().size()).sum();
        BigDecimal fte = fte();
        return Optional.of(new Observed(
                kinds,
                kinds.stream().mapToInt(Observed.Kind::came).sum(),
                months,
                fte,
                perPost(measure.concept()).orElseGet(() -> carriedToday(running, fte)),
                perPost(measure.concept()).isPresent(),
                measure.inHours()));
    }

    private List<Line> lines(LocalDate today) {
        Activity activity = concepts.section(CaseworkConcept.class).activity();
        return jdbc.sql(SQL)
                .param("months", activity == null ? null : activity.activeWithinMonths(), Types.INTEGER)
                .param("today", today)
                .param("since", today.minusYears(YEARS))
                .query((row, number) -> Line.read(row))
                .list();
    }

    private static List<Observed.Kind> kinds(List<Line> lines, Measure measure, LocalDate today, LocalDate since) {
        Durations all = lasted(lines, today);
        if (measure.classes().isEmpty()) {
            return lines.isEmpty() ? List.of() : List.of(kind(null, 1, lines, all, true, today, since));
        }
        List<Observed.Kind> kinds = new ArrayList<>();
        measure.classes().forEach(one -> {
            List<Line> hers = lines.stream()
                    .filter(line -> one.key().equals(line.category() == null ? measure.ordinary() : line.category()))
                    .toList();
            Durations own = lasted(hers, today);
            boolean enough = own.endings() >= ENOUGH;
            if (!hers.isEmpty()) {
                kinds.add(kind(
                        one.key(), one.hoursPerWeek().doubleValue(), hers, enough ? own : all, enough, today, since));
            }
        });
        return kinds;
    }

    private static Observed.Kind kind(
            @Nullable String category,
            double costs,
            List<Line> lines,
            Durations lasted,
            boolean own,
            LocalDate today,
            LocalDate since) {
        return new Observed.Kind(
                category,
                costs,
                lines.stream()
                        .filter(Line::takesAPlace)
                        .map(line -> line.days(today))
                        .toList(),
                lasted,
                (int) lines.stream()
                        .filter(line -> !line.openedOn().isBefore(since))
                        .count(),
                own);
    }

    private static Durations lasted(List<Line> lines, LocalDate today) {
        return new Durations(lines.stream()
                .map(line -> new Durations.Case(line.days(today), !line.takesAPlace()))
                .toList());
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

    private static BigDecimal carriedToday(int running, BigDecimal fte) {
        return BigDecimal.valueOf(running).divide(fte, 0, RoundingMode.HALF_UP).max(BigDecimal.ONE);
    }

    /** One case. @param kind null where it ended @param endedOn when it stopped to take a place */
    private record Line(
            @Nullable String category,
            Carried.@Nullable Kind kind,
            LocalDate openedOn,
            @Nullable LocalDate endedOn,
            boolean open) {
        static Line read(ResultSet row) throws SQLException {
            String kind = row.getString("kind");
            return new Line(
                    row.getString("category"),
                    kind == null ? null : Carried.Kind.valueOf(kind),
                    row.getObject("opened_on", LocalDate.class),
                    row.getObject("ended_on", LocalDate.class),
                    row.getBoolean("open"));
        }

        /** Resting cases take none any more; for them it ended when they fell inactive. */
        boolean takesAPlace() {
            return open && kind != Carried.Kind.RESTING;
        }

        int days(LocalDate today) {
            LocalDate until = takesAPlace() || endedOn == null ? today : endedOn;
            return (int) Math.max(0, ChronoUnit.DAYS.between(openedOn, until));
        }
    }
}
