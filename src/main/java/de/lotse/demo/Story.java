package de.lotse.demo;

import de.lotse.casework.CaseworkConcept;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * What becomes of one invented client; her number decides, so that every start tells the same story with the days of today.
 *
 * @param reach how far the case comes in the cycle, from 0
 * @param today the day the story ends on
 */
record Story(String municipality, int number, CaseworkConcept concept, int reach, LocalDate today) {
    /** The story with the number. */
    static Story of(String municipality, int number, CaseworkConcept concept, LocalDate today) {
        int last = concept.phases().size() - 1;
        boolean wholeWay = Turn.of(number).wholeWay();
        return new Story(municipality, number, concept, wholeWay ? last : number % (last + 1), today);
    }

    /** What sets a client apart from the others; most have nothing special. */
    enum Turn {
        ORDINARY,
        /** She does not want her data kept: counted without a name only. */
        CONSENT_REFUSED,
        /** She took her consent back. */
        CONSENT_WITHDRAWN,
        CLOSED,
        REOPENED;

        private static Turn of(int number) {
            return switch (number % 34) {
                case 15, 31 -> CONSENT_REFUSED;
                case 18 -> CONSENT_WITHDRAWN;
                case 6, 13, 20, 23, 27, 33 -> CLOSED;
                case 30 -> REOPENED;
                default -> ORDINARY;
            };
        }

        private boolean wholeWay() {
            return this == CLOSED || this == REOPENED;
        }
    }

    Turn turn() {
        return Turn.of(number);
    }

    /** Which of the closed cases of a worker it is, from 0; each ends for another reason. */
    int ending() {
        return List.of(6, 13, 20, 23, 27, 33).indexOf(number % 34);
    }

    PersonId person() {
        return new PersonId(uuid("client"));
    }

    CaseId id() {
        return new CaseId(uuid("case"));
    }

    /** The same identifier for the same thing at every start. */
    UUID uuid(String kind) {
        return UUID.nameUUIDFromBytes(
                ("lotse-demo-" + kind + ":" + municipality + number).getBytes(StandardCharsets.UTF_8));
    }

    Random random(String of) {
        return new Random((of + municipality + number).hashCode());
    }

    /** Days since the first talk: long enough for the phases and for those who were silent for months. */
    long begunAgo() {
        return Math.max(12L + reach * 24L + number * 3L % 40, silentFor() + talks() * 13L + 5);
    }

    /** Days since the case entered the phase with the place in the cycle. */
    long enteredAgo(int place) {
        return begunAgo() - (begunAgo() - 2) * place / (reach + 1);
    }

    /** How often they talked. */
    int talks() {
        return 1 + random("talks").nextInt(6);
    }

    /** Days since the last talk: some cases are about to count as inactive, some do already. */
    int silentFor() {
        return switch (number % 12) {
            case 4 -> 102;
            case 8 -> 84;
            default -> random("silent").nextInt(25);
        };
    }

    /** Whether the cycle came as far as the phase of the kind. */
    boolean reached(CaseworkConcept.Phase.Kind kind) {
        return concept.phaseOf(kind)
                .map(phase -> concept.place(phase) - 1 <= reach)
                .orElse(false);
    }
}
