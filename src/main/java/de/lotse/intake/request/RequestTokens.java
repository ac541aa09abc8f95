package de.lotse.intake.request;

import de.lotse.database.Acting;
import de.lotse.shared.MunicipalityId;
import de.lotse.vault.Vault;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * By what a visitor is known again without a name: the code, the mailed link, the form that was sent. Each is kept as a token only, and opens
 * the rows of one request once it is presented to the database.
 */
@Component
class RequestTokens {
    private final Vault vault;
    private final Acting acting;
    private final JdbcClient jdbc;

    RequestTokens(Vault vault, Acting acting, JdbcClient jdbc) {
        this.vault = vault;
        this.acting = acting;
        this.jdbc = jdbc;
    }

    /** Of the code, however it was typed. */
    byte[] code(String typed) {
        return token("request.code", TrackingCode.plain(typed));
    }

    /** Of the link by which the requesting body confirms its address. */
    byte[] link(String link) {
        return token("link", link);
    }

    /** Of the form that was sent, with exactly these answers. */
    byte[] sent(UUID id, Answers answers) {
        return token("sent", id + " " + answers.json());
    }

    /** Shows the token to the database, whose rows open to a visitor by nothing else; until the transaction ends. */
    void present(byte[] token) {
        jdbc.sql("select set_config('lotse.tracking', ?, true)")
                .param(HexFormat.of().formatHex(token))
                .query(String.class)
                .single();
    }

    private byte[] token(String kind, String text) {
        MunicipalityId municipality = Objects.requireNonNull(acting.current().municipality(), "nobody acts");
        return vault.token(municipality.value(), kind, text);
    }
}
