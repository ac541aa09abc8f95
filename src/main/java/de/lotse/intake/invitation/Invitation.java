package de.lotse.intake.invitation;

import de.lotse.shared.AccountId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody waits to be invited to a first talk, because nobody has room for her or her worker is away for long (IN-06).
 *
 * @param since when she asked; it makes the order
 * @param town where she lives, if known
 * @param worker by whom she wants to be, or would have to be, counselled, if known
 * @param meanwhile to whom she was referred until then (Verweisberatung)
 * @param by who noted it
 * @param end how the wait ended; null while she waits
 */
public record Invitation(
        UUID id,
        PersonId person,
        LocalDate since,
        Why why,
        @Nullable String town,
        @Nullable AccountId worker,
        String meanwhile,
        AccountId by,
        @Nullable End end) {
    /** Why she was not given an appointment. */
    public enum Why {
        /** Nobody has room. */
        NO_ROOM,
        /** The worker is away for long, and her deputy cannot take anybody. */
        LONG_ABSENCE
    }

    /** How a wait ended. @param note the reason in words */
    public record End(
            UUID id, Kind kind, LocalDate on, @Nullable String note) {
        /** The kinds of ends. */
        public enum Kind {
            /** She is invited; the appointment is booked next. */
            INVITED,
            /** She does not want to come any more. */
            NOT_WANTED,
            /** Somebody else helps her. */
            HELPED_ELSEWHERE,
            /** She cannot be reached any more. */
            NOT_REACHED,
            /** A case was opened with her. */
            CASE_OPENED,
            /** She took her consent back. */
            CONSENT_WITHDRAWN
        }
    }

    /** Whether she still waits. */
    public boolean waits() {
        return end == null;
    }

    /** Whether both say the same, whoever noted it and whatever came of it. */
    boolean same(Invitation other) {
        return id.equals(other.id)
                && person.equals(other.person)
                && since.equals(other.since)
                && why == other.why
                && Objects.equals(town, other.town)
                && Objects.equals(worker, other.worker)
                && meanwhile.equals(other.meanwhile);
    }
}
