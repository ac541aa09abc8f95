package de.lotse.capacity.timeshare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weeks as columns: below counselling, above the rest, and a line where the target lies. Weeks that nobody noted stay empty.
 *
 * @param columns oldest first
 * @param targetY height of the line
 * @param said the whole in words
 */
public record WeekBars(List<Column> columns, int targetY, String said) {
    private static final int STEP = 25;
    private static final int TOP = 10;
    private static final int HEIGHT = 100;

    /** One week. @param text its day, for every second column only */
    public record Column(
            int x,
            @Nullable Integer y,
            int height,
            @Nullable String text) {}

    /** Where the bottom of the columns is. */
    public int bottom() {
        return TOP + HEIGHT;
    }

    /** How wide the picture is. */
    public int width() {
        return STEP * columns.size() + 40;
    }

    static WeekBars of(
            List<Week> weeks, LocalDate last, int count, int target, Function<LocalDate, String> words, String said) {
        Map<LocalDate, Week> known = weeks.stream().collect(Collectors.toMap(Week::monday, Function.identity()));
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate monday = last.minusWeeks(count - 1L - i);
            Week week = known.get(monday);
            String text = (count - 1 - i) % 3 == 0 ? words.apply(monday) : null;
            columns.add(
                    week == null
                            ? new Column(i * STEP, null, 0, text)
                            : new Column(i * STEP, TOP + HEIGHT - week.counselling(), week.counselling(), text));
        }
        return new WeekBars(columns, TOP + HEIGHT - target, said);
    }
}
