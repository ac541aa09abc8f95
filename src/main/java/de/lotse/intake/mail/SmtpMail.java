package de.lotse.intake.mail;

import de.lotse.intake.request.OutgoingMail;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands a message to the mail server by SMTP. Whatever goes wrong, the answer is that it was not handed over, and the message waits in
 * the list. Answer and log say what went wrong, never to whom or what (ADR 0016).
 */
@Component
@ConditionalOnExpression("!'${lotse.mail.host:}'.isBlank()")
class SmtpMail implements OutgoingMail {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
    private static final Pattern CODE = Pattern.compile("[45]\\d\\d\\b");
    private final JavaMailSenderImpl smtp;
    private final String from;

    @Autowired
    SmtpMail(MailServer server) {
        this(server, new Properties());
    }

    /** @param more settings of the connection, e.g. whose certificates are trusted */
    SmtpMail(MailServer server, Properties more) {
        from = server.sender();
        smtp = new JavaMailSenderImpl();
        smtp.setHost(server.host());
        smtp.setPort(server.port());
        smtp.setDefaultEncoding(StandardCharsets.UTF_8.name());
        Properties settings = settings(server);
        settings.putAll(more);
        smtp.setJavaMailProperties(settings);
        if (!server.user().isBlank()) {
            smtp.setUsername(server.user());
            smtp.setPassword(server.password());
        }
    }

    private static Properties settings(MailServer server) {
        Properties settings = new Properties();
        String patience = String.valueOf(server.patienceMillis());
        settings.put("mail.smtp.connectiontimeout", patience);
        settings.put("mail.smtp.timeout", patience);
        settings.put("mail.smtp.writetimeout", patience);
        settings.put("mail.smtp.from", server.sender());
        settings.put("mail.smtp.auth", String.valueOf(!server.user().isBlank()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        switch (server.encryption()) {
            case STARTTLS -> {
                settings.put("mail.smtp.starttls.enable", "true");
                settings.put("mail.smtp.starttls.required", "true");
            }
            case TLS -> settings.put("mail.smtp.ssl.enable", "true");
            case NONE -> {}
        }
        return settings;
    }

    @Override
    public Outcome carry(String recipient, String subject, String body) {
        try {
            smtp.send(message -> write(message, recipient, subject, body));
            return new Outcome.Taken();
        } catch (MailException e) {
            Throwable failure = failure(e);
            Outcome.Refused refused = refused(failure);
            LOG.warn(
                    "The mail server {} did not take a message, which waits now: {} {}, {}",
                    smtp.getHost(),
                    refused.why(),
                    refused.code(),
                    NestedExceptionUtils.getMostSpecificCause(failure)
                            .getClass()
                            .getSimpleName());
            return refused;
        }
    }

    private void write(MimeMessage message, String recipient, String subject, String body)
            throws jakarta.mail.MessagingException {
        MimeMessageHelper mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        mail.setValidateAddresses(true);
        mail.setFrom(from);
        mail.setTo(recipient);
        mail.setSubject(subject);
        mail.setText(body);
        // No out-of-office reply comes back to a program.
        message.setHeader("Auto-Submitted", "auto-generated");
    }

    /** What went wrong; Spring keeps what the server said to a message beside the cause. */
    private static Throwable failure(MailException e) {
        return e instanceof MailSendException refused && refused.getMessageExceptions().length > 0
                ? refused.getMessageExceptions()[0]
                : e;
    }

    /** The code stands at the beginning of what the server answered; the words behind it repeat the address. */
    private static Outcome.Refused refused(Throwable failure) {
        boolean address = false;
        int code = 0;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            address = address || one instanceof AddressException || refusesAddress(one);
            Matcher answer = CODE.matcher(Objects.requireNonNullElse(one.getMessage(), ""));
            code = answer.lookingAt() ? Integer.parseInt(answer.group()) : code;
        }
        return new Outcome.Refused(address ? Why.ADDRESS : code > 0 ? Why.ANSWER : Why.WAY, code);
    }

    private static boolean refusesAddress(Throwable one) {
        return one instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }
}
