package de.lotse.appointments.openhours;

import de.lotse.appointments.HeldHours;
import de.lotse.shared.AccountId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which open hours take a worker's time, so that her calendar knows them. */
@Component
class WorkersHours implements HeldHours {
    private final OpenHoursTimes times;
    private final HoursWords words;
    private final OpenDoor door;

    WorkersHours(OpenHoursTimes times, HoursWords words, OpenDoor door) {
        this.times = times;
        this.words = words;
        this.door = door;
    }

    @Override
    public List<Held> of(AccountId worker, LocalDate from, LocalDate until) {
        List<OpenHours> somebodys = door.opens()
                ? times.from(from).stream().filter(one -> one.worker() != null).toList()
                : List.of();
        if (somebodys.isEmpty()) {
            return List.of();
        }
        HoursAway away = words.away();
        return somebodys.stream()
                .flatMap(one -> from.datesUntil(until.plusDays(1))
                        .filter(date -> one.held(date) && away.holds(worker, one, date))
                        .map(date -> new Held(date, one.from(), one.until())))
                .sorted(Comparator.comparing(Held::day).thenComparing(Held::from))
                .toList();
    }
}
