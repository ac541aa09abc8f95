package de.lotse.capacity.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.capacity.PeopleWaiting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulation against what is known without it (CAP-04). */
class SimulationTests {
    private static final PeopleWaiting.Waiting NOBODY = new PeopleWaiting.Waiting(0, 0, 0);

    /** Erlang C: the mean waiting time of a queue with c servers, arrivals at rate l, each served at rate m. */
    @ParameterizedTest
    @Requirement("CAP-04")
    @CsvSource({"1, 0.6, 1", "2, 1.5, 1", "5, 4.2, 1", "25, 22, 1"})
    void waitingIsWhatErlangCalculated(int servers, double l, double m) {
        SplittableRandom random = new SplittableRandom(4711);
        double[] sum = new double[2];
        Queue queue = new Queue(servers, (came, taken) -> {
            if (came > 1_000) {
                sum[0] += taken - came;
                sum[1]++;
            }
        });
        double now = 0;
        while (now < 400_000) {
            now += Draws.exponential(l, random);
            queue.come(now, 1, Draws.exponential(m, random));
        }
        assertThat(sum[0] / sum[1])
                .isCloseTo(erlangC(servers, l / m) / (servers * m - l), Percentage.withPercentage(4));
    }

    /** The chance to have to wait. @param a offered load */
    private static double erlangC(int servers, double a) {
        double b = 1;
        for (int i = 1; i <= servers; i++) {
            b = a * b / (i + a * b);
        }
        double rho = a / servers;
        return b / (1 - rho + rho * b);
    }

    @Test
    @Requirement("CAP-04")
    void openCasesCountAsLastingAtLeastSoLong() {
        List<Durations.Case> cases = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            cases.add(new Durations.Case(100, true));
            cases.add(new Durations.Case(200, false));
        }
        Curve curve = new Durations(cases).curve(1);
        SplittableRandom random = new SplittableRandom(1);
        double[] drawn = IntStream.range(0, 20_000)
                .mapToDouble(_ -> curve.lasts(0, random))
                .toArray();
        double short100 =
                IntStream.range(0, drawn.length).filter(i -> drawn[i] <= 101).count() / 20_000.0;
        assertThat(short100).isCloseTo(0.5, Offset.offset(0.02));
        assertThat(IntStream.range(0, drawn.length).filter(i -> drawn[i] > 200).count() / 20_000.0)
                .isCloseTo(0.5, Offset.offset(0.02));
        assertThat(curve.lasts(150, random)).as("has lasted 150 already").isGreaterThan(200);
    }

    @Test
    @Requirement("CAP-04")
    void whoStaysLongerThanAnybodyBeforeDoesNotLeaveTomorrow() {
        Curve curve = new Durations(java.util.Collections.nCopies(10, new Durations.Case(100, true))).curve(1);
        SplittableRandom random = new SplittableRandom(1);
        assertThat(IntStream.range(0, 2_000)
                        .mapToDouble(_ -> curve.lasts(300, random) - 300)
                        .average())
                .as("the average rate of endings goes on")
                .hasValueCloseTo(1_000 / 10.5, Percentage.withPercentage(10));
    }

    @Test
    @Requirement("CAP-04")
    void whatItRestsOnCountsAllCasesOfAllKinds() {
        Durations many = new Durations(IntStream.range(0, 1_300)
                .mapToObj(i -> new Durations.Case(i, i % 2 == 0))
                .toList());
        assertThat(List.of(many.cases(), many.endings())).containsExactly(1_300, 650);
        Durations few = new Durations(java.util.Collections.nCopies(12, new Durations.Case(90, true)));
        assertThat(basis(kind("A", many, true), kind("B", few, true)))
                .extracting(Basis::lasted, Basis::ended)
                .containsExactly(1_312, 662);
        assertThat(basis(kind("A", few, true), kind("B", many, false)))
                .as("the lengths of all stand in for the second")
                .extracting(Basis::lasted, Basis::ended)
                .containsExactly(1_300, 650);
    }

    private static Observed.Kind kind(String category, Durations lasted, boolean own) {
        return new Observed.Kind(category, false, 1, List.of(), lasted, 5, own);
    }

    private static Basis basis(Observed.Kind... kinds) {
        return Basis.of(
                new Observed(List.of(kinds), 0, 12, BigDecimal.ONE, BigDecimal.valueOf(30), true, true, NOBODY));
    }

    @Test
    @Requirement("CAP-04")
    void theSameSeedGivesTheSamePicture() {
        Outlook one = play(observed(40, 40), 8, 100);
        assertThat(play(observed(40, 40), 8, 100)).isEqualTo(one);
        assertThat(new Simulation(observed(40, 40), inputs(8, 100), 99).play(_ -> {}))
                .isNotEqualTo(one);
    }

    @Test
    @Requirement("CAP-04")
    void morePeopleAndLongerCasesMakeWaitingLonger() {
        double asNow = delay(play(observed(40, 40), 4, 100)).middle();
        assertThat(delay(play(observed(40, 40), 8, 100)).middle()).isGreaterThan(asNow);
        assertThat(delay(play(observed(40, 40), 4, 200)).middle()).isGreaterThan(asNow);
    }

    @Test
    @Requirement("CAP-04")
    void fewCasesMakeWideBands() {
        Outlook.Band few = play(observed(28, 3), 6, 100).last().waiting();
        Outlook.Band many = play(observed(28, 300), 6, 100).last().waiting();
        assertThat(few.high() - few.low()).isGreaterThan(many.high() - many.low());
    }

    @Test
    @Requirement("CAP-04")
    void withRoomForEverybodyNobodyWaits() {
        Inputs roomy = new Inputs(BigDecimal.TEN, BigDecimal.valueOf(50), BigDecimal.ONE, 100, 3);
        Outlook outlook = new Simulation(observed(10, 30), roomy, 1).play(_ -> {});
        assertThat(outlook.months()).allSatisfy(month -> {
            assertThat(requireNonNull(month.delay()).high()).isZero();
            assertThat(requireNonNull(month.load()).high()).isLessThan(20);
        });
    }

    private static Outlook.Band delay(Outlook outlook) {
        return requireNonNull(outlook.last().delay());
    }

    private static Outlook play(Observed observed, double perMonth, int duration) {
        return new Simulation(observed, inputs(perMonth, duration), 7).play(_ -> {});
    }

    private static Inputs inputs(double perMonth, int duration) {
        return new Inputs(BigDecimal.ONE, BigDecimal.valueOf(30), BigDecimal.valueOf(perMonth), duration, 0);
    }

    /** Cases of about half a year. */
    private static Observed observed(int running, int known) {
        List<Durations.Case> cases = IntStream.range(0, known)
                .mapToObj(i -> new Durations.Case(90 + i * 37 % 200, true))
                .toList();
        List<Integer> ages =
                IntStream.range(0, running).mapToObj(i -> i * 11 % 180).toList();
        return new Observed(
                List.of(new Observed.Kind(null, false, 1, ages, new Durations(cases), known, true)),
                0,
                12,
                BigDecimal.ONE,
                BigDecimal.valueOf(30),
                true,
                false,
                NOBODY);
    }
}
