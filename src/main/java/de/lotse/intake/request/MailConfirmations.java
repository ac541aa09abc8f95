package de.lotse.intake.request;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whether the address of a requesting body is its own: under which link it says so, and when it did (IN-02). */
@Repository
@Transactional
class MailConfirmations {
    private final JdbcClient jdbc;
    private final RequestTokens tokens;

    MailConfirmations(JdbcClient jdbc, RequestTokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    /** Notes under which link the requesting body confirms its address. */
    void expect(UUID request, String link, Instant now) {
        jdbc.sql("""
                        insert into intake_request_mail_confirmation (municipality_id, request_id, link_token, made_at)
                        values (database_municipality(), ?, ?, ?) on conflict do nothing
                        """).params(request, tokens.link(link), Timestamp.from(now)).update();
    }

    /** Confirms the address. @return false if it was confirmed before */
    boolean confirm(UUID request, Instant now) {
        return jdbc.sql("""
                                update intake_request_mail_confirmation set confirmed_at = ?
                                where municipality_id = database_municipality() and request_id = ? and confirmed_at is null
                                """).params(Timestamp.from(now), request).update() == 1;
    }
}
