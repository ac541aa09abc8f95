package de.lotse.appointments.calendar;

import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week of everybody who counsels: how much is booked, how much is free. */
record TeamPage(List<Tab> tabs, String title, String before, String after, List<String> days, List<Worker> workers) {
    /** A worker with her days. */
    record Worker(String name, String href, List<Cell> cells) {}

    /** A day of a worker. @param closed why she is not there */
    record Cell(
            @Nullable String closed,
            List<String> booked,
            @Nullable String free) {}
}
