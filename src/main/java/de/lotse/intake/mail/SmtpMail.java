package de.lotse.intake.mail;

import de.lotse.intake.request.OutgoingMail;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands a message to the mail server by SMTP. Whatever goes wrong, the answer is that it was not handed over, and the message waits in
 * the list. The log says what went wrong, never to whom or what (ADR 0016).
 */
@Component
@ConditionalOnExpression("!'${lotse.mail.host:}'.isBlank()")
class SmtpMail implements OutgoingMail {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpMail.class);
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
    public boolean carry(String recipient, String subject, String body) {
        try {
            smtp.send(message -> write(message, recipient, subject, body));
            return true;
        } catch (MailException e) {
            LOG.warn("The mail server {} did not take a message, which waits now: {}", smtp.getHost(), reason(e));
            return false;
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

    /** The kinds of what went wrong; the words of a mail server repeat the address. */
    private static String reason(MailException e) {
        Throwable cause = Objects.requireNonNullElse(e.getMostSpecificCause(), e);
        return e.getClass().getSimpleName() + ", " + cause.getClass().getSimpleName();
    }
}
