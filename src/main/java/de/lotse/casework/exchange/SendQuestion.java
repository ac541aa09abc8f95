package de.lotse.casework.exchange;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a question about somebody in a case to an authority (CW-14): only under her own release that covers each of its topics and allows
 * to ask and to be told (CON-03, CW-02), asked again at the moment of sending; what left is on record at once (CON-03a).
 */
@Service
@Transactional
public class SendQuestion {
    /** What a release must allow before anything is asked. */
    static final Set<Release.Power> ASK_AND_BE_TOLD = Set.of(Release.Power.MAY_INFORM, Release.Power.MAY_RECEIVE);

    private final Cases cases;
    private final Questions questions;
    private final Offices offices;
    private final Disclosures disclosures;
    private final Releases releases;
    private final Audit audit;

    SendQuestion(
            Cases cases,
            Questions questions,
            Offices offices,
            Disclosures disclosures,
            Releases releases,
            Audit audit) {
        this.cases = cases;
        this.questions = questions;
        this.offices = offices;
        this.disclosures = disclosures;
        this.releases = releases;
        this.audit = audit;
    }

    /**
     * What is asked.
     *
     * @param id from the form, so that a double click asks once
     * @param about the client, or an adult carried in her case
     * @param left what the list of recipients says about it, a sentence for the client
     */
    public record Command(
            CaseId caseId,
            UUID id,
            PersonId about,
            OrganisationId office,
            Question.Content content,
            @Nullable LocalDate wishedBy,
            String left) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It lies at the authority's desk. */
        record Sent() implements Outcome {}

        /** It lies there already, with other words: sent again after going back. Nothing was sent. */
        record Already() implements Outcome {}

        /** Nothing was sent: this release is missing. */
        record ReleaseMissing(Disclosures.Outcome.ReleaseMissing missing) implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach, nobody of that name in it, or no such authority. */
        record Unknown() implements Outcome {}
    }

    /** What would refuse it, if anything; asked before it is shown for the last time. */
    @Transactional(readOnly = true)
    public Optional<Outcome> refusal(Command command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        Recipient office = offices.find(command.office()).orElse(null);
        if (theCase == null || office == null || !theCase.holds(command.about())) {
            return Optional.of(new Outcome.Unknown());
        }
        if (!theCase.writable()) {
            return Optional.of(new Outcome.Stopped());
        }
        return disclosures
                .missing(command.about(), office, command.content().topics(), ASK_AND_BE_TOLD)
                .map(Outcome.ReleaseMissing::new);
    }

    /** Sends it, or says why not. */
    public Outcome send(Command command) {
        Question known = questions.find(command.caseId(), command.id()).orElse(null);
        if (known != null) {
            return same(known, command) ? new Outcome.Sent() : new Outcome.Already();
        }
        return refusal(command).orElseGet(() -> sent(command));
    }

    /** Whether it is what lies there, e.g. sent by a double click. */
    private static boolean same(Question known, Command command) {
        return known.about().equals(command.about())
                && known.organisation().equals(command.office())
                && known.content().equals(command.content())
                && Objects.equals(known.wishedBy(), command.wishedBy());
    }

    private Outcome sent(Command command) {
        Case theCase = cases.find(command.caseId()).orElseThrow();
        Recipient office = offices.find(command.office()).orElseThrow();
        Disclosures.Command leaving = new Disclosures.Command(
                command.id(),
                command.about(),
                theCase.id(),
                office,
                Disclosure.Channel.PORTAL,
                command.content().topics(),
                command.left(),
                null);
        return switch (disclosures.disclose(leaving, ASK_AND_BE_TOLD)) {
            case Disclosures.Outcome.Disclosed _ -> {
                if (questions.add(command, releases.key(office))) {
                    audit.changed("question-sent", Subject.of(theCase.id()), "question");
                }
                yield new Outcome.Sent();
            }
            case Disclosures.Outcome.ReleaseMissing missing -> new Outcome.ReleaseMissing(missing);
            case Disclosures.Outcome.NotWithinReach _ -> new Outcome.Unknown();
        };
    }
}
