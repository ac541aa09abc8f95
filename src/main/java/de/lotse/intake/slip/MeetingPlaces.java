package de.lotse.intake.slip;

import de.lotse.tenancy.Place;
import de.lotse.tenancy.Places;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where somebody is placed to: offered by name and found again by it, so that the calendar and the paper she takes along know the address
 * (AP-04; Konzept Kreis Unna 5.1). Nobody's home is offered.
 */
@Component
class MeetingPlaces {
    private final Places places;

    MeetingPlaces(Places places) {
        this.places = places;
    }

    /** The places of the municipality; another one can be typed. */
    List<Choice> offered() {
        return known().stream()
                .map(place -> new Choice(place.name(), place.name()))
                .toList();
    }

    /** The place of that name; empty where another one was typed, or where two have the name. */
    Optional<Place> named(@Nullable String name) {
        List<Place> same =
                known().stream().filter(place -> place.name().equals(name)).toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private List<Place> known() {
        return places.all().stream()
                .filter(place -> place.kind() != Place.Kind.HOUSEHOLD)
                .toList();
    }
}
