package de.lotse.intake.request;

import de.lotse.shared.Uuids;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written to requesting bodies. It is written down with the change it tells of and leaves afterwards: by {@link CarryMessages}, or by
 * hand where there is no mail server or it failed too often. Says nothing about a person.
 */
@Repository
@Transactional
public class RequestMessages {
    /** After so many tries, over about a day, somebody has to look. */
    static final int MOST_TRIES = 11;

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

    /** One message that waits. @param refused why the mail server did not take it the last time, null where it was not asked yet */
    public record Message(
            UUID id,
            UUID request,
            String recipient,
            String subject,
            String body,
            Instant madeAt,
            OutgoingMail.Outcome.@Nullable Refused refused) {}

    /** What came of ticking a message off. */
    public enum Ticked {
        /** It counts as sent by her, also after a second click. */
        BY_HAND,
        /** The mail server or a colleague had sent it; that stays on record. */
        SENT_BEFORE,
        /** There is none such. */
        UNKNOWN
    }

    /** Writes the message; it leaves once what it tells of is certain. */
    public void send(Request request, String subject, String body) {
        String recipient = request.answers().value(Words.EMAIL);
        if (recipient == null) {
            return;
        }
        Timestamp now = now();
        jdbc.sql("""
                        insert into intake_request_message (municipality_id, message_id, request_id, recipient, subject, body, made_at,
                          next_try_at)
                        values (database_municipality(), ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(Uuids.next())
                .param(request.id())
                .param(vault.seal(request.id(), RECIPIENT, recipient))
                .param(subject)
                .param(vault.seal(request.id(), BODY, body))
                .param(now)
                .param(now)
                .update();
    }

    /** Whether mail leaves by itself. */
    public boolean leaves() {
        return mail.getIfAvailable() != null;
    }

    /** What somebody has to send by hand, oldest first. */
    @Transactional(readOnly = true)
    public List<Message> waiting() {
        JdbcClient.StatementSpec waiting = jdbc.sql("""
                        select * from intake_request_message
                        where municipality_id = database_municipality() and sent_at is null and tries >= ? order by made_at, message_id
                        """).param(leaves() ? MOST_TRIES : 0);
        vault.preload(waiting.query((row, number) -> row.getObject("request_id", UUID.class))
                .list());
        return waiting.query((row, number) -> message(row)).list();
    }

    /** Somebody sent the message by hand; one that had left before is never hers. */
    public Ticked sentByHand(UUID message) {
        boolean hers = jdbc.sql("""
                                update intake_request_message set sent_at = ?, sent_by = database_account()
                                where municipality_id = database_municipality() and message_id = ? and sent_at is null
                                """).params(now(), message).update() == 1;
        return hers ? Ticked.BY_HAND : sentBefore(message);
    }

    private Ticked sentBefore(UUID message) {
        return jdbc.sql("""
                        select coalesce(sent_by = database_account(), false) from intake_request_message
                        where municipality_id = database_municipality() and message_id = ?
                        """)
                .param(message)
                .query(Boolean.class)
                .optional()
                .map(hers -> hers ? Ticked.BY_HAND : Ticked.SENT_BEFORE)
                .orElse(Ticked.UNKNOWN);
    }

    /** What may be tried now, oldest first. */
    @Transactional(readOnly = true)
    List<UUID> due() {
        return jdbc.sql("""
                        select message_id from intake_request_message
                        where municipality_id = database_municipality() and sent_at is null and tries < ? and next_try_at <= ?
                        order by made_at, message_id
                        """)
                .params(MOST_TRIES, now())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Takes the message for one try: nobody else tries it meanwhile, and the next try is twice as far away as the last. */
    Optional<Message> claim(UUID message) {
        Timestamp now = now();
        return jdbc.sql("""
                        update intake_request_message set tries = tries + 1, next_try_at = ?::timestamptz + interval '1 minute' * power(2, tries)
                        where municipality_id = database_municipality() and message_id = ? and sent_at is null and next_try_at <= ?
                        returning *
                        """)
                .params(now, message, now)
                .query((row, number) -> message(row))
                .optional();
    }

    /** The mail server has it. */
    void sent(UUID message) {
        jdbc.sql("""
                        update intake_request_message set sent_at = coalesce(sent_at, ?)
                        where municipality_id = database_municipality() and message_id = ?
                        """).params(now(), message).update();
    }

    /** The mail server did not take it; whoever finds it waiting reads why. */
    void refused(UUID message, OutgoingMail.Outcome.Refused refused) {
        jdbc.sql("""
                        update intake_request_message set refused_why = ?, refused_code = ?
                        where municipality_id = database_municipality() and message_id = ?
                        """).params(refused.why().name(), refused.code(), message).update();
    }

    private Message message(ResultSet row) throws SQLException {
        UUID request = row.getObject("request_id", UUID.class);
        return new Message(
                row.getObject("message_id", UUID.class),
                request,
                vault.open(request, RECIPIENT, row.getBytes("recipient")),
                row.getString("subject"),
                vault.open(request, BODY, row.getBytes("body")),
                row.getTimestamp("made_at").toInstant(),
                refused(row));
    }

    private static OutgoingMail.Outcome.@Nullable Refused refused(ResultSet row) throws SQLException {
        String why = row.getString("refused_why");
        return why == null
                ? null
                : new OutgoingMail.Outcome.Refused(OutgoingMail.Why.valueOf(why), row.getInt("refused_code"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
