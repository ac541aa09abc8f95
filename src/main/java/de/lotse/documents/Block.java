package de.lotse.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One building block of a paper. All papers are made of these, so that one layout serves them all. */
public sealed interface Block {
    /** Starts a section. */
    record Heading(Wording text) implements Block {}

    /** Running text. */
    record Paragraph(Wording text) implements Block {}

    /** A list without order. */
    record Bullets(List<Wording> items) implements Block {}

    /** What the reader must not overlook. */
    record Note(Wording text) implements Block {}

    /** Named values; an empty value becomes a line to write on. */
    record Facts(List<Fact> facts) implements Block {}

    /** One named value. */
    record Fact(Wording label, Wording value) {}

    /** Statements with a box each: ticked here or later by hand. */
    record Checks(List<Check> checks) implements Block {}

    /** One statement with its box. */
    record Check(Wording text, boolean ticked) {}

    /** A question with room for the answer; an empty answer leaves the given number of lines to write on. */
    record Answer(Wording label, String answer, int lines) implements Block {}

    /** A table with a head; every row has as many cells as the head. */
    record Table(List<Wording> head, List<List<Wording>> rows) implements Block {}

    /** Who signs, side by side, never torn apart by a page's end. */
    record Signatures(List<Signature> signatures) implements Block {}

    /**
     * One signature: drawn on the screen, or a line to sign on.
     *
     * @param placeAndDate empty leaves a line
     * @param name printed under the line, may be empty
     */
    record Signature(
            Wording role,
            String name,
            String placeAndDate,
            @Nullable DrawnSignature drawing) {}
}
