package de.lotse.webui.components;

/** Writes coordinates of pictures; angles are degrees clockwise from the top. */
public final class Svg {
    private Svg() {}

    /** A number with at most one decimal. */
    public static String number(double value) {
        // A list of sixty cases writes nearly a thousand of them: by hand, because a format costs ten times as much.
        long tenths = Math.round(value * 10);
        long whole = Math.abs(tenths) / 10;
        long rest = Math.abs(tenths) % 10;
        return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
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
