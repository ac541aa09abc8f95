package de.lotse.appointments.openhours;

import de.lotse.access.Colleagues;
import de.lotse.casework.absence.Absences;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where and when open hours are held, and by whom where somebody is away. */
@Component
class HoursWords {
    private final Places places;
    private final Absences absences;
    private final Colleagues colleagues;

    HoursWords(Places places, Absences absences, Colleagues colleagues) {
        this.places = places;
        this.absences = absences;
        this.colleagues = colleagues;
    }

    /** Who is away from today on, and who has left. */
    HoursAway away() {
        return new HoursAway(absences.open(), colleagues.closed());
    }

    /** That somebody is away on the date, and who stands in, or that she has left; null where she is there. */
    @Nullable
    String away(OpenHours one, LocalDate date, HoursAway away, Page page) {
        AccountId worker = one.worker();
        if (worker != null && away.left(one)) {
            return page.t("appointments.open.gone", name(worker));
        }
        if (worker == null || away.of(one, date).isEmpty()) {
            return null;
        }
        return away.holder(one, date)
                .map(who -> page.t("appointments.open.away.deputy", name(worker), name(who)))
                .orElseGet(() -> page.t("appointments.open.away.nobody", name(worker), asked(one, date, away, page)));
    }

    private String asked(OpenHours one, LocalDate date, HoursAway away, Page page) {
        return away.asked(one, date).stream()
                .map(this::name)
                .reduce((before, next) -> page.t("appointments.open.away.and", before, next))
                .orElse("–");
    }

    String name(AccountId account) {
        return colleagues.name(account).orElse("–");
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
