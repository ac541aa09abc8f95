package de.lotse.casework.casefile;

import de.lotse.tenancy.Source;
import java.util.Optional;

/** How many places the focus groups may take and have taken; answered by a neighbouring module that knows capacity (IN-10). */
public interface FocusPlaces {
    /** The places now; empty where the concept names no share that stays open to others, or no group. */
    Optional<Taken> taken();

    /**
     * Places of the focus groups.
     *
     * @param taken by open cases
     * @param allowed without touching what stays open to others
     */
    record Taken(int taken, int allowed, String rule, Source source) {
        private static final int NEAR = 2;

        /** Whether one more would take a place that stays open to others. */
        public boolean wouldBreak() {
            return taken >= allowed;
        }

        /** Whether this is worth saying already. */
        public boolean near() {
            return taken + NEAR >= allowed;
        }
    }
}
