package de.lotse.appointments.openhours;

import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When open consultation is held.
 *
 * @param address of the public page that names the next dates
 */
record OpenHoursPage(
        List<Tab> tabs,
        List<Line> lines,
        List<Choice> places,
        List<Choice> days,
        List<Choice> workers,
        @Nullable String rule,
        Source source,
        String address) {
    /** Open hours with their next dates. */
    record Line(
            String id, String place, String when, @Nullable String worker, List<Date> dates) {}

    /** A date. */
    record Date(String href, String label, boolean cancelled, boolean today) {}

    /** One date with those who are expected. */
    record One(
            String id,
            String date,
            String place,
            String when,
            boolean cancelled,
            @Nullable String away,
            boolean ahead,
            @Nullable String next,
            List<Guest> guests,
            List<Choice> cases) {}

    /** Somebody who is expected. @param contact how she is reached */
    record Guest(String caseId, String name, String contact, boolean told) {}

    /** What the public page shows of one place. */
    record Public(
            String place,
            @Nullable String address,
            @Nullable String map,
            String when,
            @Nullable String next,
            List<String> cancelled) {}
}
