package de.lotse.bench;

import de.lotse.casework.CaseworkConcept;
import java.util.stream.IntStream;

/** A worker to fill in, with so many cases of hers, and the concept she works by. */
record Desk(int worker, int municipality, CaseworkConcept concept, int open, int closed) {
    /** With as many cases as anybody has. */
    static Desk full(int worker, int municipality, CaseworkConcept concept) {
        return new Desk(worker, municipality, concept, Invented.OPEN_CASES, Invented.CLOSED_CASES);
    }

    /** The numbers of her cases; the closed ones begin behind all that can be open. */
    int[] cases() {
        return IntStream.concat(
                        IntStream.range(0, open), IntStream.range(Invented.OPEN_CASES, Invented.OPEN_CASES + closed))
                .toArray();
    }
}
