package de.lotse.audit;

import de.lotse.access.Grants;
import de.lotse.access.SignInOutcome;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts sign-ins and grants on record. */
@Component
class AccessEvents {
    private final Audit audit;
    private final TransactionTemplate transactions;

    AccessEvents(Audit audit, TransactionTemplate transactions) {
        this.audit = audit;
        this.transactions = transactions;
    }

    @EventListener
    void on(SignInOutcome.SignedIn event) {
        Acting.run(
                new ActingContext(event.actor().municipality(), event.actor().account(), "sign-in"),
                () -> transactions.executeWithoutResult(status -> audit.changed(
                        event.successful() ? "signed-in" : "sign-in-failed",
                        Subject.of(event.actor().account()),
                        event.actor().login())));
    }

    @EventListener
    void on(Grants.Granted event) {
        audit.changed("grant-given", Subject.of(event.caseId()), event.reason().name() + " " + event.account());
    }

    @EventListener
    void on(Grants.Ended event) {
        audit.changed("grant-ended", Subject.of(event.caseId()), event.account().toString());
    }
}
