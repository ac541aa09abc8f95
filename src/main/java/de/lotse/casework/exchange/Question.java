package de.lotse.casework.exchange;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a case to an authority (CW-14, the "short wire"): sent once under a release, answered once or several times, ended
 * when the case manager read the answer or when nothing may be asked any more.
 *
 * @param about the client, or an adult carried in her case (CW-02)
 * @param organisation the authority it is addressed to
 * @param recipientKey what the releases towards it are known by, as it was when it was asked
 * @param wishedBy until when an answer is wished for
 * @param answers the earliest first
 * @param end how it ended; null while it is open
 */
public record Question(
        UUID id,
        CaseId caseId,
        PersonId about,
        OrganisationId organisation,
        String recipientKey,
        Content content,
        @Nullable LocalDate wishedBy,
        Instant sentAt,
        AccountId sentBy,
        List<Answer> answers,
        @Nullable End end) {
    /** Keeps its own copy. */
    public Question {
        answers = List.copyOf(answers);
    }

    /** Whether something may still come of it. */
    public boolean open() {
        return end == null;
    }

    /** Whether the authority has not answered yet. */
    public boolean waiting() {
        return open() && answers.isEmpty();
    }

    /** Whether an answer is there that nobody settled yet. */
    public boolean answered() {
        return open() && !answers.isEmpty();
    }

    /**
     * What leaves with it, nothing else.
     *
     * @param topics keys of the life areas it is about; the release must cover each
     * @param named facts about the person that go along, a line each, e.g. "Geburtsdatum: 4.5.1990"
     */
    public record Content(String personName, List<String> topics, String subject, String text, List<String> named) {
        /** Keeps its own copies. */
        public Content {
            topics = List.copyOf(topics);
            named = List.copyOf(named);
        }
    }

    /** An answer. @param byOffice whether the authority wrote it itself; otherwise the case manager noted what she was told */
    public record Answer(UUID id, LocalDate on, String text, boolean byOffice, AccountId by) {}

    /** How it ended. */
    public record End(Kind kind, Instant at) {
        /** Why. */
        public enum Kind {
            /** The case manager has what she needs. */
            SETTLED,
            /** She took the question back. */
            TAKEN_BACK,
            /** The person it is about took back the release towards the authority (CON-03a). */
            RELEASE_REVOKED,
            /** She, or the client, took back her consent (CON-02). */
            CONSENT_WITHDRAWN
        }
    }
}
