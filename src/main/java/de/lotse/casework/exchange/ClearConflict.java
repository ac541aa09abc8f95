package de.lotse.casework.exchange;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.casefile.ConceptRules;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.RuleList;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Clears a conflict with an authority in the stages of the concept (CW-14, Fachkonzept Münster Kap. 3). The talks are about the client or
 * an adult carried in her case (CW-02), so they need her own release to the authority that allows to talk together (CON-03); each is on
 * record as a disclosure.
 */
@Service
@Transactional
public class ClearConflict {
    /** What a release must allow before anybody talks. */
    static final Set<Release.Power> CONFER = Set.of(Release.Power.MAY_INFORM, Release.Power.MAY_CONFER);

    private final Cases cases;
    private final Offices offices;
    private final Disclosures disclosures;
    private final Records records;
    private final Audit audit;
    private final Clock clock;

    ClearConflict(Cases cases, Offices offices, Disclosures disclosures, Records records, Audit audit, Clock clock) {
        this.cases = cases;
        this.offices = offices;
        this.disclosures = disclosures;
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where it is kept, and the stages. */
    @Component
    record Records(Conflicts conflicts, Agreements agreements, ConceptRules rules) {
        /** The stages of the concept, the first first; none where the concept has no such procedure. */
        List<RuleList.Rule> stages() {
            return rules.all("authorities").stream()
                    .filter(rule -> rule.key().startsWith("conflict_stage_"))
                    .sorted(Comparator.comparing(RuleList.Rule::key))
                    .toList();
        }

        /** The conflicts of the cases in which a talk may still come. */
        List<Conflict> open(Collection<CaseId> cases) {
            List<Conflict> all = conflicts.of(cases);
            int last = all.isEmpty() ? 0 : stages().size();
            return all.stream().filter(one -> !one.over(last)).toList();
        }
    }

    /**
     * A conflict begins.
     *
     * @param id from the form, so that a double click opens one
     * @param about the client, or an adult carried in her case
     * @param matter where the views differ
     */
    public record Opening(
            CaseId caseId, UUID id, PersonId about, OrganisationId office, List<String> topics, String matter) {}

    /**
     * A talk was held.
     *
     * @param left what the list of recipients says about it, a sentence for the client
     */
    public record Held(
            CaseId caseId,
            UUID id,
            UUID conflict,
            LocalDate on,
            String attended,
            String result,
            boolean agreed,
            List<Agreements.Agreement> agreements,
            String left) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is kept. */
        record Done() implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was kept. */
        record Already() implements Outcome {}

        /** This release is missing (CON-03). */
        record ReleaseMissing(Disclosures.Outcome.ReleaseMissing missing) implements Outcome {}

        /** The day lies in the future, or before the talk of the stage before. */
        record WrongDay() implements Outcome {}

        /** An agreement is written down with at least one thing somebody does. */
        record NothingAgreed() implements Outcome {}

        /** Every stage was held, or there is an agreement. */
        record Over() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case, conflict or authority within reach, nobody of that name in the case, or the concept has no such procedure. */
        record Unknown() implements Outcome {}
    }

    /** Begins, or says why not. */
    public Outcome open(Opening command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        if (theCase == null
                || !theCase.holds(command.about())
                || records.stages().isEmpty()) {
            return new Outcome.Unknown();
        }
        Outcome refusal = refusal(theCase, command.about(), command.office(), command.topics());
        if (refusal != null) {
            return refusal;
        }
        if (!records.conflicts().add(command)) {
            return opened(command) ? new Outcome.Done() : new Outcome.Already();
        }
        audit.changed("conflict-opened", Subject.of(theCase.id()), "authority");
        return new Outcome.Done();
    }

    /** Whether it is what stands there, e.g. sent by a double click. */
    private boolean opened(Opening command) {
        return records.conflicts()
                .find(command.caseId(), command.id())
                .filter(known -> known.about().equals(command.about())
                        && known.organisation().equals(command.office())
                        && known.topics().equals(command.topics())
                        && known.matter().equals(command.matter()))
                .isPresent();
    }

    /** Notes the talk of the next stage, or says why not. */
    public Outcome talk(Held command) {
        Case theCase = cases.find(command.caseId()).orElse(null);
        Optional<Conflict> found = records.conflicts().find(command.caseId(), command.conflict());
        if (theCase == null || found.isEmpty()) {
            return new Outcome.Unknown();
        }
        Conflict conflict = found.get();
        Optional<Conflict.Talk> known = conflict.talks().stream()
                .filter(talk -> talk.id().equals(command.id()))
                .findFirst();
        if (known.isPresent()) {
            return same(known.get(), command) ? new Outcome.Done() : new Outcome.Already();
        }
        if (conflict.over(records.stages().size())) {
            return new Outcome.Over();
        }
        if (command.on().isAfter(LocalDate.now(clock)) || earlier(conflict, command)) {
            return new Outcome.WrongDay();
        }
        if (command.agreed() && command.agreements().isEmpty()) {
            return new Outcome.NothingAgreed();
        }
        Outcome refusal = refusal(theCase, conflict.about(), conflict.organisation(), conflict.topics());
        return refusal == null ? held(theCase, conflict, command) : refusal;
    }

    private boolean same(Conflict.Talk known, Held command) {
        return known.on().equals(command.on())
                && known.attended().equals(command.attended())
                && known.result().equals(command.result())
                && known.agreed() == command.agreed()
                && records.agreements().of(command.caseId(), command.id()).equals(command.agreements());
    }

    private static boolean earlier(Conflict conflict, Held command) {
        return !conflict.talks().isEmpty()
                && command.on().isBefore(conflict.talks().getLast().on());
    }

    private Outcome held(Case theCase, Conflict conflict, Held command) {
        Disclosures.Command leaving = new Disclosures.Command(
                command.id(),
                conflict.about(),
                theCase.id(),
                offices.find(conflict.organisation()).orElseThrow(),
                Disclosure.Channel.TALK,
                conflict.topics(),
                command.left(),
                null);
        // She may have taken her release back since it was looked at: then nothing is noted either.
        return switch (disclosures.disclose(leaving, CONFER)) {
            case Disclosures.Outcome.Disclosed _ -> {
                records.conflicts().add(command, conflict.next());
                records.agreements().keep(theCase.id(), command.id(), command.agreements());
                audit.changed("conflict-talked", Subject.of(theCase.id()), "stage " + conflict.next());
                yield new Outcome.Done();
            }
            case Disclosures.Outcome.ReleaseMissing missing -> new Outcome.ReleaseMissing(missing);
            case Disclosures.Outcome.NotWithinReach _ -> new Outcome.Unknown();
        };
    }

    private @Nullable Outcome refusal(Case theCase, PersonId about, OrganisationId organisation, List<String> topics) {
        Recipient office = offices.find(organisation).orElse(null);
        if (office == null) {
            return new Outcome.Unknown();
        }
        if (!theCase.writable()) {
            return new Outcome.Stopped();
        }
        return disclosures
                .missing(about, office, topics, CONFER)
                .map(Outcome.ReleaseMissing::new)
                .orElse(null);
    }
}
