package de.lotse.casework.visit;

import de.lotse.shared.AccountId;
import de.lotse.tenancy.PlaceId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody looked at a place before it is used (Konzept Kreis Unna 6).
 *
 * @param met keys of the questions answered with yes
 * @param open keys of those that are not fulfilled
 * @param by null before it is kept
 */
public record PlaceCheck(
        UUID id,
        PlaceId place,
        LocalDate on,
        List<String> met,
        List<String> open,
        @Nullable String note,
        @Nullable AccountId by) {
    /** Keeps its own copies. */
    public PlaceCheck {
        met = List.copyOf(met);
        open = List.copyOf(open);
    }

    /** Whether both are the same check with the same words, whoever kept it. */
    boolean same(PlaceCheck other) {
        return new PlaceCheck(id, place, on, met, open, note, other.by).equals(other);
    }
}
