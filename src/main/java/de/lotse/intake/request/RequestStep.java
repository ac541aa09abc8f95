package de.lotse.intake.request;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a request, never changed afterwards (IN-03); where the request stands is derived from all of them.
 *
 * @param number its place in the row; two people acting at once want the same one, and the first gets it
 * @param by null for the requesting body itself
 * @param day an agreed day, e.g. of the contact, the return or the first appointment
 * @param worker to whom it was assigned
 * @param choice a key, e.g. of a vote the side that spoke
 * @param minutes time the clearing took
 * @param words what was written, by word; sealed
 */
public record RequestStep(
        UUID id,
        UUID request,
        int number,
        Kind kind,
        Instant at,
        @Nullable AccountId by,
        @Nullable LocalDate day,
        @Nullable AccountId worker,
        @Nullable String choice,
        int minutes,
        Map<String, String> words) {
    /** Why, for colleagues. */
    public static final String REASON = "reason";
    /** What the requesting body reads. */
    public static final String FEEDBACK = "feedback";
    /** Where else there is help. */
    public static final String ALTERNATIVE = "alternative";
    /** Who helps while it waits. */
    public static final String BRIDGE = "bridge";
    /** That the clearing contact found it urgent: "yes". */
    public static final String URGENT = "urgent";

    /** Keeps its own copy. */
    public RequestStep {
        words = Map.copyOf(words);
    }

    /** What can happen. */
    public enum Kind {
        /** The standardised clearing contact. */
        CONTACT,
        /** More information was asked for. */
        QUESTION,
        /** The requesting body answered. */
        ANSWER,
        /** One of two is for admission. */
        VOTE_ADMIT,
        /** One of two is against it. */
        VOTE_REFUSE,
        ADMITTED,
        REFUSED,
        WAITING,
        /** Moved up on the waiting list. */
        ADVANCED,
        /** A place was offered to the requesting body. */
        OFFERED,
        OFFER_ACCEPTED,
        OFFER_DECLINED,
        /** The waiting list was full: come back on the day. */
        REFERRED,
        /** It came back after that. */
        CAME_BACK,
        ASSIGNED,
        /** The assignment ended before a case began. */
        GIVEN_BACK,
        /** The clearing team gave the contact data to the worker. */
        PASSED_ON,
        CASE_OPENED,
        FIRST_APPOINTMENT,
        /** The requesting body no longer needs it. */
        WITHDRAWN
    }

    /** What was written under the word, null where nothing was. */
    public @Nullable String word(String word) {
        return words.get(word);
    }
}
