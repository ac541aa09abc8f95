package de.lotse.audit;

import de.lotse.access.AdministrationController;
import de.lotse.access.Colleagues;
import de.lotse.access.Grants;
import de.lotse.access.OpenAccount;
import de.lotse.access.SignInOutcome;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts sign-ins, grants and accounts on record. */
@Component
class AccessEvents {
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Colleagues colleagues;

    AccessEvents(Audit audit, TransactionTemplate transactions, Colleagues colleagues) {
        this.audit = audit;
        this.transactions = transactions;
        this.colleagues = colleagues;
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
        audit.changed("grant-given", Subject.of(event.caseId()), event.reason().name() + " " + name(event.account()));
    }

    @EventListener
    void on(Grants.Ended event) {
        audit.changed("grant-ended", Subject.of(event.caseId()), name(event.account()));
    }

    @EventListener
    void on(OpenAccount.Opened event) {
        audit.changed("account-opened", Subject.of(event.account()), event.login());
    }

    @EventListener
    void on(AdministrationController.Closed event) {
        audit.changed("account-closed", Subject.of(event.account()), event.login());
    }

    private String name(AccountId account) {
        return colleagues.name(account).orElse(account.toString());
    }
}
