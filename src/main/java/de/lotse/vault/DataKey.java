package de.lotse.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;

/** The key of one person or one case file: AES-256-GCM, each value bound to its field. */
final class DataKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private final byte[] secret;
    private final AesGcmJce cipher;

    private DataKey(byte[] secret) {
        this.secret = secret;
        try {
            this.cipher = new AesGcmJce(secret);
        } catch (GeneralSecurityException e) {
            throw new SealBroken("a data key cannot be built", e);
        }
    }

    static DataKey generate() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return new DataKey(secret);
    }

    static DataKey unwrap(MasterKey master, UUID owner, byte[] wrapped) {
        try {
            return new DataKey(master.unwrap(wrapped, bytes(owner)));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("the key of " + owner + " does not belong to this master key", e);
        }
    }

    byte[] wrap(MasterKey master, UUID owner) {
        try {
            return master.wrap(secret, bytes(owner));
        } catch (GeneralSecurityException e) {
            throw new SealBroken("the key of " + owner + " cannot be wrapped", e);
        }
    }

    byte[] encrypt(byte[] content, String field) {
        try {
            return cipher.encrypt(content, field.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field + " cannot be sealed", e);
        }
    }

    byte[] decrypt(byte[] sealed, String field) {
        try {
            return cipher.decrypt(sealed, field.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new SealBroken(field + " was changed or belongs elsewhere", e);
        }
    }

    private static byte[] bytes(UUID owner) {
        return ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array();
    }
}
