package de.lotse.appointments.openhours;

import de.lotse.appointments.HeldHours;
import de.lotse.shared.AccountId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    public Map<AccountId, List<Held>> all(LocalDate from, LocalDate until) {
        List<OpenHours> somebodys = door.opens()
                ? times.from(from).stream().filter(one -> one.worker() != null).toList()
                : List.of();
        if (somebodys.isEmpty()) {
            return Map.of();
        }
        HoursAway away = words.away();
        Map<AccountId, List<Held>> held = new HashMap<>();
        for (OpenHours one : somebodys) {
            from.datesUntil(until.plusDays(1))
                    .filter(one::held)
                    .forEach(date -> away.holder(one, date)
                            .ifPresent(who -> held.computeIfAbsent(who, _ -> new ArrayList<>())
                                    .add(new Held(date, one.from(), one.until(), one.place()))));
        }
        held.values().forEach(hers -> hers.sort(Comparator.comparing(Held::day).thenComparing(Held::from)));
        return held;
    }
}
