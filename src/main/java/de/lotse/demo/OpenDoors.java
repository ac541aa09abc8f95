package de.lotse.demo;

import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.appointments.PublicHoliday;
import de.lotse.appointments.openhours.Arrival;
import de.lotse.appointments.openhours.Expected;
import de.lotse.appointments.openhours.OpenHours;
import de.lotse.appointments.openhours.OpenHoursTimes;
import de.lotse.appointments.openhours.RunQueue;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.Caseload;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Addresses of places, and open hours where the concept has them: one date falls out, two people are expected, today some wait. */
@Component
@Profile("demo")
class OpenDoors {
    private static final List<String> LANGUAGES = List.of("ar", "uk", "tr", "so");
    private final OpenHoursTimes times;
    private final Expected expected;
    private final RunQueue queue;
    private final Known known;
    private final Clock clock;

    OpenDoors(OpenHoursTimes times, Expected expected, RunQueue queue, Known known, Clock clock) {
        this.times = times;
        this.expected = expected;
        this.queue = queue;
        this.known = known;
        this.clock = clock;
    }

    /** What the worker knows. */
    @Component
    @Profile("demo")
    record Known(Concepts concepts, Places places, Caseload caseload) {}

    /** Plays the doors of a municipality. */
    void play(String municipality) {
        Workers.Worker worker = Workers.of(municipality, Role.CASE_MANAGER).getFirst();
        ActAs.worker(worker.login(), () -> play(worker));
    }

    private void play(Workers.Worker worker) {
        addresses(worker);
        if (!known.concepts().section(IntakeConcept.class).opens(IntakeConcept.OPEN_HOURS)) {
            return;
        }
        List<Place> open = places();
        DayOfWeek first = LocalDate.now(clock).getDayOfWeek();
        boolean weekend = first.getValue() > DayOfWeek.FRIDAY.getValue();
        OpenHours today = add(worker, open.getFirst(), weekend ? DayOfWeek.TUESDAY : first, 9);
        OpenHours other = add(
                worker, open.getLast(), today.day() == DayOfWeek.THURSDAY ? DayOfWeek.MONDAY : DayOfWeek.THURSDAY, 14);
        other.next(LocalDate.now(clock).plusDays(1).atStartOfDay()).ifPresent(date -> {
            known.caseload().open().stream()
                    .filter(Caseload.Row::writable)
                    .map(Caseload.Row::id)
                    .limit(2)
                    .forEach((CaseId id) -> expected.add(id, other.id(), date));
            times.cancel(other.id(), date);
        });
        wait(worker, today.place());
    }

    /** In the town of the demonstration's open hour where the concept names places there, otherwise the first ones. */
    private List<Place> places() {
        List<Place> all = known.places().all().stream()
                .filter(place -> place.kind() != Place.Kind.HOUSEHOLD)
                .toList();
        List<Place> meant = all.stream()
                .filter(place -> place.kind() == Place.Kind.OPEN_HOURS
                        || (place.town() != null && place.town().value().equals("kamen")))
                .toList();
        return meant.isEmpty() ? all : meant;
    }

    private OpenHours add(Workers.Worker worker, Place place, DayOfWeek day, int hour) {
        OpenHours hours = new OpenHours(
                uuid(worker, "open" + hour),
                place.id(),
                day,
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 3, 0),
                worker.account(),
                LocalDate.now(clock).minusDays(60),
                null,
                Set.of());
        times.add(hours);
        return hours;
    }

    /** The queue of today, where it is a day on which people come. */
    private void wait(Workers.Worker worker, PlaceId place) {
        LocalDate today = LocalDate.now(clock);
        if (PublicHoliday.on(today).isPresent()) {
            return;
        }
        List<String> needs = known.concepts().section(CaseworkConcept.class).lifeAreas().areas().stream()
                .map(area -> area.key())
                .toList();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            UUID id = uuid(worker, "arrival" + today + i);
            RunQueue.Came came = queue.arrive(id, place, LANGUAGES.get(i), needs.get(i % needs.size()));
            if (came == RunQueue.Came.TAKEN_IN && i == 0) {
                queue.finish(queue.find(id), Arrival.Outcome.TALK);
            }
        }
    }

    private void addresses(Workers.Worker worker) {
        int number = 1;
        for (Place place : known.places().all()) {
            if (place.kind() == Place.Kind.INTERNAL || place.kind() == Place.Kind.EXTERNAL) {
                known.places()
                        .save(new Place(
                                place.id(),
                                place.key(),
                                place.name(),
                                place.town(),
                                place.kind(),
                                place.organisation(),
                                place.opening(),
                                place.equipment(),
                                place.safety(),
                                "Musterweg " + number + ", 00000 " + worker.municipalityName(),
                                place.source(),
                                place.version()));
                number++;
            }
        }
    }

    private static UUID uuid(Workers.Worker worker, String what) {
        return UUID.nameUUIDFromBytes(("lotse-demo-" + what + ":" + worker.login()).getBytes(StandardCharsets.UTF_8));
    }
}
