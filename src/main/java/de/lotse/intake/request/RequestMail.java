package de.lotse.intake.request;

import de.lotse.tenancy.Municipality;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the mails to a requesting body: number, code and links, nothing about the person. */
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
        send(
                request,
                "intake.mail.received",
                request.number(),
                request.code(),
                status(to),
                door(to) + "/confirmation/" + link);
    }

    /** Something moved; the words stand on the status page only. */
    public void moved(Request request, Municipality to) {
        send(request, "intake.mail.moved", request.number(), request.code(), status(to));
    }

    private void send(Request request, String key, String... values) {
        Locale language = request.language().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
        messages.send(
                request,
                texts.getMessage("intake.mail.subject", new Object[] {request.number()}, language),
                texts.getMessage(key, values, language));
    }

    private String status(Municipality to) {
        return door(to) + "/status";
    }

    private String door(Municipality to) {
        return address + "/open/" + to.key() + "/request";
    }
}
