package de.lotse.intake.request;

import de.lotse.shared.Uuids;
import de.lotse.vault.Vault;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What is written to requesting bodies: handed to the mail server, or waiting until somebody sends it. Says nothing about a person. */
@Repository
@Transactional
public class RequestMessages {
    private static final String RECIPIENT = "message.recipient";
    private static final String BODY = "message.body";
    private final JdbcClient jdbc;
    private final Vault vault;
    private final ObjectProvider<OutgoingMail> mail;
    private final Clock clock;

    RequestMessages(JdbcClient jdbc, Vault vault, ObjectProvider<OutgoingMail> mail, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.mail = mail;
        this.clock = clock;
    }

    /** One message that waits. */
    public record Message(UUID id, UUID request, String recipient, String subject, String body, Instant madeAt) {}

    /** Sends the message, or lets it wait where there is no mail server. */
    public void send(Request request, String subject, String body) {
        String recipient = request.answers().value(Words.EMAIL);
        if (recipient == null) {
            return;
        }
        OutgoingMail carrier = mail.getIfAvailable();
        boolean sent = carrier != null && carrier.carry(recipient, subject, body);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into intake_request_message (municipality_id, message_id, request_id, recipient, subject, body, made_at, sent_at)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Uuids.next())
                .param(request.id())
                .param(vault.seal(request.id(), RECIPIENT, recipient))
                .param(subject)
                .param(vault.seal(request.id(), BODY, body))
                .param(now)
                .param(sent ? now : null)
                .update();
    }

    /** Whether mail leaves by itself. */
    public boolean leaves() {
        return mail.getIfAvailable() != null;
    }

    /** What waits, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> waiting() {
        JdbcClient.StatementSpec waiting = jdbc.sql("""
                        select * from intake_request_message
                        where municipality_id = database_municipality() and sent_at is null order by made_at, message_id
                        """);
        vault.preload(waiting.query((row, number) -> row.getObject("request_id", UUID.class))
                .list());
        return waiting.query((row, number) -> {
                    UUID request = row.getObject("request_id", UUID.class);
                    return new Message(
                            row.getObject("message_id", UUID.class),
                            request,
                            vault.open(request, RECIPIENT, row.getBytes("recipient")),
                            row.getString("subject"),
                            vault.open(request, BODY, row.getBytes("body")),
                            row.getTimestamp("made_at").toInstant());
                })
                .list();
    }

    /** Somebody sent the message by hand. @return false if there is none such */
    public boolean sentByHand(UUID message) {
        return jdbc.sql("""
                                update intake_request_message set sent_at = coalesce(sent_at, ?), sent_by = coalesce(sent_by, database_account())
                                where municipality_id = database_municipality() and message_id = ?
                                """).params(Timestamp.from(clock.instant()), message).update() == 1;
    }
}
