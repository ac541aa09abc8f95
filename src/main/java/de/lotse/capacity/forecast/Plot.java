package de.lotse.capacity.forecast;

import de.lotse.documents.Block;
import de.lotse.webui.components.Svg;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Twelve months as a line with its band, and as a dashed line how it would be if nothing changed; drawn alike on the page and on paper.
 *
 * @param band area between the low and the high tenth
 * @param middle the line half of the runs lie below
 * @param asToday the same line if nothing changes; null where that has no value
 * @param said the whole in words
 */
public record Plot(
        String band, String middle, @Nullable String asToday, List<Tick> ticks, List<Tick> months, String said) {
    /** The ground of the picture. */
    static final int WIDTH = 560;

    static final int HEIGHT = 210;
    private static final double LEFT = 44;
    private static final double ACROSS = 500;
    private static final double TOP = 12;
    private static final double UP = 170;
    private static final double GAP = 6;

    /** A mark at an axis. */
    public record Tick(String at, String text) {}

    /** Null where a month has no value. @param of what is drawn @param number how the viewer writes a number */
    static @Nullable Plot of(
            Outlook outlook,
            Outlook asToday,
            Function<Outlook.Month, Outlook.@Nullable Band> of,
            List<String> names,
            String said,
            Function<BigDecimal, String> number) {
        List<Outlook.Band> bands = bands(outlook, of);
        List<Outlook.Band> before = bands(asToday, of);
        if (bands.isEmpty()) {
            return null;
        }
        double top = 1.05
                * Stream.concat(
                                bands.stream().map(Outlook.Band::high),
                                before.stream().map(Outlook.Band::middle))
                        .reduce(1.0, Math::max);
        double step = step(top);
        double end = Math.ceil(top / step) * step;
        List<String> lower = points(bands, Outlook.Band::low, end).reversed();
        return new Plot(
                "M" + String.join("L", points(bands, Outlook.Band::high, end)) + "L" + String.join("L", lower) + "Z",
                line(bands, end),
                before.isEmpty() ? null : line(before, end),
                ticks(step, end, number),
                months(names),
                said);
    }

    /** The same for a paper. */
    Block.Picture picture() {
        List<Block.Shape> shapes = new ArrayList<>();
        ticks.forEach(tick -> shapes.add(new Block.Shape(
                Block.Shape.Ink.GRID, "M" + Svg.number(LEFT) + " " + tick.at() + "h" + Svg.number(ACROSS))));
        shapes.add(new Block.Shape(Block.Shape.Ink.AREA, band));
        if (asToday != null) {
            shapes.add(new Block.Shape(Block.Shape.Ink.DASHED, asToday));
        }
        shapes.add(new Block.Shape(Block.Shape.Ink.LINE, middle));
        List<Block.Label> labels = new ArrayList<>();
        ticks.forEach(tick -> labels.add(new Block.Label(LEFT, Double.parseDouble(tick.at()), true, tick.text())));
        months.forEach(month ->
                labels.add(new Block.Label(Double.parseDouble(month.at()), TOP + UP + GAP, false, month.text())));
        return new Block.Picture(said, WIDTH, HEIGHT, shapes, labels);
    }

    /** Empty where a month has no value. */
    private static List<Outlook.Band> bands(Outlook outlook, Function<Outlook.Month, Outlook.@Nullable Band> of) {
        List<Outlook.Band> bands =
                outlook.months().stream().map(of).filter(Objects::nonNull).toList();
        return bands.size() == outlook.months().size() ? bands : List.of();
    }

    private static List<Tick> ticks(double step, double end, Function<BigDecimal, String> number) {
        List<Tick> ticks = new ArrayList<>();
        for (double value = 0; value <= end + 1e-9; value += step) {
            ticks.add(new Tick(Svg.number(y(value, end)), number.apply(new BigDecimal(Svg.number(value)))));
        }
        return ticks;
    }

    /** Every second month, so that the names have room. */
    private static List<Tick> months(List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(i -> new Tick(Svg.number(x(i, names.size())), names.get(i)))
                .toList();
    }

    /** One, two or five times a power of ten, so that there are four to eight lines. */
    private static double step(double top) {
        double power = Math.pow(10, Math.floor(Math.log10(top / 4)));
        double over = top / 4 / power;
        return power * (over >= 5 ? 5 : over >= 2 ? 2 : 1);
    }

    private static String line(List<Outlook.Band> bands, double end) {
        return "M" + String.join("L", points(bands, Outlook.Band::middle, end));
    }

    private static List<String> points(List<Outlook.Band> bands, Function<Outlook.Band, Double> of, double end) {
        return IntStream.range(0, bands.size())
                .mapToObj(i -> Svg.number(x(i, bands.size())) + " " + Svg.number(y(of.apply(bands.get(i)), end)))
                .toList();
    }

    private static double x(int i, int count) {
        return LEFT + ACROSS * i / Math.max(1, count - 1);
    }

    private static double y(double value, double end) {
        return TOP + UP * (1 - value / end);
    }
}
