package de.lotse.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes in a file somebody brings: told by its content, never by its name; small enough; images drawn anew and PDFs
 * without the notes of their program, so that neither place nor camera nor author nor hidden code comes along.
 */
public final class UploadCheck {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SIGNATURE = 8;

    private UploadCheck() {}

    /** What a file may be. */
    public enum FileType {
        /** Portable Document Format. */
        PDF("application/pdf", "pdf"),
        /** Portable Network Graphics. */
        PNG("image/png", "png"),
        /** A photo. */
        JPEG("image/jpeg", "jpg");

        private final String contentType;
        private final String extension;

        FileType(String contentType, String extension) {
            this.contentType = contentType;
            this.extension = extension;
        }

        /** For the reply's head. */
        public String contentType() {
            return contentType;
        }
    }

    /** What comes of the check. */
    public sealed interface Result {}

    /**
     * The file to keep: not always the bytes that came, because images are drawn anew.
     *
     * @param name safe to show, to store and to offer for download
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be sealed and stored
    public record Accepted(FileType type, String name, byte[] content) implements Result {}

    /** Not taken; each reason has a text under {@link #messageKey()}. */
    public enum Refused implements Result {
        /** Nothing in it. */
        EMPTY,
        /** More bytes than allowed. */
        TOO_LARGE,
        /** Neither PDF nor PNG nor JPEG. */
        WRONG_TYPE,
        /** Looks like one of them but cannot be read. */
        BROKEN,
        /** An image of so many points that drawing it would exhaust the server. */
        TOO_MANY_PIXELS,
        /** A PDF nobody can open without a password. */
        ENCRYPTED,
        /** A PDF that starts programs or carries files. */
        ACTIVE_CONTENT,
        /** The virus scanner found something. */
        INFECTED,
        /** A virus scanner is set up and does not answer. */
        SCANNER_SILENT;

        /** The reason's key in the messages. */
        public String messageKey() {
            return "documents.upload." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks the file.
     *
     * @param largest the most bytes it may have
     */
    public static Result check(String name, byte[] content, int largest) {
        try {
            Path file = Files.createTempFile("lotse-upload", null);
            try {
                Files.write(file, content);
                return check(name, file, largest);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks the file where it lies; only what is kept comes into memory, never what was sent beside its decoded form.
     *
     * @param largest the most bytes it may have
     */
    static Result check(String name, Path file, int largest) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return Refused.EMPTY;
        }
        if (size > largest) {
            return Refused.TOO_LARGE;
        }
        Optional<FileType> type = type(file);
        if (type.isEmpty()) {
            return Refused.WRONG_TYPE;
        }
        Path clean = Files.createTempFile("lotse-clean", null);
        try {
            Refused refused = type.get() == FileType.PDF
                    ? CleanPdf.clean(file, clean)
                    : UploadedImage.redraw(file, clean, type.get());
            if (refused != null) {
                return refused;
            }
            // What is written anew can be larger than what came, e.g. a PDF whose objects were packed.
            return Files.size(clean) > largest
                    ? Refused.TOO_LARGE
                    : new Accepted(type.get(), cleanName(name, type.get()), Files.readAllBytes(clean));
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    private static Optional<FileType> type(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return type(in.readNBytes(LONGEST_SIGNATURE));
        }
    }

    private static Optional<FileType> type(byte[] content) {
        if (startsWith(content, 0x25, 0x50, 0x44, 0x46, 0x2D)) {
            return Optional.of(FileType.PDF);
        }
        if (startsWith(content, 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of(FileType.PNG);
        }
        return startsWith(content, 0xFF, 0xD8, 0xFF) ? Optional.of(FileType.JPEG) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    /** A name without folders, control and steering characters, with the ending that fits the content. */
    static String cleanName(String name, FileType type) {
        String base = name.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}<>:\"|?*;%#&'`$]", " ")
                .replaceAll("(\\.[A-Za-z][A-Za-z0-9]{0,4})+$", "")
                .replaceAll("[\\s.]+", " ")
                .strip();
        String short_ = base.substring(
                0, base.offsetByCodePoints(0, Math.min(base.codePointCount(0, base.length()), LONGEST_NAME)));
        return (short_.isBlank() ? "Dokument" : short_) + "." + type.extension;
    }
}
