package de.lotse.appointments.openhours;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.consent.Tallies;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.tenancy.TownId;
import de.lotse.webui.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs the queue of an open hour (AP-02). Takes in nobody where no open hour is held today. A talk that ends is counted without a name,
 * as every talk with somebody who is not documented (CON-01a).
 */
@Service
@Transactional
public class RunQueue {
    private final Arrivals arrivals;
    private final OpenHoursTimes times;
    private final Places places;
    private final Tallies tallies;
    private final Concepts concepts;
    private final Clock clock;

    RunQueue(Arrivals arrivals, OpenHoursTimes times, Places places, Tallies tallies, Concepts concepts, Clock clock) {
        this.arrivals = arrivals;
        this.times = times;
        this.places = places;
        this.tallies = tallies;
        this.concepts = concepts;
        this.clock = clock;
    }

    /** What came of it when somebody arrives. */
    public enum Came {
        /** She has her number; also where the same was sent twice. */
        TAKEN_IN,
        /** Somebody stands there already under this identifier, with other words: sent again after going back. Nobody was added. */
        ALREADY,
        /** No open hour is held at the place today. */
        CLOSED
    }

    /** Somebody came. @param id from the form, so that a double click gives one number */
    public Came arrive(UUID id, PlaceId place, @Nullable String language, @Nullable String need) {
        LocalDate today = LocalDate.now(clock);
        if (times.from(today).stream().noneMatch(hours -> hours.place().equals(place) && hours.held(today))) {
            return Came.CLOSED;
        }
        Arrival one = new Arrival(id, place, today, 0, language, need, clock.instant(), null, null, null);
        boolean hers =
                arrivals.add(one) || arrivals.find(id).filter(one::sameAs).isPresent();
        return hers ? Came.TAKEN_IN : Came.ALREADY;
    }

    /** Her number of the day. */
    int number(UUID id) {
        return find(id).number();
    }

    /** Who came. @throws NotFound if nobody did under this identifier */
    public Arrival find(UUID id) {
        return arrivals.find(id).orElseThrow(NotFound::new);
    }

    /** Somebody talks with her now. @return false if a colleague called her before, or she left */
    public boolean call(Arrival one) {
        return arrivals.call(one.id());
    }

    /** What came of it when it is over. */
    public enum Finished {
        /** It is noted; a talk is counted. */
        DONE,
        /** The talk is noted, but counted nowhere: an older version of the concept has no format for it. */
        UNCOUNTED,
        /** It was over before. */
        ALREADY
    }

    /** It is over. */
    public Finished finish(Arrival one, Arrival.Outcome outcome) {
        if (!arrivals.finish(one.id(), outcome)) {
            return Finished.ALREADY;
        }
        return outcome != Arrival.Outcome.TALK || counted(one) ? Finished.DONE : Finished.UNCOUNTED;
    }

    /** The appointment she was promised is booked; nothing happens where she was promised none. */
    public void booked(UUID arrival) {
        arrivals.booked(arrival);
    }

    private boolean counted(Arrival one) {
        Optional<CaseworkConcept.Format> format = concepts.section(CaseworkConcept.class).contactFormats().stream()
                .filter(known -> known.key().equals(IntakeConcept.OPEN_HOURS))
                .findFirst();
        format.ifPresent(known -> tallies.count(new Tallies.Talk(
                one.id(),
                one.on(),
                known.key(),
                one.need() == null ? List.of() : List.of(one.need()),
                places.find(one.place()).map(Place::town).map(TownId::value).orElse(null),
                one.language())));
        return format.isPresent();
    }
}
