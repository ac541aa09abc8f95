package de.lotse.webui.components;

import java.util.Locale;

/** Writes coordinates of pictures; angles are degrees clockwise from the top. */
public final class Svg {
    private Svg() {}

    /** A number with at most one decimal. */
    public static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A point of an ellipse, as "x y". */
    static String point(double centre, double radius, double angle) {
        return number(x(centre, radius, angle)) + " " + number(y(centre, radius, angle));
    }

    static double x(double centre, double radius, double angle) {
        return centre + radius * Math.sin(Math.toRadians(angle));
    }

    static double y(double centre, double radius, double angle) {
        return centre - radius * Math.cos(Math.toRadians(angle));
    }

    /** An arc to a point of the circle; less than half of it. */
    static String arc(double centre, double radius, double angle, boolean clockwise) {
        String length = number(radius);
        return "A" + length + " " + length + " 0 0 " + (clockwise ? 1 : 0) + " " + point(centre, radius, angle);
    }
}
