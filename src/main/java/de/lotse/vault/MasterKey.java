package de.lotse.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import de.lotse.database.StartRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The one secret outside the database: 256 random bits in a file that only the service account can read, or in the
 * environment (LOTSE_VAULT_MASTERKEY). Without it the data is noise.
 */
final class MasterKey {
    private static final String PREFIX = "lotse-master-key-1:";
    private final byte[] secret;
    private final AesGcmJce wrapping;

    private MasterKey(byte[] secret) throws GeneralSecurityException {
        this.secret = secret;
        this.wrapping = new AesGcmJce(Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], bytes("wrapping"), 32));
    }

    /** From the environment if given, else from the file, which is made at the very first start. */
    static MasterKey load(@Nullable String fromEnvironment, Path file, boolean firstStart) {
        try {
            if (fromEnvironment != null && !fromEnvironment.isBlank()) {
                return parse(fromEnvironment);
            }
            if (Files.exists(file)) {
                return parse(Files.readString(file));
            }
            if (!firstStart) {
                throw new StartRefused(
                        "The master key " + file + " is missing, but the database holds sealed data.",
                        "Put the key file of this installation back (keep it in every backup, apart from the database)"
                                + " or set LOTSE_VAULT_MASTERKEY. Nothing was changed.");
            }
            return create(file);
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            throw new StartRefused(
                    "The master key cannot be read: " + e.getMessage(),
                    "Restore the file " + file
                            + " from the backup of this installation, or correct LOTSE_VAULT_MASTERKEY"
                            + " if it is set. Nothing was changed.",
                    e);
        }
    }

    byte[] wrap(byte[] dataKey, byte[] owner) throws GeneralSecurityException {
        return wrapping.encrypt(dataKey, owner);
    }

    byte[] unwrap(byte[] wrapped, byte[] owner) throws GeneralSecurityException {
        return wrapping.decrypt(wrapped, owner);
    }

    /** A secret derived for one purpose, e.g. the search tokens of one municipality. */
    byte[] derive(String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0], bytes(purpose), 32);
    }

    /** Tells two keys apart without revealing either. */
    String fingerprint() throws GeneralSecurityException {
        return HexFormat.of().formatHex(derive("fingerprint"), 0, 8);
    }

    private static MasterKey parse(String text) throws GeneralSecurityException {
        String line = text.strip();
        if (!line.startsWith(PREFIX)) {
            throw new IllegalArgumentException("it does not begin with " + PREFIX);
        }
        byte[] secret = Base64.getDecoder().decode(line.substring(PREFIX.length()));
        if (secret.length != 32) {
            throw new IllegalArgumentException("it is not 256 bits long");
        }
        return new MasterKey(secret);
    }

    private static MasterKey create(Path file) throws GeneralSecurityException, IOException {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Path unfinished = file.resolveSibling("master.key.new");
        Files.createDirectories(unfinished.resolveSibling("."));
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, PREFIX + Base64.getEncoder().encodeToString(secret) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return new MasterKey(secret);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
