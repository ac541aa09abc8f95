package de.lotse.documents;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a paper is filled with.
 *
 * @param values by placeholder
 * @param marked conditions that hold and boxes that are ticked
 * @param slots blocks the caller makes, e.g. the topics of a release or the goals of a plan
 * @param signatures by signer, for those who have signed or whose name is known
 */
public record PaperData(
        Issuer issuer,
        LegalBasis basis,
        String reference,
        Map<String, Wording> values,
        Set<String> marked,
        Map<String, List<Block>> slots,
        Map<String, Signed> signatures) {
    public PaperData {
        values = Map.copyOf(values);
        marked = Set.copyOf(marked);
        slots = Map.copyOf(slots);
        signatures = Map.copyOf(signatures);
    }

    /** Who signed where and how; empty parts are left to be filled in by hand. */
    public record Signed(
            String name, String placeAndDate, @Nullable DrawnSignature drawing) {}

    /** Data of a paper that says nothing yet. */
    public static PaperData of(Issuer issuer, LegalBasis basis, String reference) {
        return new PaperData(issuer, basis, reference, Map.of(), Set.of(), Map.of(), Map.of());
    }

    /** With a value that reads the same in every language. */
    public PaperData with(String placeholder, String value) {
        return with(placeholder, Wording.of(value));
    }

    /** With a value in two languages. */
    public PaperData with(String placeholder, Wording value) {
        return new PaperData(issuer, basis, reference, added(values, placeholder, value), marked, slots, signatures);
    }

    /** With a condition that holds or a box that is ticked. */
    public PaperData marking(String name) {
        Set<String> more = new HashSet<>(marked);
        more.add(name);
        return new PaperData(issuer, basis, reference, values, more, slots, signatures);
    }

    /** With the caller's own blocks at this place of the text. */
    public PaperData inserting(String slot, List<Block> blocks) {
        return new PaperData(
                issuer, basis, reference, values, marked, added(slots, slot, List.copyOf(blocks)), signatures);
    }

    /** With who signs. */
    public PaperData signed(String signer, Signed signed) {
        return new PaperData(issuer, basis, reference, values, marked, slots, added(signatures, signer, signed));
    }

    private static <V> Map<String, V> added(Map<String, V> map, String key, V value) {
        Map<String, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }
}
