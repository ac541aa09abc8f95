package de.lotse.appointments.openhours;

import de.lotse.appointments.MapLink;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What visitors see of open hours: where, when next, and what falls out. */
@Component
class PublicHours {
    private final OpenHoursTimes times;
    private final HoursWords words;
    private final Clock clock;

    PublicHours(OpenHoursTimes times, HoursWords words, Clock clock) {
        this.clock = clock;
        this.times = times;
        this.words = words;
    }

    List<OpenHoursPage.Public> visible(Page page) {
        LocalDateTime now = LocalDateTime.now(clock);
        Map<PlaceId, Place> known = words.known();
        HoursAway away = words.away();
        return times.from(now.toLocalDate()).stream()
                .map(one -> visible(one, known.get(one.place()), HoursWords.name(one, known), away, now, page))
                .toList();
    }

    private static OpenHoursPage.Public visible(
            OpenHours one, @Nullable Place place, String name, HoursAway away, LocalDateTime now, Page page) {
        String address = place == null ? null : place.address();
        return new OpenHoursPage.Public(
                name,
                address,
                address == null ? null : MapLink.of(address),
                HoursWords.when(one, page),
                away.next(one, now).map(page::day).orElse(null),
                one.dates(now.toLocalDate())
                        .limit(OpenHoursPages.SHOWN)
                        .filter(date -> away.fallsOut(one, date))
                        .map(page::day)
                        .toList());
    }
}
