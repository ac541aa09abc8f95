package de.lotse.appointments.calendar;

import de.lotse.appointments.AppointmentLine;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of a worker.
 *
 * @param forCase the case a time is looked for; handed on to the form
 * @param workers whose week can be looked at
 * @param assumed whether her hours are the usual ones, because she noted none
 * @param own whether it is the viewer's own
 */
record WeekPage(
        List<Tab> tabs,
        String title,
        String lead,
        String worker,
        @Nullable String forCase,
        @Nullable String forName,
        List<Choice> workers,
        String week,
        String before,
        String after,
        List<Day> days,
        List<Row> rows,
        boolean assumed,
        boolean own) {
    /** A day. @param closed why nobody can be booked: the holiday or the absence @param held the open hours she holds, in words */
    record Day(
            String date,
            String label,
            boolean today,
            @Nullable String closed,
            List<String> held,
            List<AppointmentLine> lines,
            List<Free> free) {}

    /** A row of half an hour. */
    record Row(String time, boolean full, List<Cell> cells) {}

    /** A cell. @param label what a screen reader says of a free one */
    record Cell(int row, int column, int span, @Nullable String href, String label, List<AppointmentLine> lines) {}

    /** A free time of a day. */
    record Free(String time, String href) {}

    /** Whose week it is. */
    String workerName() {
        return workers.stream()
                .filter(one -> one.value().equals(worker))
                .map(Choice::label)
                .findFirst()
                .orElse("–");
    }

    /** The address of another week. */
    String href(String other) {
        return "/appointments?week=" + other + "&worker=" + worker + (forCase == null ? "" : "&case=" + forCase);
    }
}
