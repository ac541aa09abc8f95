package de.lotse.casework.linking;

import de.lotse.consent.Recipient;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case goes between two bodies, or is worked on by two (IN-14): warm handover, tandem or referral, in either direction.
 *
 * @param about the client, or an adult carried in her case, whose release is needed then (CW-02)
 * @param with the other body, or null and a colleague
 * @param key tells the other body apart, as {@link de.lotse.consent.Releases#key} makes it
 * @param colleague who works on the case too; her grant is {@code grant}
 * @param topics keys of the life areas it is about; the release must cover each
 * @param until last day of a tandem
 * @param steps what happened, the earliest first
 */
public record Cooperation(
        UUID id,
        CaseId caseId,
        PersonId about,
        Kind kind,
        Direction direction,
        @Nullable Recipient with,
        @Nullable String key,
        @Nullable AccountId colleague,
        @Nullable UUID grant,
        List<String> topics,
        @Nullable LocalDate until,
        @Nullable String note,
        Instant begunAt,
        List<Step> steps) {
    /** Keeps its own copies. */
    public Cooperation {
        topics = List.copyOf(topics);
        steps = List.copyOf(steps);
    }

    /** Whether something may still come of it. */
    public boolean open() {
        return steps.stream().noneMatch(step -> step.kind().over());
    }

    /** Whether the step was taken. */
    public boolean has(Step.What kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** Whether the talk of all three is still to come. */
    public boolean meetingMissing() {
        return open() && kind == Kind.WARM_HANDOVER && !has(Step.What.MEETING);
    }

    /** Whether the body that referred the client still waits to hear what became of it. */
    public boolean feedbackMissing() {
        return open() && kind == Kind.REFERRAL && direction == Direction.TO_US && !has(Step.What.FEEDBACK);
    }

    /** Which kind; the concept says which of them it has. */
    public enum Kind {
        WARM_HANDOVER("warm_handover"),
        TANDEM("tandem"),
        REFERRAL("signposting");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        /** The rule of the concept it comes from, in its part on handovers. */
        public String rule() {
            return rule;
        }
    }

    /** Which way the case goes. */
    public enum Direction {
        TO_THEM,
        TO_US
    }

    /** A dated fact. */
    public record Step(
            UUID id, What kind, LocalDate on, @Nullable String note) {
        /** What happened. */
        public enum What {
            /** Giving body, taking body and client talked. */
            MEETING,
            /** The other body was told what became of it. */
            FEEDBACK,
            ENDED,
            /** The release or the consent was taken back; noted by the system. */
            STOPPED;

            /** Whether nothing more comes. */
            public boolean over() {
                return this == ENDED || this == STOPPED;
            }
        }
    }
}
