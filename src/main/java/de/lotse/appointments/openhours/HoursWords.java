package de.lotse.appointments.openhours;

import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.Page;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says where and when open hours are held. */
@Component
class HoursWords {
    private final Places places;

    HoursWords(Places places) {
        this.places = places;
    }

    Map<PlaceId, Place> known() {
        return places.all().stream().collect(Collectors.toMap(Place::id, place -> place));
    }

    static String name(OpenHours one, Map<PlaceId, Place> known) {
        Place place = known.get(one.place());
        return place == null ? "–" : place.name();
    }

    static String when(OpenHours one, Page page) {
        return page.t(
                "appointments.open.when",
                one.day().getDisplayName(TextStyle.FULL, page.locale()),
                page.time(one.from()),
                page.time(one.until()));
    }
}
