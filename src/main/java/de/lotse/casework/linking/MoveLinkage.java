package de.lotse.casework.linking;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipients;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes what happened with a linkage: contacted, accepted, waiting, started, ended, or failed and why (CW-06). Data about the client
 * go to the recipient only under a release (CON-03).
 */
@Service
@Transactional
public class MoveLinkage {
    private final Cases cases;
    private final Linkages linkages;
    private final Disclosures disclosures;
    private final Recipients recipients;
    private final Audit audit;
    private final Clock clock;

    MoveLinkage(
            Cases cases, Linkages linkages, Disclosures disclosures, Recipients recipients, Audit audit, Clock clock) {
        this.cases = cases;
        this.linkages = linkages;
        this.disclosures = disclosures;
        this.recipients = recipients;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What happened.
     *
     * @param id from the form, so that a double click notes it once
     * @param failure needed when it failed, otherwise null
     * @param passed what was passed on to the recipient with it; null for nothing
     */
    public record Command(
            CaseId caseId,
            UUID id,
            UUID linkage,
            Linkage.State state,
            LocalDate on,
            Linkage.@Nullable Failure failure,
            @Nullable String note,
            @Nullable Passed passed) {
        /** The first fact of a new linkage. */
        static Command proposed(LinkOffer.Command linked) {
            return new Command(
                    linked.caseId(),
                    UUID.nameUUIDFromBytes(("proposed:" + linked.id()).getBytes(StandardCharsets.UTF_8)),
                    linked.id(),
                    Linkage.State.PROPOSED,
                    linked.on(),
                    null,
                    linked.note(),
                    null);
        }

        /** Whether it tells the same of the linkage. */
        boolean says(Linkage.Happened known) {
            return state == known.state()
                    && on.equals(known.on())
                    && failure == known.failure()
                    && Objects.equals(note, known.note());
        }
    }

    /**
     * Data that go to the recipient of the linkage.
     *
     * @param about the client, or an adult carried in her case, whose release is needed then (CW-02)
     * @param topics life areas; empty for contact data only
     */
    public record Passed(PersonId about, Disclosure.Channel channel, List<String> topics, String what) {
        /** Keeps its own copy. */
        public Passed {
            topics = List.copyOf(topics);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** It is noted, and what was passed on is on record. */
        record Moved() implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was noted. */
        record Already() implements Outcome {}

        /** A failure needs its reason. */
        record ReasonMissing() implements Outcome {}

        /** The day lies in the future. */
        record Future() implements Outcome {}

        /** Nothing may be passed on: this release is missing (CON-03). Nothing was noted. */
        record ReleaseMissing(Disclosures.Outcome.ReleaseMissing missing) implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case or linkage within reach. */
        record Unknown() implements Outcome {}
    }

    /** Notes it and passes on what is to be passed on, or says why not. */
    public Outcome move(Command command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        Linkage linkage = linkages.find(command.caseId(), command.linkage()).orElse(null);
        Passed passed = command.passed();
        if (theCase == null || linkage == null || (passed != null && !theCase.holds(passed.about()))) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        if (command.state() == Linkage.State.FAILED && command.failure() == null) {
            return new Outcome.ReasonMissing();
        }
        if (command.on().isAfter(LocalDate.now(clock))) {
            return new Outcome.Future();
        }
        if (linkages.noted(command.caseId(), command).isPresent()) {
            return again(theCase, linkage, command);
        }
        Outcome refused = pass(theCase, linkage, command);
        if (refused != null) {
            return refused;
        }
        return linkages.add(command.caseId(), command) ? moved(linkage, command) : again(theCase, linkage, command);
    }

    private Outcome moved(Linkage before, Command command) {
        linkages.takenUp(before);
        audit.changed(
                "linkage-moved", Subject.of(command.caseId()), command.state().name());
        return new Outcome.Moved();
    }

    /** Moved where it is what stands there, e.g. sent by a double click; nothing leaves a second time. */
    private Outcome again(Case theCase, Linkage linkage, Command command) {
        boolean same =
                linkages.noted(command.caseId(), command).filter(command::says).isPresent()
                        && left(theCase, linkage, command);
        return same ? new Outcome.Moved() : new Outcome.Already();
    }

    /** Whether just what leaves with it, if anything, is on record. */
    private boolean left(Case theCase, Linkage linkage, Command command) {
        Passed passed = command.passed();
        return passed == null
                ? theCase.participants().stream()
                        .allMatch(one -> recorded(one.person(), command).isEmpty())
                : recorded(passed.about(), command)
                        .filter(one -> one.same(disclosure(theCase, linkage, command, passed)))
                        .isPresent();
    }

    private Optional<Disclosure> recorded(PersonId about, Command command) {
        return disclosures.of(about).stream()
                .filter(one -> one.id().equals(command.id()))
                .findFirst();
    }

    private Disclosures.Command disclosure(Case theCase, Linkage linkage, Command command, Passed passed) {
        return new Disclosures.Command(
                command.id(),
                passed.about(),
                theCase.id(),
                recipients.named(linkage.recipient()),
                passed.channel(),
                passed.topics(),
                passed.what(),
                null);
    }

    private @Nullable Outcome pass(Case theCase, Linkage linkage, Command command) {
        Passed passed = command.passed();
        if (passed == null) {
            return null;
        }
        return switch (disclosures.disclose(disclosure(theCase, linkage, command, passed))) {
            case Disclosures.Outcome.Disclosed _ -> null;
            case Disclosures.Outcome.ReleaseMissing missing -> new Outcome.ReleaseMissing(missing);
            case Disclosures.Outcome.NotWithinReach _ -> new Outcome.Unknown();
        };
    }
}
