package de.lotse.documents;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A paper before it is printed: what it says, to whom, in which languages, and what is still missing.
 *
 * @param edition which text this is, e.g. "consent 1": recorded with what was given, printed in the footer
 * @param reference what finds the paper again, e.g. the case's file number
 * @param translation the second language, none for a German paper
 * @param addressee the lines of the address window, empty for a form
 * @param missing message keys of what must be known before it may be printed
 */
public record Paper(
        String edition,
        String reference,
        Wording title,
        Issuer issuer,
        List<String> addressee,
        @Nullable Translation translation,
        PaperWords words,
        List<Block> blocks,
        List<String> missing) {
    private static final int LONG = 8;
    private static final int LONG_TEXT = 1_200;

    public Paper {
        addressee = List.copyOf(addressee);
        blocks = List.copyOf(blocks);
        missing = List.copyOf(missing);
    }

    /**
     * The second language of a paper.
     *
     * @param approved false marks it as a working translation: only the German text is binding
     */
    public record Translation(Locale language, boolean approved) {
        private static final String INNER = "[§\\p{IsLatin}\\p{Nd}.,;:–@/+\u00A0 -]";
        private static final String LATIN =
                "[§\\p{IsLatin}0-9](?:" + INNER + "*\\(" + INNER + "+\\))*(?:" + INNER + "*[\\p{IsLatin}\\p{Nd}])?";
        private static final Pattern ISLAND = Pattern.compile("\\(" + LATIN + "\\)|" + LATIN);

        /** The text for the page; in a right-to-left text, Latin parts such as "§ 203 StGB" keep their own order. */
        public String text(@Nullable String translated) {
            String text = translated == null ? "" : translated;
            return direction().equals("rtl") ? ISLAND.matcher(text).replaceAll("\u2066$0\u2069") : text;
        }

        /** The language's tag for the page. */
        public String tag() {
            return language.toLanguageTag();
        }

        /** The writing direction for the page. */
        public String direction() {
            return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
        }
    }

    /**
     * The blocks in groups that stay on one page where they fit: a heading or a note with what follows it, and, because whoever
     * signs must see what is being signed, the whole section that ends in signatures.
     */
    public List<List<Block>> groups() {
        int signed = signedSection();
        List<List<Block>> groups = new ArrayList<>();
        for (int i = 0; i < signed; ) {
            boolean leads = blocks.get(i) instanceof Block.Heading || blocks.get(i) instanceof Block.Note;
            int size = leads && i + 1 < signed ? 2 : 1;
            groups.add(blocks.subList(i, i + size));
            i += size;
        }
        groups.add(blocks.subList(signed, blocks.size()));
        return groups;
    }

    /** Whether the group may run over two pages: kept together, a long list would leave half a page empty before it. */
    public static boolean runsOver(List<Block> group) {
        return group.stream().anyMatch(block -> switch (block) {
            case Block.Checks list -> list.checks().size() > LONG;
            case Block.Facts facts ->
                facts.facts().size() > LONG
                        || facts.facts().stream()
                                .anyMatch(fact -> fact.value().german().length() > LONG_TEXT);
            default -> false;
        });
    }

    /** Where the section with the signatures starts; at the end when nobody signs. */
    private int signedSection() {
        int first = blocks.size();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof Block.Signatures) {
                first = i;
            } else if (first < blocks.size() && blocks.get(i) instanceof Block.Heading) {
                return i;
            }
        }
        return first;
    }

    /** The same paper with these fields named as missing. */
    public Paper withMissing(List<String> keys) {
        return new Paper(edition, reference, title, issuer, addressee, translation, words, blocks, keys);
    }
}
