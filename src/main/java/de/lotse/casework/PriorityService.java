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
     * @param acuteCrisis whether it can be asked in an acute crisis, which case management is not for; then the fields of action do not matter
     * @param residenceStatuses statuses that belong to its target group, of which one person must have one: permit, permission, toleration,
     *     settlement, free_movement, repatriate
     * @param residenceStatusesToCheck statuses that belong to it under conditions no request says, so that somebody has to look
     * @param single whether it is one person only, because family systems are for case management
     */
    public record Criteria(
            @Nullable @Limits(max = 120) Integer minAge,
            @Nullable @Limits(max = 120) Integer maxAge,
            @Nullable Boolean euCitizen,
            List<String> onlyAreas,
            List<String> anyArea,
            boolean acuteCrisis,
            List<String> residenceStatuses,
            List<String> residenceStatusesToCheck,
            boolean single) {}
}
