package de.lotse.intake.request;

import de.lotse.audit.Audit;
import de.lotse.audit.Subject;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.Municipality;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a request in, once however often it is sent, and writes to the requesting body how it can ask about it (IN-02). */
@Service
@Transactional
public class SendRequest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int LINK_BYTES = 24;
    private final Requests requests;
    private final MailConfirmations confirmations;
    private final RequestMail mail;
    private final Concepts concepts;
    private final Audit audit;
    private final Clock clock;

    SendRequest(
            Requests requests,
            MailConfirmations confirmations,
            RequestMail mail,
            Concepts concepts,
            Audit audit,
            Clock clock) {
        this.requests = requests;
        this.confirmations = confirmations;
        this.mail = mail;
        this.concepts = concepts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is sent.
     *
     * @param id from the form, so that a double click makes one request
     * @param account who sends it, when she is signed in, or takes it on the telephone
     */
    public record Command(
            UUID id,
            Municipality to,
            Request.Origin origin,
            String language,
            Answers answers,
            @Nullable AccountId account) {}

    /** Takes it in. @return the request, the same one when this form was sent before; empty if under its id something else was sent */
    public Optional<Request> send(Command command) {
        return requests.sentBefore(command.id(), command.answers()).or(() -> receive(command));
    }

    /** By what the sender of this form is known again, e.g. in its session: not by the id alone, which others may have seen. */
    public String proof(Command command) {
        return requests.proof(command.id(), command.answers());
    }

    private Optional<Request> receive(Command command) {
        Instant now = clock.instant();
        Request request = new Request(
                command.id(),
                requests.nextNumber(LocalDate.ofInstant(now, BERLIN)),
                TrackingCode.next(),
                now,
                command.origin(),
                concepts.current(command.to().id()).version().number(),
                command.language(),
                command.answers(),
                command.account(),
                false);
        if (!requests.insert(request)) {
            return requests.sentBefore(command.id(), command.answers());
        }
        audit.changed("request-received", new Subject("request", request.id()), request.number());
        String link = link();
        if (request.answers().value(Words.EMAIL) != null) {
            confirmations.expect(request.id(), link, now);
            mail.received(request, command.to(), link);
        }
        return Optional.of(request);
    }

    private static String link() {
        byte[] random = new byte[LINK_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
