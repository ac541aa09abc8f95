package de.lotse.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** The passkeys of an account; each opens it alone, so its owner sees them all and can take each away. */
@Component
public class Passkeys {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository credentials;

    Passkeys(PublicKeyCredentialUserEntityRepository owners, UserCredentialRepository credentials) {
        this.owners = owners;
        this.credentials = credentials;
    }

    /** One passkey. @param label what its owner called it */
    public record Passkey(String id, String label, LocalDate since, LocalDate used) {}

    /** The passkeys of the account with this sign-in name. */
    List<Passkey> of(String login) {
        return records(login).stream().map(Passkeys::passkey).toList();
    }

    /** Takes one away. @return false if it is none of this account */
    boolean remove(String login, String id) {
        Optional<Bytes> own = records(login).stream()
                .map(CredentialRecord::getCredentialId)
                .filter(known -> known.toBase64UrlString().equals(id))
                .findFirst();
        own.ifPresent(credentials::delete);
        return own.isPresent();
    }

    private List<CredentialRecord> records(String login) {
        return Optional.ofNullable(owners.findByUsername(login))
                .map(owner -> credentials.findByUserId(owner.getId()))
                .orElse(List.of());
    }

    private static Passkey passkey(CredentialRecord record) {
        return new Passkey(
                record.getCredentialId().toBase64UrlString(),
                record.getLabel(),
                LocalDate.ofInstant(record.getCreated(), BERLIN),
                LocalDate.ofInstant(record.getLastUsed(), BERLIN));
    }
}
