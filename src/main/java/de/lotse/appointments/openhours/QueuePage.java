package de.lotse.appointments.openhours;

import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import de.lotse.webui.components.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The queue of a place today.
 *
 * @param places where an open hour is held today, or was called off with people in its queue or promised an appointment
 * @param place the one that is shown; null where there is none
 * @param away that whoever would be there is away today, and who stands in, or that it was called off
 * @param open whether somebody can still be taken in
 * @param waiting who waits or is talked with, in the order they came
 * @param over who has been talked with, counted by what came of it
 * @param promised who was promised an appointment that nobody booked yet
 */
record QueuePage(
        List<Tab> tabs,
        List<Tab> places,
        @Nullable String place,
        @Nullable String title,
        @Nullable String away,
        boolean open,
        List<Line> waiting,
        List<String> over,
        List<Promised> promised,
        List<Choice> languages,
        List<Choice> needs,
        @Nullable String rule,
        Source source,
        @Nullable String next) {
    /** Somebody who was promised an appointment, and where it is booked. */
    record Promised(int number, String href) {}

    /**
     * Somebody in the queue.
     *
     * @param register where she is registered; null before somebody talks with her, or where the viewer registers nobody
     */
    record Line(
            String href,
            int number,
            String since,
            String language,
            String need,
            boolean called,
            @Nullable String register) {}
}
