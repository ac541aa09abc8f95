package de.lotse.casework.lead;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who leads and with whom that was agreed (IN-17). Refuses a colleague who is none, and a case that takes nothing. */
@Service
@Transactional
public class AgreeLead {
    private final Cases cases;
    private final Leads leads;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Audit audit;
    private final Clock clock;

    AgreeLead(Cases cases, Leads leads, Colleagues colleagues, CurrentActor current, Audit audit, Clock clock) {
        this.cases = cases;
        this.leads = leads;
        this.colleagues = colleagues;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was agreed. @param id from the form, so that a double click notes once */
    public record Command(
            CaseId caseId,
            UUID id,
            Lead.Kind kind,
            @Nullable AccountId account,
            @Nullable String name,
            LocalDate since,
            String agreedWith,
            @Nullable String tasks) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is written down. */
        record Agreed() implements Outcome {}

        /** It stands there already, with other words: sent again after going back. Nothing was written down. */
        record Already() implements Outcome {}

        /** She runs no cases here. */
        record NoColleague() implements Outcome {}

        /** The case takes nothing now, see {@link Case#stop()}. */
        record Stopped() implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Who of the team may lead: everybody who runs cases here, and the viewer herself where somebody else is responsible. */
    List<Colleagues.Colleague> able(Case theCase) {
        AccountId me = current.get().account();
        List<Colleagues.Colleague> able = new ArrayList<>(colleagues.caseManagers());
        if (!theCase.responsible().equals(me)) {
            able.addFirst(new Colleagues.Colleague(me, colleagues.name(me).orElse("–"), ""));
        }
        return able;
    }

    /** Writes it down, or says why not. */
    public Outcome agree(Command command) {
        Optional<Case> found = cases.find(command.caseId());
        if (found.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!found.get().writable()) {
            return new Outcome.Stopped();
        }
        boolean colleague = command.kind() == Lead.Kind.COLLEAGUE;
        if (colleague
                && able(found.get()).stream().noneMatch(one -> one.account().equals(command.account()))) {
            return new Outcome.NoColleague();
        }
        Lead lead = new Lead(
                command.caseId(),
                command.id(),
                command.kind(),
                colleague ? command.account() : null,
                command.kind() == Lead.Kind.OUTSIDE ? command.name() : null,
                command.since(),
                command.agreedWith(),
                command.tasks(),
                clock.instant(),
                current.get().account());
        if (leads.insert(lead)) {
            audit.changed(
                    "lead-agreed", Subject.of(command.caseId()), command.kind().name());
            return new Outcome.Agreed();
        }
        return leads.of(command.caseId()).stream().anyMatch(lead::same) ? new Outcome.Agreed() : new Outcome.Already();
    }
}
