package de.lotse.intake.slip;

import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A routing slip (Laufzettel): an authority sends somebody to a first consultation and is told what came of it (IN-11).
 *
 * @param group key of the target group of the concept
 * @param reason key of the section of the Residence Act, where one is the reason
 * @param urgent whether she needs her appointment within the days the concept names for that
 * @param result what came of the consultation; null until it was held, and always for the authority
 * @param feedback what the authority is told; null until it was, and for the authority while no release covers it
 */
public record Slip(
        UUID id,
        OrganisationId office,
        String group,
        @Nullable String reason,
        Who who,
        LocalDate agreedOn,
        Instant sentAt,
        AccountId sentBy,
        boolean urgent,
        List<Step> steps,
        @Nullable Result result,
        @Nullable Feedback feedback) {
    /** Keeps its own copy. */
    public Slip {
        steps = List.copyOf(steps);
    }

    /** Whether the authority said the same in both. */
    boolean same(Slip other) {
        return id.equals(other.id)
                && group.equals(other.group)
                && Objects.equals(reason, other.reason)
                && who.equals(other.who)
                && agreedOn.equals(other.agreedOn)
                && urgent == other.urgent;
    }

    /** Who is sent, as far as the authority says. */
    public record Who(
            PersonName name,
            @Nullable LocalDate born,
            @Nullable String phone,
            @Nullable String language,
            @Nullable String town,
            @Nullable String wish) {}

    /** What happened. @param person her record, when it was made */
    public record Step(
            UUID id, What kind, LocalDate on, @Nullable PersonId person, AccountId by) {
        /** The kinds of steps. */
        public enum What {
            /** Case management took the slip. */
            TAKEN,
            /** She is a person of her own now. */
            REGISTERED,
            /** She does not want the authority to be told what came of it. */
            UNTOLD,
            /** She took her agreement back. */
            WITHDRAWN
        }
    }

    /**
     * What came of the consultation.
     *
     * @param minutes how long it took
     * @param worker the case manager at the place of residence: to whom she goes on, or who is told because she wishes it
     * @param provider the offer in the county
     * @param meetsAt when she has an appointment there
     */
    public record Result(
            UUID id,
            Kind kind,
            LocalDate heldOn,
            int minutes,
            @Nullable AccountId worker,
            @Nullable String provider,
            @Nullable LocalDateTime meetsAt,
            @Nullable String place,
            @Nullable String note) {
        /** Whether case management where she lives learns of her: she goes on there, or wishes that it is told (Konzept Kreis Unna 5.1). */
        public boolean toldAtHome() {
            return kind.local() || worker != null;
        }

        /** Vermittlung means with an appointment, Verweis without (Konzept Kreis Unna 5.1). */
        public enum Kind {
            /** An appointment with case management at the place of residence. */
            PLACED,
            /** Contact data and consent handed to case management at the place of residence. */
            POINTED,
            /** An appointment with another offer of the county. */
            OFFER_PLACED,
            /** Told of another offer of the county. */
            OFFER_POINTED,
            /** No need, or no further counselling wanted. */
            NOTHING;

            /** Whether she goes on to case management where she lives. */
            public boolean local() {
                return this == PLACED || this == POINTED;
            }

            /** Whether there is an appointment. */
            public boolean meeting() {
                return this == PLACED || this == OFFER_PLACED;
            }
        }
    }

    /** What the authority is told. @param contact whom to turn to */
    public record Feedback(Result.Kind kind, @Nullable String contact, Instant givenAt) {}

    /** Where it stands. */
    public enum State {
        SENT,
        TAKEN,
        HELD,
        ANSWERED,
        WITHDRAWN
    }

    /** Where it stands, as far as the viewer may know; what was erased is over. */
    public State state() {
        if (has(Step.What.WITHDRAWN) || erased()) {
            return State.WITHDRAWN;
        }
        if (feedback != null) {
            return State.ANSWERED;
        }
        return result != null ? State.HELD : has(Step.What.TAKEN) ? State.TAKEN : State.SENT;
    }

    /** Whether such a step was taken. */
    public boolean has(Step.What kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** Her record, once it was made. */
    public @Nullable PersonId person() {
        return steps.stream()
                .map(Step::person)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether what was said about her was erased. */
    public boolean erased() {
        return who.name().family().equals(Vault.ERASED);
    }
}
