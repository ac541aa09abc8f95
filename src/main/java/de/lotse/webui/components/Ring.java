package de.lotse.webui.components;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The Regelkreis as a ring: visited phases tinted, the current one solid and larger, open ones outlined. As many
 * segments as the municipality's concept has phases.
 *
 * @param middle what stands in the middle, usually the current phase
 * @param below a small line under it: "seit 43 Tagen"
 * @param cameFrom index of the phase the case returned from, null when it went forward
 */
public record Ring(
        List<Phase> phases,
        String middle,
        @Nullable String below,
        @Nullable Integer cameFrom) {
    private static final double CENTRE = 104;
    private static final double GAP = 2;
    private static final double[] USUAL = {98, 68};
    private static final double[] RAISED = {102, 64};
    private static final double BACK = 56;

    /** A segment and the place of its number. */
    public record Segment(Phase phase, int number, String path, String x, String y) {}

    /** A stroke of the small ring in tables. */
    public record Stroke(String style, String path) {}

    /** The segments, clockwise from the top. */
    public List<Segment> segments() {
        return IntStream.range(0, phases.size()).mapToObj(this::segment).toList();
    }

    /** A line of the middle. */
    public record Middle(String text, String y) {}

    /** Without what the phase is also called in brackets: the list beside the ring has the whole name. */
    private List<String> words() {
        return Labels.broken(middle.replaceFirst(" \\([^)]*\\)$", ""), 13);
    }

    /** The words of the middle, broken into as many lines as the ring has room for. */
    public List<Middle> middleLines() {
        List<String> lines = words();
        double first = 104 - (below == null ? 0 : 9) - (lines.size() - 1) * 8.5;
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Middle(lines.get(i), Svg.number(first + i * 17)))
                .toList();
    }

    /** Where the small line stands. */
    public String belowY() {
        return Svg.number(104 + 11 + (words().size() - 1) * 8.5);
    }

    /** The strokes of the small ring. */
    public List<Stroke> strokes() {
        double each = 360.0 / phases.size();
        return IntStream.range(0, phases.size())
                .mapToObj(i -> new Stroke(
                        switch (phases.get(i).state()) {
                            case VISITED -> "done";
                            case CURRENT -> "on";
                            case OPEN -> "off";
                        },
                        "M" + Svg.point(10, 7.5, i * each + 6) + Svg.arc(10, 7.5, (i + 1) * each - 6, true)))
                .toList();
    }

    /** The way back inside the ring, with its head; null when there is none or nothing to go back to. */
    public @Nullable String returned() {
        int current = current();
        if (cameFrom == null || current < 0 || cameFrom <= current) {
            return null;
        }
        double each = 360.0 / phases.size();
        double start = (cameFrom + 0.5) * each;
        double end = (current + 0.5) * each + 10;
        double half = (start + end) / 2;
        return "M" + Svg.point(CENTRE, BACK, start)
                + Svg.arc(CENTRE, BACK, half, false)
                + Svg.arc(CENTRE, BACK, end, false)
                + "M" + Svg.point(CENTRE, BACK + 6, end + 8)
                + "L" + Svg.point(CENTRE, BACK, end)
                + "L" + Svg.point(CENTRE, BACK - 7, end + 7);
    }

    private int current() {
        return IntStream.range(0, phases.size())
                .filter(i -> phases.get(i).state() == Phase.State.CURRENT)
                .findFirst()
                .orElse(-1);
    }

    private Segment segment(int index) {
        Phase phase = phases.get(index);
        double each = 360.0 / phases.size();
        double[] radius = phase.state() == Phase.State.CURRENT ? RAISED : USUAL;
        double outerGap = GAP * 68 / radius[0];
        double from = index * each;
        double to = from + each;
        String path = "M" + Svg.point(CENTRE, radius[0], from + outerGap)
                + Svg.arc(CENTRE, radius[0], to - outerGap, true)
                + "L" + Svg.point(CENTRE, radius[1], to - GAP)
                + Svg.arc(CENTRE, radius[1], from + GAP, false)
                + "Z";
        double middle = from + each / 2;
        return new Segment(
                phase, index + 1, path, Svg.number(Svg.x(CENTRE, 83, middle)), Svg.number(Svg.y(CENTRE, 83, middle)));
    }
}
