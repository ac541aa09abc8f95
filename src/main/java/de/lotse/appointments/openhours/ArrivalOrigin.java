package de.lotse.appointments.openhours;

import de.lotse.people.PersonOrigin;
import de.lotse.shared.PersonId;
import de.lotse.webui.Page;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Somebody from the queue of an open hour becomes known by name (AP-02): her language is taken along and her number is done with. Where she
 * was to get an appointment, it goes on with booking it for her.
 */
@Component
class ArrivalOrigin implements PersonOrigin {
    private static final String KEY = "arrival";
    private final Arrivals arrivals;
    private final QueueWords words;

    ArrivalOrigin(Arrivals arrivals, QueueWords words) {
        this.arrivals = arrivals;
        this.words = words;
    }

    /** Where somebody from the queue is registered. */
    static String register(UUID arrival) {
        return "/people/new?from=" + KEY + "&entry=" + arrival;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<Known> known(UUID entry, Page page) {
        return page.viewer().may("CASE_WRITE")
                ? arrivals.find(entry)
                        .map(one ->
                                new Known(words.said(one, page), one.language(), booking(one) ? book(one) : queue(one)))
                : Optional.empty();
    }

    @Override
    public String registered(UUID entry, PersonId person) {
        Arrival one = arrivals.find(entry).orElse(null);
        if (one != null && booking(one)) {
            return book(one) + "&person=" + person;
        }
        arrivals.finish(entry, Arrival.Outcome.REGISTERED);
        return "/people/" + person;
    }

    /** Whether she is to get an appointment. */
    private static boolean booking(Arrival one) {
        return one.outcome() == Arrival.Outcome.APPOINTMENT;
    }

    /** Where she gets her appointment. */
    static String book(Arrival one) {
        return "/appointments/new?arrival=" + one.id();
    }

    private static String queue(Arrival one) {
        return "/appointments/queue?place=" + one.place();
    }
}
