package de.lotse.casework.conference;

import de.lotse.consent.Recipient;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case conference (SYS-02): who is involved in a case talks about it together, because the client agreed and released each of them.
 *
 * @param format key of the concept's kind of conference, e.g. at town or county level
 * @param on the day it is planned for now, as {@code at} and {@code place}
 * @param topics keys of the life areas it is about; each participant's release must cover them
 * @param agreedOn the day the client agreed to it
 * @param clientWhy why the client does not take part
 * @param steps what happened, the earliest first
 * @param before when and where it was to be before it was moved; null where it was not moved
 * @param also the adults carried in the case whom it is about beside the client: each participant's release by them, too (CW-02)
 */
public record Conference(
        UUID id,
        CaseId caseId,
        String format,
        LocalDate on,
        LocalTime at,
        String place,
        String occasion,
        String agenda,
        List<String> topics,
        LocalDate agreedOn,
        boolean clientTakesPart,
        @Nullable String clientWhy,
        List<Participant> participants,
        List<Step> steps,
        @Nullable Slot before,
        List<PersonId> also) {
    /** Keeps its own copies. */
    public Conference {
        topics = List.copyOf(topics);
        participants = List.copyOf(participants);
        steps = List.copyOf(steps);
        also = List.copyOf(also);
    }

    /** Everybody it is about, the client first. */
    List<PersonId> about(PersonId client) {
        return Stream.concat(Stream.of(client), also.stream()).toList();
    }

    /** Whether both were convened with the same words for the same time. */
    boolean same(Conference other) {
        return new Conference(
                        id,
                        caseId,
                        format,
                        on,
                        at,
                        place,
                        occasion,
                        agenda,
                        topics,
                        agreedOn,
                        clientTakesPart,
                        clientWhy,
                        other.participants,
                        other.steps,
                        other.before,
                        also)
                .equals(other);
    }

    /** The last step of the kind, if there was one. */
    public Optional<Step> last(Step.Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
    }

    /** When and where it is planned now. */
    public Slot slot() {
        return new Slot(on, at, place);
    }

    /** Whether she was invited to the day it is planned for now. */
    public boolean invited(Participant participant) {
        int moved = last(Step.Kind.MOVED).map(step -> steps.indexOf(step) + 1).orElse(0);
        return steps.stream().skip(moved).anyMatch(step -> step.concerns(Step.Kind.INVITED, participant));
    }

    /** Whether it is still to come: neither held nor called off. */
    public boolean planned() {
        return Stream.of(Step.Kind.HELD, Step.Kind.CANCELLED)
                .allMatch(kind -> last(kind).isEmpty());
    }

    /** Whether it was held and the client does not know yet what came of it. */
    public boolean clientToBeInformed() {
        return last(Step.Kind.HELD).isPresent() && last(Step.Kind.INFORMED).isEmpty();
    }

    /** Whether the step was taken for the participant. */
    public boolean has(Step.Kind kind, Participant participant) {
        return steps.stream().anyMatch(step -> step.concerns(kind, participant));
    }

    /** The participant, if she is one. */
    public Optional<Participant> participant(UUID wanted) {
        return participants.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** When and where. */
    public record Slot(LocalDate on, LocalTime at, String place) {}

    /** Somebody who is to take part. @param duty what she does in the case, e.g. "Sachbearbeitung" */
    public record Participant(
            UUID id,
            Recipient recipient,
            String key,
            @Nullable String duty) {
        /** Whether the other one, who has the same key, is named with the same kind and duty. */
        boolean says(Participant other) {
            return recipient.kind() == other.recipient.kind() && Objects.equals(duty, other.duty);
        }
    }

    /** A dated fact. @param participant whom it is about; null where it is about all @param to where it was moved to, if it was */
    public record Step(
            UUID id,
            Kind kind,
            @Nullable UUID participant,
            LocalDate on,
            @Nullable String note,
            @Nullable Slot to) {
        /** One that moves nothing. */
        public Step(UUID id, Kind kind, @Nullable UUID participant, LocalDate on, @Nullable String note) {
            this(id, kind, participant, on, note, null);
        }

        /** Whether it is this step, taken for the participant. */
        boolean concerns(Kind wanted, Participant one) {
            return kind == wanted && one.id().equals(participant);
        }

        /** What happened. */
        public enum Kind {
            INVITED,
            /** To another day, hour or place; who was invited is to be invited again. */
            MOVED,
            /** Her release ended or was revoked: she is left out (CON-03a). */
            LEFT_OUT,
            ATTENDED,
            /** With the result. */
            HELD,
            /** With the reason. */
            CANCELLED,
            /** The client knows the result; with how. */
            INFORMED
        }
    }
}
