package de.lotse.webui.components;

import java.util.List;

/**
 * The people and services around a client, by closeness. Nodes carry the numbers of the table beside; the same network
 * always gives the same picture.
 *
 * @param initials what stands in the middle: "H. M."
 */
public record NetworkMap(String initials, List<NetworkContact> contacts) {
    static final double WIDTH = 760;
    static final double HEIGHT = 440;
    static final double X = WIDTH / 2;
    static final double Y = HEIGHT / 2;

    /** A contact at its place. */
    public record Node(int number, NetworkContact contact, String x, String y, List<Line> label, String anchor) {}

    /** A line of a label. */
    public record Line(String text, String x, String y) {}

    /** A ring of closeness. */
    public record Circle(String key, String rx, String ry, String captionY) {}

    /** The rings, the near one first. */
    public List<Circle> circles() {
        return List.of(circle("near", 0), circle("middle", 1), circle("far", 2));
    }

    /** All contacts with their places. */
    public List<Node> nodes() {
        return new NetworkLayout(contacts).nodes();
    }

    /** The radius of a node; smaller when there are many. */
    public int radius() {
        return NetworkLayout.radius(contacts.size());
    }

    private static Circle circle(String key, int ring) {
        double rx = NetworkLayout.RX[ring];
        double ry = NetworkLayout.RY[ring];
        return new Circle(key, Svg.number(rx), Svg.number(ry), Svg.number(Y - ry - 5));
    }
}
