package de.lotse.intake.request;

import de.lotse.tenancy.Municipality;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of the mails to a requesting body: number and links, nothing about the person. The code goes to a confirmed address only: whoever
 * has it reads and answers in the name of the body.
 */
@Component
public class RequestMail {
    private final RequestMessages messages;
    private final MessageSource texts;
    private final String address;

    RequestMail(
            RequestMessages messages,
            MessageSource texts,
            @Value("${lotse.address:http://localhost:8080}") String address) {
        this.messages = messages;
        this.texts = texts;
        this.address = address;
    }

    /** It arrived; please confirm the address. */
    void received(Request request, Municipality to, String link) {
        send(request, "intake.mail.received", request.number(), door(to) + "/confirmation/" + link);
    }

    /** The address is confirmed; this is the code. */
    void confirmed(Request request, Municipality to) {
        send(request, "intake.mail.confirmed", request.number(), request.code(), status(to));
    }

    /** Something moved; the words stand on the status page only. */
    public void moved(Request request, Municipality to) {
        if (request.emailConfirmed()) {
            send(request, "intake.mail.moved", request.number(), request.code(), status(to));
        } else {
            send(request, "intake.mail.moved.unconfirmed", request.number(), status(to));
        }
    }

    private void send(Request request, String key, String... values) {
        Locale language = request.language().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        messages.send(
                request,
                texts.getMessage("intake.mail.subject", new Object[] {request.number()}, language),
                texts.getMessage(key, values, language));
    }

    /** Where the code is asked for, in full. */
    String status(Municipality to) {
        return door(to) + "/status";
    }

    private String door(Municipality to) {
        return address + "/open/" + to.key() + "/request";
    }
}
