package de.lotse.webui.components;

import de.lotse.webui.components.NetworkMap.Line;
import de.lotse.webui.components.NetworkMap.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds a place for each contact so that neither nodes nor labels cover each other. Each one starts at its share of the
 * circle and takes the nearest free place on its ring; when there is none, the place that covers least. No chance is
 * involved, so a picture can be compared with an older one.
 */
final class NetworkLayout {
    static final double[] RX = {100, 190, 275};
    static final double[] RY = {68, 128, 190};
    private static final int LABELLED = 16;
    private static final int LARGE = 24;
    private static final int STEPS = 120;
    private static final double[] BANDS = {1, 0.84, 1.12, 0.7};
    private static final double CHARACTER = 8.3;
    private static final double LINE = 19;

    private final List<NetworkContact> contacts;
    private final List<Box> taken = new ArrayList<>();

    NetworkLayout(List<NetworkContact> contacts) {
        this.contacts = contacts;
    }

    /** A rectangle that something covers. */
    private record Box(double left, double top, double right, double bottom) {
        double overlap(Box other) {
            double width = Math.min(right, other.right) - Math.max(left, other.left);
            double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return width <= 0 || height <= 0 ? 0 : width * height;
        }

        double outside() {
            return Math.max(0, -left)
                    + Math.max(0, right - NetworkMap.WIDTH)
                    + Math.max(0, -top)
                    + Math.max(0, bottom - NetworkMap.HEIGHT);
        }
    }

    /** A place that is tried. */
    private record Place(double x, double y, List<Box> boxes, double distance) {}

    static int radius(int contacts) {
        return contacts <= LARGE ? 15 : 11;
    }

    List<Node> nodes() {
        taken.clear();
        taken.add(new Box(NetworkMap.X - 36, NetworkMap.Y - 36, NetworkMap.X + 36, NetworkMap.Y + 36));
        captions();
        List<Node> nodes = new ArrayList<>();
        for (int index = 0; index < contacts.size(); index++) {
            nodes.add(place(index));
        }
        return nodes;
    }

    /** The names of the rings stand at the top of each and are left free. */
    private void captions() {
        for (double ry : RY) {
            taken.add(new Box(NetworkMap.X - 28, NetworkMap.Y - ry - 18, NetworkMap.X + 28, NetworkMap.Y - ry));
        }
    }

    private Node place(int index) {
        double wish = 360.0 * (index + 0.5) / contacts.size() - 75;
        Place best = IntStream.range(0, STEPS * BANDS.length)
                .mapToObj(i -> candidate(index, wish, i / BANDS.length, BANDS[i % BANDS.length]))
                .min(Comparator.comparingDouble((Place place) -> Math.round(cost(place) * 10) / 10.0)
                        .thenComparingDouble(Place::distance))
                .orElseThrow();
        taken.addAll(best.boxes());
        return node(index, best);
    }

    private Place candidate(int index, double wish, int step, double band) {
        double turn = (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * 360.0 / STEPS;
        int ring = contacts.get(index).closeness().ring();
        double x = Svg.x(NetworkMap.X, RX[ring] * band, wish + turn);
        double y = Svg.y(NetworkMap.Y, RY[ring] * band, wish + turn);
        double reach = radius(contacts.size()) + (contacts.size() <= LABELLED ? 7.0 : 2.0);
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(x - reach, y - reach, x + reach, y + reach));
        List<String> lines = lines(index);
        if (!lines.isEmpty()) {
            boxes.add(labelBox(x, y, lines));
        }
        return new Place(x, y, boxes, Math.abs(turn) + 40 * Math.abs(1 - band));
    }

    private static Box labelBox(double x, double y, List<String> lines) {
        double width = lines.stream().mapToInt(String::length).max().orElse(0) * CHARACTER;
        double half = lines.size() * LINE / 2;
        return x >= NetworkMap.X
                ? new Box(x + 19, y - half, x + 21 + width, y + half)
                : new Box(x - 21 - width, y - half, x - 19, y + half);
    }

    private double cost(Place place) {
        double covered = 0;
        for (Box box : place.boxes()) {
            covered += 500 * box.outside();
            for (Box other : taken) {
                covered += box.overlap(other);
            }
        }
        return covered;
    }

    private Node node(int index, Place place) {
        boolean right = place.x() >= NetworkMap.X;
        List<String> lines = lines(index);
        String x = Svg.number(place.x() + (right ? 21 : -21));
        List<Line> label = IntStream.range(0, lines.size())
                .mapToObj(i ->
                        new Line(lines.get(i), x, Svg.number(place.y() + 5.5 + (i - (lines.size() - 1) / 2.0) * LINE)))
                .toList();
        return new Node(
                index + 1,
                contacts.get(index),
                Svg.number(place.x()),
                Svg.number(place.y()),
                label,
                right ? "start" : "end");
    }

    private List<String> lines(int index) {
        return contacts.size() > LABELLED
                ? List.of()
                : Labels.wrap(contacts.get(index).name());
    }
}
