package de.lotse.intake.referral;

import de.lotse.people.PersonName;
import de.lotse.shared.AccountId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was passed on to a case manager with her consent. Where it stands follows from the steps.
 *
 * @param accessRoute key of the concept's list (IN-01)
 * @param office the authority or partner that sent her; null when a colleague did, or wrote down what came on paper or by telephone
 * @param agreedOn the day she agreed to being passed on
 * @param report what a body reported; null for whoever was just passed on
 * @param urgent whether she needs her appointment within the days the concept names for that
 * @param receiver who has her now
 */
public record Referral(
        UUID id,
        Source source,
        String accessRoute,
        AccountId from,
        @Nullable OrganisationId office,
        LocalDate agreedOn,
        Newcomer who,
        @Nullable Report report,
        Instant receivedAt,
        boolean urgent,
        @Nullable AccountId receiver,
        List<Step> steps) {
    /** Keeps its own copy. */
    public Referral {
        steps = List.copyOf(steps);
    }

    /** Whether both say the same of the same person, whoever has her now. */
    boolean same(Referral other) {
        return id.equals(other.id)
                && source == other.source
                && accessRoute.equals(other.accessRoute)
                && agreedOn.equals(other.agreedOn)
                && urgent == other.urgent
                && who.equals(other.who)
                && Objects.equals(report, other.report);
    }

    /** Who sent her. */
    public enum Source {
        /** A colleague whom she asked although somebody else is competent. */
        COLLEAGUE,
        /** The registration office, with her signed consent (CON-05). */
        REGISTRATION_OFFICE,
        /** A body inside or outside the administration that reports a complex case (IN-13). */
        REPORT,
        /** Another body that knows her from its own work and has an account, e.g. a social administration or advice centre (IN-01). */
        PARTNER,
        /** A first consultation at the immigration authority that points to the place of residence (IN-11). */
        SLIP
    }

    /**
     * Whom it is about, as far as it was told.
     *
     * @param person her record, where she is registered already
     * @param wish what she wants, in a sentence
     */
    public record Newcomer(
            @Nullable PersonId person,
            PersonName name,
            @Nullable LocalDate born,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String language,
            @Nullable String town,
            @Nullable String focusArea,
            @Nullable String wish) {
        /** The same, with this said before what she wants; nothing more where it is null. */
        public Newcomer saying(@Nullable String first) {
            if (first == null) {
                return this;
            }
            String said = wish == null ? first : first + "\n" + wish;
            return new Newcomer(person, name, born, phone, address, language, town, focusArea, said);
        }

        /** Whether there is any way to reach her. */
        public boolean reachable() {
            return phone != null || address != null;
        }
    }

    /** A report of a complex case. @param by the body that reports */
    public record Report(String by, Kind kind, List<String> complexities) {
        /** Where the body belongs. */
        public enum Kind {
            INTERNAL,
            EXTERNAL
        }
    }

    /** What happened. @param outcome key of the concept's decision, where one was made */
    public record Step(
            UUID id,
            What kind,
            LocalDate on,
            @Nullable String outcome,
            @Nullable String note,
            @Nullable PersonId person,
            AccountId by) {
        /** Whether both are the same step with the same words, whoever took it. */
        boolean same(Step other) {
            return new Step(id, kind, on, outcome, note, person, other.by).equals(other);
        }

        /** The kinds of steps. */
        public enum What {
            ACCEPTED,
            /** She was tried to be reached. */
            TRIED,
            /** The first talk was held. */
            TALKED,
            /** She could not be reached; nothing more is tried. */
            NOT_REACHED,
            /** She is a person of her own now. */
            REGISTERED,
            /** What becomes of a report. */
            DECIDED,
            /** The sender was told. */
            FEEDBACK,
            /** She took her consent to being passed on back. */
            WITHDRAWN
        }
    }

    /** Where it stands. */
    public enum State {
        NEW,
        ACCEPTED,
        TRIED,
        TALKED,
        NOT_REACHED,
        WITHDRAWN
    }

    /** Where it stands: the furthest step decides, and what was erased is over. */
    public State state() {
        if (has(Step.What.WITHDRAWN) || erased()) {
            return State.WITHDRAWN;
        }
        if (has(Step.What.TALKED)) {
            return State.TALKED;
        }
        if (has(Step.What.NOT_REACHED)) {
            return State.NOT_REACHED;
        }
        return has(Step.What.TRIED) ? State.TRIED : has(Step.What.ACCEPTED) ? State.ACCEPTED : State.NEW;
    }

    /** Whether somebody still has to do something. */
    public boolean open() {
        return switch (state()) {
            case NEW, ACCEPTED, TRIED -> true;
            case TALKED -> decisionMissing() || feedbackMissing();
            case NOT_REACHED -> feedbackMissing();
            case WITHDRAWN -> false;
        };
    }

    /** Whether the first talk with her is still to come. */
    public boolean talkMissing() {
        return switch (state()) {
            case NEW, ACCEPTED, TRIED -> true;
            case TALKED, NOT_REACHED, WITHDRAWN -> false;
        };
    }

    /** Whether a report still waits for its decision. */
    public boolean decisionMissing() {
        return report != null && !has(Step.What.DECIDED);
    }

    /** Whether the body that reported still waits for an answer. */
    public boolean feedbackMissing() {
        return report != null && !has(Step.What.FEEDBACK);
    }

    /** Whether such a step was taken. */
    public boolean has(Step.What kind) {
        return steps.stream().anyMatch(step -> step.kind() == kind);
    }

    /** Her record, from the beginning or since it was made. */
    public @Nullable PersonId person() {
        return steps.stream()
                .map(Step::person)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(who.person());
    }

    /** Whether what she told was erased. */
    public boolean erased() {
        return who.name().family().equals(Vault.ERASED);
    }
}
