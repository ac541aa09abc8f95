package de.lotse.capacity.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Twelve months as a line with its band, and as a dashed line how it would be if nothing changed.
 *
 * @param band area between the low and the high tenth
 * @param middle the line half of the runs lie below
 * @param asToday the same line if nothing changes
 * @param said the whole in words
 */
public record Plot(String band, String middle, String asToday, List<Tick> ticks, List<Tick> months, String said) {
    private static final double LEFT = 44;
    private static final double WIDTH = 500;
    private static final double TOP = 12;
    private static final double HEIGHT = 170;

    /** A mark at an axis. */
    public record Tick(String at, String text) {}

    static Plot of(
            Outlook outlook,
            Outlook asToday,
            Function<Outlook.Month, Outlook.Band> of,
            List<String> names,
            String said) {
        double top = 1.05
                * Math.max(
                        1,
                        Math.max(
                                outlook.months().stream()
                                        .mapToDouble(one -> of.apply(one).high())
                                        .max()
                                        .orElse(1),
                                asToday.months().stream()
                                        .mapToDouble(one -> of.apply(one).middle())
                                        .max()
                                        .orElse(1)));
        double step = step(top);
        double end = Math.ceil(top / step) * step;
        List<Outlook.Band> bands = outlook.months().stream().map(of).toList();
        List<String> upper = points(bands.stream().map(Outlook.Band::high).toList(), end);
        List<String> lower =
                points(bands.stream().map(Outlook.Band::low).toList(), end).reversed();
        List<Tick> ticks = new ArrayList<>();
        for (double value = 0; value <= end + 1e-9; value += step) {
            ticks.add(new Tick(number(y(value, end)), number(value)));
        }
        List<Tick> months = new ArrayList<>();
        for (int i = 0; i < names.size(); i += 2) {
            months.add(new Tick(number(x(i, names.size())), names.get(i)));
        }
        return new Plot(
                "M" + String.join("L", upper) + "L" + String.join("L", lower) + "Z",
                "M"
                        + String.join(
                                "L",
                                points(bands.stream().map(Outlook.Band::middle).toList(), end)),
                "M"
                        + String.join(
                                "L",
                                points(
                                        asToday.months().stream()
                                                .map(one -> of.apply(one).middle())
                                                .toList(),
                                        end)),
                ticks,
                months,
                said);
    }

    /** One, two or five times a power of ten, so that there are four to eight lines. */
    private static double step(double top) {
        double power = Math.pow(10, Math.floor(Math.log10(top / 4)));
        double over = top / 4 / power;
        return power * (over >= 5 ? 5 : over >= 2 ? 2 : 1);
    }

    private static List<String> points(List<Double> values, double end) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            points.add(number(x(i, values.size())) + " " + number(y(values.get(i), end)));
        }
        return points;
    }

    private static double x(int i, int count) {
        return LEFT + WIDTH * i / Math.max(1, count - 1);
    }

    private static double y(double value, double end) {
        return TOP + HEIGHT * (1 - value / end);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
