package de.lotse.access;

import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The worker who acts, as the whole application knows her.
 *
 * @param duty what she does here, as shown under her name, e.g. "Case Management, 1,0 VZÄ"
 * @param workplace municipality and town, e.g. "Kreis Unna · Lünen"
 */
public record Actor(
        AccountId account,
        MunicipalityId municipality,
        @Nullable OrganisationId organisation,
        String login,
        String name,
        String duty,
        String workplace,
        Set<Role> roles,
        Locale locale) {
    /** Whether one of her roles carries the right. */
    public boolean may(Right right) {
        return rights().contains(right);
    }

    /** The rights of all her roles. */
    public Set<Right> rights() {
        return Role.rightsOf(roles);
    }
}
