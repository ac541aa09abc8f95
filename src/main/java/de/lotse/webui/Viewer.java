package de.lotse.webui;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The person in front of the page, as far as the frame needs to know her.
 *
 * @param signedIn whether somebody is signed in; without, the frame shows no navigation
 * @param name the name shown at the top right
 * @param role what she does here, e.g. "Case Management, 1,0 VZÄ"
 * @param place municipality and town, e.g. "Kreis Unna · Lünen"
 * @param rights the names of the rights that open menus
 */
public record Viewer(
        boolean signedIn,
        @Nullable String name,
        @Nullable String role,
        @Nullable String place,
        Set<String> rights,
        Locale locale) {
    /** Nobody is signed in. */
    public static Viewer anonymous(Locale locale) {
        return new Viewer(false, null, null, null, Set.of(), locale);
    }

    /** Whether the right opens its menu; null is open to everyone who is signed in. */
    public boolean may(@Nullable String right) {
        return signedIn && (right == null || rights.contains(right));
    }
}
