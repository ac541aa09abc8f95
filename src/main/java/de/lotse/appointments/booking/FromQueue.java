package de.lotse.appointments.booking;

import de.lotse.appointments.Appointment;
import de.lotse.appointments.openhours.Arrival;
import de.lotse.appointments.openhours.QueueWords;
import de.lotse.appointments.openhours.RunQueue;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What is known of somebody who comes from the queue of an open hour: where, in which language, what for and her number, never a name. */
@Component
class FromQueue {
    private final RunQueue queue;
    private final QueueWords words;

    FromQueue(RunQueue queue, QueueWords words) {
        this.queue = queue;
        this.words = words;
    }

    /** The appointment that was promised in the queue is booked; nothing happens where the form does not come from there. */
    void booked(Form form) {
        UUID arrival = form.id("arrival");
        if (arrival != null) {
            queue.booked(arrival);
        }
    }

    /** The form with what she said. @throws de.lotse.webui.NotFound if nobody came under this identifier */
    Form prefilling(Form form, UUID arrival, Page page) {
        Arrival one = queue.find(arrival);
        return form.with("place", one.place().value())
                .with("language", one.language())
                .with("kind", Appointment.Kind.FIRST)
                .with("arrival", arrival)
                .with("note", words.said(one, page));
    }
}
