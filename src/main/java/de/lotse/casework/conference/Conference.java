package de.lotse.casework.conference;

import de.lotse.consent.Recipient;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case conference (SYS-02): who is involved in a case talks about it together, because the client agreed and released each of them.
 *
 * @param format key of the concept's kind of conference, e.g. at town or county level
 * @param topics keys of the life areas it is about; each participant's release must cover them
 * @param agreedOn the day the client agreed to it
 * @param clientWhy why the client does not take part
 * @param steps what happened, the earliest first
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
        List<Step> steps) {
    /** Keeps its own copies. */
    public Conference {
        topics = List.copyOf(topics);
        participants = List.copyOf(participants);
        steps = List.copyOf(steps);
    }

    /** The last step of the kind, if there was one. */
    public Optional<Step> last(Step.Kind kind) {
        return steps.reversed().stream().filter(step -> step.kind() == kind).findFirst();
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
        return steps.stream()
                .anyMatch(step -> step.kind() == kind && participant.id().equals(step.participant()));
    }

    /** The participant, if she is one. */
    public Optional<Participant> participant(UUID wanted) {
        return participants.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    /** Somebody who is to take part. @param duty what she does in the case, e.g. "Sachbearbeitung" */
    public record Participant(
            UUID id,
            Recipient recipient,
            String key,
            @Nullable String duty) {}

    /** A dated fact. @param participant whom it is about; null where it is about all */
    public record Step(
            UUID id,
            Kind kind,
            @Nullable UUID participant,
            LocalDate on,
            @Nullable String note) {
        /** What happened. */
        public enum Kind {
            INVITED,
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
