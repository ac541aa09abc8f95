package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that comes before case management (IN-04).
 *
 * @param when what speaks for it in a request; null where the concept gives nothing to go by
 */
public record PriorityService(
        String key,
        LocalizedText label,
        @Nullable String targetGroup,
        List<String> topics,
        @Nullable String boundary,
        @Nullable Criteria when,
        Source source) {
    /**
     * What speaks for a service; whatever is set must hold.
     *
     * @param minAge youngest age, asked of the oldest person
     * @param maxAge oldest age, asked of every adult
     * @param euCitizen whether the persons are citizens of the European Union
     * @param onlyAreas fields of action beside which there is no other
     * @param anyArea fields of action of which at least one is named
     * @param single whether it is one person only, because family systems are for case management
     */
    public record Criteria(
            @Nullable @Limits(max = 120) Integer minAge,
            @Nullable @Limits(max = 120) Integer maxAge,
            @Nullable Boolean euCitizen,
            List<String> onlyAreas,
            List<String> anyArea,
            boolean single) {}
}
