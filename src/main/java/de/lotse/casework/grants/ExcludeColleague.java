package de.lotse.casework.grants;

import de.lotse.access.Colleagues;
import de.lotse.access.CurrentActor;
import de.lotse.access.Grants;
import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.casework.absence.Deputies;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.handover.AnswerTransfer;
import de.lotse.casework.handover.Transfers;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a named colleague out of a case, and lets her in again (ACC-06). Only the responsible worker may. The colleague's grants end,
 * an offer to her is taken back, later grants open nothing; she is told nothing.
 */
@Service
@Transactional
public class ExcludeColleague {
    private final Cases cases;
    private final Grants grants;
    private final Colleagues colleagues;
    private final CurrentActor current;
    private final Vault vault;
    private final Consequences consequences;

    ExcludeColleague(
            Cases cases,
            Grants grants,
            Colleagues colleagues,
            CurrentActor current,
            Vault vault,
            Consequences consequences) {
        this.cases = cases;
        this.grants = grants;
        this.colleagues = colleagues;
        this.current = current;
        this.vault = vault;
        this.consequences = consequences;
    }

    /** Why somebody is kept out. */
    public enum Kind {
        RELATIVE,
        CONFLICT,
        CLIENT_WISH,
        OTHER
    }

    /** Whom, why. */
    public record Command(
            CaseId caseId,
            AccountId account,
            Kind kind,
            @Nullable String note) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** It is so now. */
        record Done() implements Outcome {}

        /** Somebody else is responsible. */
        record NotYours() implements Outcome {}

        /** That is nobody who could be kept out: oneself, or no colleague here. */
        record NoColleague() implements Outcome {}

        /** No such case within reach. */
        record Unknown() implements Outcome {}
    }

    /** Keeps her out. */
    public Outcome exclude(Command command) {
        Outcome refusal = refusal(command.caseId());
        if (refusal != null) {
            return refusal;
        }
        boolean known = colleagues.all().stream().anyMatch(one -> one.account().equals(command.account()));
        if (!known || command.account().equals(current.get().account())) {
            return new Outcome.NoColleague();
        }
        if (!grants.excluded(command.caseId()).contains(command.account())) {
            consequences.of(command.caseId(), command.account());
            String note = command.note();
            grants.exclude(
                    command.caseId(),
                    command.account(),
                    command.kind().name(),
                    note == null ? null : vault.seal(command.caseId().value(), "exclusion.note", note));
            consequences
                    .audit()
                    .changed(
                            "exclusion-noted",
                            Subject.of(command.caseId()),
                            command.kind().name());
        }
        return new Outcome.Done();
    }

    /** Lets her in again; what ended stays ended. */
    public Outcome lift(CaseId id, AccountId account) {
        Outcome refusal = refusal(id);
        if (refusal != null) {
            return refusal;
        }
        if (grants.lift(id, account)) {
            consequences.audit().changed("exclusion-lifted", Subject.of(id), "");
        }
        return new Outcome.Done();
    }

    private @Nullable Outcome refusal(CaseId id) {
        Case theCase = cases.find(id).orElse(null);
        if (theCase == null) {
            return new Outcome.Unknown();
        }
        return theCase.responsible().equals(current.get().account()) ? null : new Outcome.NotYours();
    }

    /** What ends with it. */
    @Component
    record Consequences(Transfers transfers, AnswerTransfer answer, Deputies deputies, Grants grants, Audit audit) {
        void of(CaseId id, AccountId account) {
            transfers
                    .open(id)
                    .filter(open -> open.receiver().equals(account))
                    .ifPresent(open -> answer.withdraw(open.id()));
            deputies.leave(id, account);
            grants.end(id, account);
        }
    }
}
