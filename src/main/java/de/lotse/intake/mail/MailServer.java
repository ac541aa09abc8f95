package de.lotse.intake.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server as whoever installs Lotse names it. A start with half of it is refused, so that nobody believes that mail leaves.
 *
 * @param host empty where there is none
 * @param port usually 587 with STARTTLS, 465 with TLS
 * @param user empty where the server asks for no sign-in
 * @param sender the address messages come from
 * @param patienceMillis how long the server may be silent at each step
 */
@ConfigurationProperties("lotse.mail")
record MailServer(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @Nullable String password,
        @DefaultValue("") String sender,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("10000") int patienceMillis) {
    /** Refuses a server without a sender, and a password that anybody on the way could read. */
    MailServer {
        if (!host.isBlank() && sender.isBlank()) {
            throw new IllegalStateException(
                    "lotse.mail.host is set, lotse.mail.sender is missing: messages need an address they come from");
        }
        if (!user.isBlank() && encryption == Encryption.NONE) {
            throw new IllegalStateException(
                    "lotse.mail.user needs lotse.mail.encryption STARTTLS or TLS: no password leaves unencrypted");
        }
    }

    /** How the way to the server is encrypted; what it does not offer is not done without. */
    enum Encryption {
        STARTTLS,
        TLS,
        /** Only for a server on the same machine or in the same closed network. */
        NONE
    }
}
