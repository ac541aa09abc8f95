package de.lotse.appointments.feed;

import de.lotse.shared.AccountId;
import de.lotse.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The secret addresses under which workers' feeds are read; one each at most. */
@Repository
@Transactional
class Feeds {
    private static final String TOKEN = "feed.token";
    private static final int BYTES = 32;
    private static final int LONGEST = 100;
    private static final SecureRandom RANDOM = new SecureRandom();
    private final JdbcClient jdbc;
    private final Vault vault;

    Feeds(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The secret of the worker's feed, if she has one. */
    @Transactional(readOnly = true)
    Optional<String> token(AccountId account) {
        return jdbc.sql("""
                        select token from appointments_feed
                        where municipality_id = database_municipality() and account_id = ? and revoked_at is null
                        """)
                .param(account.value())
                .query(byte[].class)
                .optional()
                .map(hidden -> vault.open(account.value(), TOKEN, hidden));
    }

    /** Makes her a feed. @return false if she has one, e.g. after a double click */
    boolean make(UUID id, AccountId account) {
        byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return jdbc.sql("""
                                insert into appointments_feed (municipality_id, feed_id, account_id, token_hash, token, made_at)
                                values (database_municipality(), ?, ?, ?, ?, clock_timestamp()) on conflict do nothing
                                """)
                        .params(id, account.value(), hash(token), vault.seal(account.value(), TOKEN, token))
                        .update()
                == 1;
    }

    /** Nobody reads it any more. */
    void revoke(AccountId account) {
        jdbc.sql("""
                        update appointments_feed set revoked_at = clock_timestamp()
                        where municipality_id = database_municipality() and account_id = ? and revoked_at is null
                        """).param(account.value()).update();
    }

    /** Whose feed it is, unless it was revoked. */
    @Transactional(readOnly = true)
    Optional<AccountId> owner(String token) {
        return token.length() > LONGEST
                ? Optional.empty()
                : jdbc.sql("""
                                select account_id from appointments_feed
                                where municipality_id = database_municipality() and token_hash = ? and revoked_at is null
                                """).param(hash(token)).query(UUID.class).optional().map(AccountId::new);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
