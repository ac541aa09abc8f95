package de.lotse.appointments.openhours;

import de.lotse.appointments.MapLink;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What visitors see of open hours: where, when next, and what falls out. */
@Component
class PublicHours {
    private final OpenHoursTimes times;
    private final HoursWords words;

    PublicHours(OpenHoursTimes times, HoursWords words) {
        this.times = times;
        this.words = words;
    }

    List<OpenHoursPage.Public> visible(LocalDate today, Page page) {
        Map<PlaceId, Place> known = words.known();
        return times.from(today).stream()
                .map(one -> visible(one, known.get(one.place()), HoursWords.name(one, known), today, page))
                .toList();
    }

    private static OpenHoursPage.Public visible(
            OpenHours one, @Nullable Place place, String name, LocalDate today, Page page) {
        String address = place == null ? null : place.address();
        return new OpenHoursPage.Public(
                name,
                address,
                address == null ? null : MapLink.of(address),
                HoursWords.when(one, page),
                one.next(today).map(page::day).orElse(null),
                one.dates(today)
                        .limit(OpenHoursPages.SHOWN)
                        .filter(date -> one.cancelled().contains(date))
                        .map(page::day)
                        .toList());
    }
}
