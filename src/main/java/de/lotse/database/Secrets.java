package de.lotse.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords of the embedded server's accounts, one file each, readable by nobody else. */
record Secrets(Path folder) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The password of the account, made at first use. */
    String password(String account) {
        try {
            return Files.readString(file(account)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that holds it. */
    Path file(String account) {
        Path file = folder.resolve(account + ".password");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                Path unfinished = folder.resolve(account + ".password.new");
                Files.deleteIfExists(unfinished);
                Files.createFile(
                        unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] secret = new byte[24];
                RANDOM.nextBytes(secret);
                Files.writeString(unfinished, HexFormat.of().formatHex(secret));
                Files.move(unfinished, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
