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

    /**
     * A drawing in lines, so that it stays sharp in print.
     *
     * @param said the whole in words, for whoever does not see it
     * @param shapes drawn one over the other
     * @param labels words at their places, in the units of the drawing
     */
    record Picture(String said, int width, int height, List<Shape> shapes, List<Label> labels) implements Block {
        private static final double MILLIMETRES = 150;

        /** How high it is on paper where it is as wide as the text. */
        public double millimetres(double units) {
            return Math.round(units * MILLIMETRES / width * 100) / 100.0;
        }
    }

    /** A line or an area of a picture. @param path as in SVG, with straight lines only */
    record Shape(Ink ink, String path) {
        /** Takes nothing but points and lines. */
        public Shape {
            if (!path.matches("[MLHZhv0-9. -]+")) {
                throw new IllegalArgumentException("not a path of lines: " + path);
            }
        }

        /** How it is drawn. */
        public enum Ink {
            GRID,
            AREA,
            LINE,
            DASHED
        }
    }

    /** A word in a picture. @param before whether it ends at the place instead of standing below it */
    record Label(double x, double y, boolean before, String text) {}

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
