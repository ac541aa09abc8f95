package de.lotse.capacity.forecast;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.capacity.PeopleWaiting;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What nobody wishes but somebody asks gets a picture as well: no posts, nobody who comes, one case a post (CAP-04). */
class ExtremesTests {
    private static final int RUNNING = 12;

    @Test
    @Requirement("CAP-04")
    void withoutPostsTheLineGrowsAndNothingIsFull() {
        Outlook outlook = play("0", "30", "5", 3);
        assertThat(outlook.months())
                .allSatisfy(month -> assertThat(month.load()).isNull());
        assertThat(outlook.last().waiting().middle())
                .as("three and twelve months of five")
                .isBetween(45.0, 80.0);
        assertThat(requireNonNull(outlook.last().delay()).low())
                .as("longer than the picture")
                .isGreaterThan(4 * 365);
        assertThat(plot(outlook, Outlook.Month::load)).isNull();
    }

    @Test
    @Requirement("CAP-04")
    void whereNobodyComesNobodyWaitsAndCasesEndOneByOne() {
        Outlook outlook = play("1", "30", "0", 0);
        assertThat(outlook.months()).allSatisfy(month -> {
            assertThat(month.delay()).isNull();
            assertThat(month.waiting().high()).isZero();
        });
        assertThat(requireNonNull(outlook.last().load()).middle())
                .isLessThan(requireNonNull(outlook.months().getFirst().load()).middle());
        assertThat(plot(outlook, Outlook.Month::delay)).isNull();
    }

    @Test
    @Requirement("CAP-04")
    void theAxisWritesNumbersAsTheViewerDoes() {
        Outlook outlook = play("1", "30", "0", 0);
        assertThat(requireNonNull(plot(outlook, Outlook.Month::waiting)).ticks())
                .extracting(Plot.Tick::text)
                .contains("0.2");
        assertThat(requireNonNull(plot(outlook, Outlook.Month::waiting, number -> "%s Menschen".formatted(number)))
                        .ticks())
                .extracting(Plot.Tick::text)
                .contains("0.2 Menschen");
    }

    @Test
    @Requirement("CAP-04")
    void withOneCaseAPostTheLoadIsFarAboveWhatItCarries() {
        Outlook outlook = play("1", "1", "2", 0);
        assertThat(requireNonNull(outlook.months().getFirst().load()).middle()).isGreaterThan(300);
        assertThat(plot(outlook, Outlook.Month::load)).isNotNull();
        assertThat(numbers(outlook)).allSatisfy(number -> assertThat(number).isFinite());
    }

    @Test
    @Requirement("CAP-04")
    void whereNobodyCameLatelyTheKindsThatRunStandForThoseWhoCome() {
        Observed.Kind heavy = kind("A", 4, RUNNING, 0);
        Observed.Kind light = kind("D", 1, 0, 0);
        Outlook outlook = new Simulation(observed(heavy, light), inputs("1", "100", "0", 5), 1).play(_ -> {});
        assertThat(requireNonNull(outlook.months().getFirst().load()).middle())
                .as("twelve that run and five more, four hours each")
                .isEqualTo(68);
    }

    @Test
    @Requirement("CAP-04")
    void aThousandPeopleAMonthEndInTime() {
        Outlook outlook = play("300", "300", "1000", 5_000);
        assertThat(numbers(outlook)).allSatisfy(number -> assertThat(number).isFinite());
    }

    private static Outlook play(String fte, String perPost, String perMonth, int waiting) {
        return new Simulation(observed(kind(null, 1, RUNNING, 20)), inputs(fte, perPost, perMonth, waiting), 1)
                .play(_ -> {});
    }

    private static Inputs inputs(String fte, String perPost, String perMonth, int waiting) {
        return new Inputs(new BigDecimal(fte), new BigDecimal(perPost), new BigDecimal(perMonth), 100, waiting);
    }

    private static @Nullable Plot plot(Outlook outlook, Function<Outlook.Month, Outlook.@Nullable Band> of) {
        return plot(outlook, of, BigDecimal::toPlainString);
    }

    private static @Nullable Plot plot(
            Outlook outlook, Function<Outlook.Month, Outlook.@Nullable Band> of, Function<BigDecimal, String> number) {
        return Plot.of(outlook, outlook, of, Collections.nCopies(Simulation.MONTHS, "Monat"), "", number);
    }

    private static List<Double> numbers(Outlook outlook) {
        return outlook.months().stream()
                .flatMap(month ->
                        Stream.of(requireNonNull(month.load()), month.waiting(), requireNonNull(month.delay())))
                .flatMap(band -> Stream.of(band.low(), band.middle(), band.high()))
                .toList();
    }

    private static Observed.Kind kind(@Nullable String category, double costs, int running, int came) {
        return new Observed.Kind(
                category,
                false,
                costs,
                Collections.nCopies(running, 40),
                new Durations(Collections.nCopies(30, new Durations.Case(180, true))),
                came,
                true);
    }

    private static Observed observed(Observed.Kind... kinds) {
        return new Observed(
                List.of(kinds),
                0,
                12,
                BigDecimal.ONE,
                BigDecimal.valueOf(30),
                true,
                false,
                new PeopleWaiting.Waiting(0, 0, 0));
    }
}
