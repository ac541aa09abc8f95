package de.lotse.intake.request;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.tenancy.Municipality;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that an address is the requesting body's own, and only then sends the code there: a mistyped address learns nothing (IN-02). */
@Service
@Transactional
public class ConfirmAddress {
    private final MailConfirmations confirmations;
    private final RequestMail mail;
    private final Audit audit;
    private final Clock clock;

    ConfirmAddress(MailConfirmations confirmations, RequestMail mail, Audit audit, Clock clock) {
        this.confirmations = confirmations;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** Confirms it; the link used once more changes nothing and sends nothing. */
    void confirm(Request request, Municipality to) {
        if (confirmations.confirm(request.id(), clock.instant())) {
            audit.changed("request-address-confirmed", new Subject("request", request.id()), request.number());
            mail.confirmed(request, to);
        }
    }
}
