package de.lotse.consent;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.people.People;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place through which anything about a client leaves (CON-03): it asks for the valid release and writes down what went
 * where, or refuses and says which release is missing.
 */
@Service
@Transactional
public class Disclosures {
    private final DisclosureRecord record;
    private final Releases releases;
    private final Consents consents;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Disclosures(
            DisclosureRecord record, Releases releases, Consents consents, People people, Audit audit, Clock clock) {
        this.record = record;
        this.releases = releases;
        this.consents = consents;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to leave.
     *
     * @param id from the form, so that a double click records one
     * @param caseId the case it belongs to, if any
     * @param topics life areas it is about; empty for mere contact data and appointments
     * @param what in a sentence
     * @param withoutRelease the basis and reason when no release is asked for
     */
    public record Command(
            UUID id,
            PersonId person,
            @Nullable CaseId caseId,
            Recipient recipient,
            Disclosure.Channel channel,
            List<String> topics,
            String what,
            @Nullable WithoutRelease withoutRelease) {}

    /** A disclosure the law allows without the client's release. */
    public record WithoutRelease(Disclosure.Basis basis, String reason) {
        /** Refuses an empty reason. */
        public WithoutRelease {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a disclosure without release needs its reason");
            }
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is on record and may leave. @param releases under which */
        record Disclosed(UUID id, List<UUID> releases) implements Outcome {}

        /**
         * It must not leave.
         *
         * @param person whose release it is that is missing
         * @param topics those no valid release covers; empty when there is none to this recipient at all
         * @param why what became of the release there was
         */
        record ReleaseMissing(PersonId person, Recipient recipient, List<String> topics, Why why) implements Outcome {}

        /** The person is not within reach. */
        record NotWithinReach() implements Outcome {}
    }

    /** Why no release covers it. */
    public enum Why {
        NONE,
        TOPICS,
        /** It does not allow this kind of exchange, e.g. talks together. */
        POWERS,
        NOT_YET,
        ENDED,
        REVOKED,
        CONSENT_WITHDRAWN
    }

    /** Lets it leave and records it, or refuses. */
    public Outcome disclose(Command command) {
        return disclose(command, Set.of());
    }

    /** Lets it leave and records it, or refuses. @param powers what the release must allow the two to do */
    public Outcome disclose(Command command, Set<Release.Power> powers) {
        return disclose(List.of(command), powers);
    }

    /**
     * Lets what is about several people leave and records it for each of them, or refuses and records it for nobody: what one of them has
     * not released leaves about none (CW-02).
     *
     * @param powers what the release must allow the two to do
     * @return the first refusal, or what came of the last of them
     */
    public Outcome disclose(List<Command> all, Set<Release.Power> powers) {
        for (Command one : all) {
            Outcome refusal = refusal(one, powers);
            if (refusal != null) {
                return refusal;
            }
        }
        Outcome outcome = new Outcome.NotWithinReach();
        for (Command one : all) {
            outcome = leave(one, powers);
        }
        return outcome;
    }

    private @Nullable Outcome refusal(Command command, Set<Release.Power> powers) {
        if (people.find(command.person()).isEmpty()) {
            return new Outcome.NotWithinReach();
        }
        return command.withoutRelease() != null
                ? null
                : missing(command.person(), command.recipient(), command.topics(), powers)
                        .orElse(null);
    }

    private Outcome leave(Command command, Set<Release.Power> powers) {
        WithoutRelease without = command.withoutRelease();
        if (without != null) {
            record.add(command, releases.key(command.recipient()), List.of());
            audit.justified(
                    "disclosed-without-release",
                    Subject.of(command.person()),
                    without.basis().name(),
                    channel(command));
            return new Outcome.Disclosed(command.id(), List.of());
        }
        List<UUID> covering = towards(command.person(), command.recipient()).stream()
                .filter(release -> release.holds(LocalDate.now(clock)) && release.touches(command.topics()))
                .filter(release -> release.powers().containsAll(powers))
                .map(Release::id)
                .toList();
        record.add(command, releases.key(command.recipient()), covering);
        audit.changed("disclosed", Subject.of(command.person()), channel(command));
        return new Outcome.Disclosed(command.id(), covering);
    }

    /** Which release is missing for this, if any; asked before something is planned or offered. */
    @Transactional(readOnly = true)
    public Optional<Outcome.ReleaseMissing> missing(PersonId person, Recipient recipient, List<String> topics) {
        return missing(person, recipient, topics, Set.of());
    }

    /** Which release is missing for this, if any. @param powers what the release must allow the two to do */
    @Transactional(readOnly = true)
    public Optional<Outcome.ReleaseMissing> missing(
            PersonId person, Recipient recipient, List<String> topics, Set<Release.Power> powers) {
        return missing(person, recipient, topics, powers, LocalDate.now(clock));
    }

    /** Which release will be missing on the day, as far as anybody knows now; asked for what is planned for a later day. */
    @Transactional(readOnly = true)
    public Optional<Outcome.ReleaseMissing> missing(
            PersonId person, Recipient recipient, List<String> topics, Set<Release.Power> powers, LocalDate day) {
        if (consents.state(person).withdrawnOn() != null) {
            return Optional.of(new Outcome.ReleaseMissing(person, recipient, topics, Why.CONSENT_WITHDRAWN));
        }
        List<Release> known = towards(person, recipient);
        List<Release> valid =
                known.stream().filter(release -> release.holds(day)).toList();
        if (valid.isEmpty()) {
            return Optional.of(new Outcome.ReleaseMissing(person, recipient, List.of(), why(known, day)));
        }
        List<Release> allowing = valid.stream()
                .filter(release -> release.powers().containsAll(powers))
                .toList();
        if (allowing.isEmpty()) {
            return Optional.of(new Outcome.ReleaseMissing(person, recipient, topics, Why.POWERS));
        }
        List<String> uncovered = topics.stream()
                .filter(topic -> allowing.stream().noneMatch(release -> release.covers(topic)))
                .toList();
        return uncovered.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.ReleaseMissing(person, recipient, uncovered, Why.TOPICS));
    }

    /** Which release will be missing on the day for what is about several people: each of them must have released it (CW-02). */
    @Transactional(readOnly = true)
    public Optional<Outcome.ReleaseMissing> missing(
            Collection<PersonId> about,
            Recipient recipient,
            List<String> topics,
            Set<Release.Power> powers,
            LocalDate day) {
        return about.stream()
                .flatMap(person -> missing(person, recipient, topics, powers, day).stream())
                .findFirst();
    }

    /** What left about the person, the newest first: her list of recipients (CON-03a). */
    @Transactional(readOnly = true)
    public List<Disclosure> of(PersonId person) {
        return record.of(person);
    }

    /** What left in the case about anybody in it who is within reach, the newest first. */
    @Transactional(readOnly = true)
    public List<InCase> of(CaseId caseId) {
        return record.of(caseId);
    }

    /** What left in a case. @param person whom it is about */
    public record InCase(PersonId person, Disclosure disclosure) {}

    private List<Release> towards(PersonId person, Recipient recipient) {
        String key = releases.key(recipient);
        return releases.of(person).stream()
                .filter(release -> release.key().equals(key))
                .toList();
    }

    private static Why why(List<Release> known, LocalDate day) {
        return known.stream()
                .findFirst()
                .map(release -> switch (release.on(day)) {
                    case REVOKED -> Why.REVOKED;
                    case ENDED -> Why.ENDED;
                    case NOT_YET -> Why.NOT_YET;
                    case VALID, ENDS_SOON -> Why.TOPICS;
                })
                .orElse(Why.NONE);
    }

    private static String channel(Command command) {
        return command.recipient().kind() + " " + command.channel();
    }
}
