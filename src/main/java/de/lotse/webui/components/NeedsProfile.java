package de.lotse.webui.components;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Needs by life area: the upper lane the client herself (circle), the lower one the worker (square); hollow the first
 * assessment, filled the latest.
 *
 * @param scale names of the steps from none to acute, e.g. five
 * @param client how the client is called: "Frau Mithal selbst"
 * @param before when the first values were taken, null when there is only one assessment
 * @param now when the latest were taken
 */
public record NeedsProfile(
        List<Area> areas,
        List<String> scale,
        String client,
        @Nullable String before,
        String now) {
    private static final double LEFT = 12;
    private static final double WIDTH = 216;
    private static final double SELF_LANE = 11;
    private static final double PROFESSIONAL_LANE = 25;
    private static final double SIDE = 8.6;

    /** The values of one life area as steps of the scale; null where nothing was said. */
    public record Area(
            String name,
            @Nullable Integer selfBefore,
            @Nullable Integer selfNow,
            @Nullable Integer professionalBefore,
            @Nullable Integer professionalNow,
            @Nullable String urgency) {}

    /** A sign in a lane; corner is the left upper one of a square. */
    public record Mark(boolean self, boolean filled, String x, String y, String cornerX, String cornerY) {}

    /** A line between before and now. */
    public record Change(boolean self, String path) {}

    /** A step of the scale: where, its name, how the name is aligned, and whether narrow pages leave it out. */
    public record Step(String x, String name, String anchor, boolean inner) {}

    /** The steps of the scale from left to right. */
    public List<Step> steps() {
        int last = scale.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> new Step(
                        Svg.number(x(i)),
                        scale.get(i),
                        i == 0 ? "start" : i == last ? "end" : "middle",
                        i > 0 && i < last))
                .toList();
    }

    /** The signs of an area, hollow ones first so that filled ones lie on top. */
    public List<Mark> marks(Area area) {
        List<Mark> marks = new ArrayList<>();
        add(marks, true, area.selfBefore(), area.selfNow());
        add(marks, false, area.professionalBefore(), area.professionalNow());
        return marks;
    }

    /** The lines of an area, one for each lane that changed. */
    public List<Change> changes(Area area) {
        List<Change> changes = new ArrayList<>();
        add(changes, true, SELF_LANE, area.selfBefore(), area.selfNow());
        add(changes, false, PROFESSIONAL_LANE, area.professionalBefore(), area.professionalNow());
        return changes;
    }

    /** The name of a value. */
    public String step(@Nullable Integer value) {
        return value == null ? "–" : scale.get(Math.clamp(value, 0, scale.size() - 1));
    }

    /** A value as a figure, a dash where nothing was said. */
    public String value(@Nullable Integer value) {
        return value == null ? "–" : String.valueOf(value);
    }

    private void add(List<Mark> marks, boolean self, @Nullable Integer before, @Nullable Integer now) {
        if (before != null && !before.equals(now)) {
            marks.add(mark(self, false, before));
        }
        if (now != null) {
            marks.add(mark(self, true, now));
        }
    }

    private void add(List<Change> changes, boolean self, double lane, @Nullable Integer before, @Nullable Integer now) {
        if (before != null && now != null && !before.equals(now)) {
            changes.add(
                    new Change(self, "M" + Svg.number(x(before)) + " " + Svg.number(lane) + "H" + Svg.number(x(now))));
        }
    }

    private Mark mark(boolean self, boolean filled, int value) {
        double x = x(value);
        double y = self ? SELF_LANE : PROFESSIONAL_LANE;
        return new Mark(self, filled, Svg.number(x), Svg.number(y), Svg.number(x - SIDE / 2), Svg.number(y - SIDE / 2));
    }

    private double x(int value) {
        int last = Math.max(1, scale.size() - 1);
        return LEFT + WIDTH * Math.clamp(value, 0, last) / last;
    }
}
