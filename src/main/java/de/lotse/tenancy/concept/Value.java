package de.lotse.tenancy.concept;

import de.lotse.tenancy.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value of a concept as people read it.
 *
 * @param path where it stands in the concept, list entries by their key
 * @param text what is said; null where only its parts speak
 */
public record Value(
        String path,
        String name,
        @Nullable String text,
        List<Value> parts,
        @Nullable Source source) {
    /** A section of the concept with its heading. */
    public record Section(String key, String title, List<Value> values) {}
}
