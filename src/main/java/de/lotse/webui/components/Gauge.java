package de.lotse.webui.components;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value against the guide value of the concept: a bar, the guide range behind it, numbers below.
 *
 * @param from where the guide range begins; the same as {@code to} for a single target, drawn as a line
 * @param said the whole in words, for those who do not see the picture
 * @param scale where the scale ends, null for just enough
 */
public record Gauge(
        double value,
        double from,
        double to,
        String said,
        @Nullable Double scale) {
    private static final double WIDTH = 300;
    private static final double CLOSE = 26;

    /** A number below the bar. */
    public record Tick(String x, String text, String anchor) {}

    /** A gauge whose scale ends a little behind the larger of value and guide. */
    public Gauge(double value, double from, double to, String said) {
        this(value, from, to, said, null);
    }

    /** A share in percent against a target. */
    public static Gauge share(double percent, double target, String said) {
        return new Gauge(percent, target, target, said, 100.0);
    }

    public boolean hasRange() {
        return to > from;
    }

    /** Whether the value lies above the guide range. */
    public boolean over() {
        return hasRange() && value > to;
    }

    public String barWidth() {
        return Svg.number(x(value));
    }

    public String rangeX() {
        return Svg.number(x(from));
    }

    public String rangeWidth() {
        return Svg.number(x(to) - x(from));
    }

    /** Zero and the ends of the guide range, in the reader's writing; both ends in one where they would touch. */
    public List<Tick> ticks(Locale reader) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick("0", "0", "start"));
        boolean close = x(to) - x(from) < CLOSE;
        if (hasRange() && close) {
            ticks.add(tick((from + to) / 2, text(from, reader) + "–" + text(to, reader)));
        } else {
            ticks.add(tick(from, text(from, reader)));
            if (hasRange()) {
                ticks.add(tick(to, text(to, reader)));
            }
        }
        return ticks;
    }

    private Tick tick(double at, String text) {
        return new Tick(Svg.number(x(at)), text, x(at) > WIDTH - 20 ? "end" : "middle");
    }

    private static String text(double value, Locale reader) {
        String plain = Svg.number(value);
        return reader.getLanguage().equals("de") ? plain.replace('.', ',') : plain;
    }

    private double x(double at) {
        double end = scale == null ? Math.max(1, Math.max(value, to) * 1.2) : scale;
        return WIDTH * Math.clamp(at / end, 0, 1);
    }
}
