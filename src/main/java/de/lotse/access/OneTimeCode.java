package de.lotse.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands the one-time code to whoever runs the machine: on the console and in a file only the service account reads. */
final class OneTimeCode {
    private static final Logger LOG = LoggerFactory.getLogger(OneTimeCode.class);

    private OneTimeCode() {}

    static void write(Path file, String code) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, code + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.warn("No account yet. Open /setup and enter the one-time code {}", code);
    }

    /** The code was used. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
