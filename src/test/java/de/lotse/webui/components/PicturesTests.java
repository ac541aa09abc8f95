package de.lotse.webui.components;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.webui.components.NetworkContact.Closeness;
import de.lotse.webui.components.NetworkContact.Release;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTests {
    private static Phase phase(Phase.State state) {
        return new Phase("Phase", state, null, null, null);
    }

    private static List<Phase> phases(int count, int current) {
        return IntStream.range(0, count)
                .mapToObj(i -> phase(
                        i == current ? Phase.State.CURRENT : i < current ? Phase.State.VISITED : Phase.State.OPEN))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "104, 104", "106.37, 106.4", "0.04, 0", "-0.04, 0", "-0.5, -0.5", "-12.96, -13", "9.96, 10"})
    void aCoordinateHasAtMostOneDecimal(double value, String text) {
        assertThat(Svg.number(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7})
    void theRingHasAsManySegmentsAsTheConceptHasPhases(int count) {
        Ring ring = new Ring(phases(count, 2), "Linking", null, null);

        assertThat(ring.segments()).hasSize(count);
        assertThat(ring.strokes()).extracting(Ring.Stroke::style).startsWith("done", "done", "on", "off");
        assertThat(ring.segments())
                .allSatisfy(s -> assertThat(s.path()).matches("M[-\\d. ]+A[-\\d. ]+L[-\\d. ]+A[-\\d. ]+Z"));
    }

    @Test
    void theFirstSegmentBeginsAtTheTopAndTheCurrentOneStandsOut() {
        Ring ring = new Ring(phases(7, 3), "Linking", "seit 43 Tagen", 4);

        assertThat(ring.segments().getFirst().path()).startsWith("M106.4 6A98 98 0 0 1");
        assertThat(ring.segments().get(3).path()).contains("A102 102").contains("A64 64");
    }

    @Test
    void theWayBackIsDrawnOnlyWhenTheCaseCameBack() {
        assertThat(new Ring(phases(7, 3), "Linking", null, 4).returned()).isNotNull();
        assertThat(new Ring(phases(7, 3), "Linking", null, 1).returned()).isNull();
        assertThat(new Ring(phases(7, 3), "Linking", null, null).returned()).isNull();
    }

    @Test
    @Requirement("CW-08")
    void beforeIsHollowAndNowIsFilled() {
        NeedsProfile profile = new NeedsProfile(
                List.of(new NeedsProfile.Area("Wohnen", 4, 2, 3, 3, null)),
                List.of("kein", "gering", "mittel", "hoch", "akut"),
                "Frau Mithal",
                "April",
                "Oktober");
        NeedsProfile.Area area = profile.areas().getFirst();

        assertThat(profile.marks(area))
                .containsExactly(
                        new NeedsProfile.Mark(true, false, "228", "11", "223.7", "6.7"),
                        new NeedsProfile.Mark(true, true, "120", "11", "115.7", "6.7"),
                        new NeedsProfile.Mark(false, true, "174", "25", "169.7", "20.7"));
        assertThat(profile.changes(area)).containsExactly(new NeedsProfile.Change(true, "M228 11H120"));
        assertThat(profile.step(4)).isEqualTo("akut");
    }

    @Test
    void whatWasNotSaidIsNotDrawn() {
        NeedsProfile profile = new NeedsProfile(
                List.of(new NeedsProfile.Area("Wohnen", null, null, null, 0, null)),
                List.of("kein", "akut"),
                "sie",
                null,
                "heute");

        assertThat(profile.marks(profile.areas().getFirst())).hasSize(1);
        assertThat(profile.step(null)).isEqualTo("–");
    }

    private static NetworkMap network(int size) {
        return new NetworkMap(
                "H. M.",
                IntStream.range(0, size)
                        .mapToObj(i -> new NetworkContact(
                                i % 2 == 0 ? "Kita Probierstübchen" : "Schwester Rima",
                                null,
                                List.of(Closeness.values()).get(i % 3),
                                List.of(Release.values()).get(i % 4),
                                "gültig"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 12, 16, 30, 45})
    @Requirement("CW-04")
    void nodesOfANetworkDoNotCoverEachOther(int size) {
        NetworkMap map = network(size);
        List<NetworkMap.Node> nodes = map.nodes();

        for (NetworkMap.Node one : nodes) {
            for (NetworkMap.Node other : nodes) {
                double apart = Math.hypot(x(one) - x(other), y(one) - y(other));
                assertThat(one.number() == other.number() || apart >= 2.0 * map.radius())
                        .as(one + " and " + other)
                        .isTrue();
            }
            assertThat(x(one)).isBetween(15.0, NetworkMap.WIDTH - 15);
            assertThat(y(one)).isBetween(15.0, NetworkMap.HEIGHT - 15);
        }
    }

    @Test
    void theSameNetworkGivesTheSamePicture() {
        assertThat(network(14).nodes()).isEqualTo(network(14).nodes());
    }

    @Test
    void aNetworkOfNobodyIsEmpty() {
        assertThat(network(0).nodes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Hausärztin, Hausärztin",
        "Sprachkurs Umwelt-Werkstatt, Sprachkurs|Umwelt-Werkstatt",
        "Donaudampfschifffahrtsgesellschaft, Donaudampfschifffahr…"
    })
    void longNamesAreBrokenAtTheBestPlace(String name, String lines) {
        assertThat(String.join("|", Labels.wrap(name))).isEqualTo(lines);
    }

    @Test
    void progressCountsReachedSteps() {
        GoalTree.Goal goal = new GoalTree.Goal(
                "Arbeit",
                null,
                List.of(
                        new GoalTree.Step("a", GoalTree.State.REACHED, null, null, null),
                        new GoalTree.Step("b", GoalTree.State.STUCK, null, null, null),
                        new GoalTree.Step("c", GoalTree.State.OPEN, null, null, null)));
        GoalTree tree = new GoalTree(null, null, List.of(goal, new GoalTree.Goal("leer", null, List.of())));

        assertThat(goal.percent()).isEqualTo(33);
        assertThat(tree.reached()).isEqualTo(1);
        assertThat(tree.steps()).isEqualTo(3);
        assertThat(tree.goals().get(1).percent()).isZero();
    }

    @Test
    @Requirement("CAP-01")
    void theGuideRangeIsDrawnBehindTheValue() {
        Gauge gauge = new Gauge(25, 25, 30, "25 aktive Fälle");

        assertThat(gauge.barWidth()).isEqualTo("208.3");
        assertThat(gauge.rangeWidth()).isEqualTo("41.7");
        assertThat(gauge.ticks(Locale.GERMAN)).extracting(Gauge.Tick::text).containsExactly("0", "25", "30");
        assertThat(gauge.over()).isFalse();
        assertThat(new Gauge(31, 25, 30, "").over()).isTrue();
        assertThat(new Gauge(90, 30, 35, "").ticks(Locale.GERMAN))
                .extracting(Gauge.Tick::text)
                .containsExactly("0", "30–35");
        assertThat(Gauge.share(58, 60, "").rangeX()).isEqualTo("180");
        Gauge half = new Gauge(10, 12.5, 12.5, "");
        assertThat(half.ticks(Locale.GERMAN)).extracting(Gauge.Tick::text).containsExactly("0", "12,5");
        assertThat(half.ticks(Locale.ENGLISH)).extracting(Gauge.Tick::text).containsExactly("0", "12.5");
    }

    @Test
    void aHeadLeadsToTheOtherDirection() {
        Sorting sorting = Sorting.of("/cases?phase=B", "due", List.of("name", "due"));

        assertThat(sorting.href("due")).isEqualTo("/cases?phase=B&sort=-due");
        assertThat(sorting.href("name")).isEqualTo("/cases?phase=B&sort=name");
        assertThat(sorting.direction("due")).isEqualTo("ascending");
        assertThat(Sorting.of("/cases", "-due", List.of("name", "due")).href("due"))
                .isEqualTo("/cases?sort=due");
        assertThat(Sorting.of("/cases", "drop table", List.of("name")).column()).isEqualTo("name");
    }

    @Test
    void aPageOutsideOfTheListIsTheLastOne() {
        Paging paging = Paging.of("/cases", 99, 25, 108);

        assertThat(paging.number()).isEqualTo(5);
        assertThat(paging.from()).isEqualTo(101);
        assertThat(paging.to()).isEqualTo(108);
        assertThat(paging.numbers()).containsExactly(1, 4, 5);
        assertThat(Paging.of("/cases", 1, 25, 0).from()).isZero();
    }

    private static double x(NetworkMap.Node node) {
        return Double.parseDouble(node.x());
    }

    private static double y(NetworkMap.Node node) {
        return Double.parseDouble(node.y());
    }
}
