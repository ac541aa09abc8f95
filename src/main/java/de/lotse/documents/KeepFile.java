package de.lotse.documents;

import de.lotse.audit.Audit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a checked file for a case or a person (CW-15); a newer version stands beside the older ones. */
@Service
@Transactional
public class KeepFile {
    private final StoredFiles files;
    private final Audit audit;

    KeepFile(StoredFiles files, Audit audit) {
        this.files = files;
        this.audit = audit;
    }

    /**
     * A file that passed {@link UploadCheck} or was printed here.
     *
     * @param id from the form, so that a double click keeps one file
     * @param replaces the version before, null for the first
     * @param print the print it is the signed version of; null for anything else
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be sealed and stored
    public record Command(
            UUID id,
            FileOwner owner,
            String kind,
            String name,
            String contentType,
            byte[] content,
            boolean signed,
            @Nullable UUID replaces,
            @Nullable UUID print) {
        /** A file that came back from no print of ours. */
        public Command(
                UUID id,
                FileOwner owner,
                String kind,
                String name,
                String contentType,
                byte[] content,
                boolean signed,
                @Nullable UUID replaces) {
            this(id, owner, kind, name, contentType, content, signed, replaces, null);
        }

        /** The first version of a file somebody brought. */
        public static Command of(UUID id, FileOwner owner, String kind, UploadCheck.Accepted file, boolean signed) {
            return new Command(id, owner, kind, file.name(), file.type().contentType(), file.content(), signed, null);
        }
    }

    /** What came of it. */
    public enum Outcome {
        KEPT,
        /** Under this identifier another file is kept: sent again after going back. Nothing was kept. */
        ALREADY,
        /** The owner has no such file to replace, or somebody replaced it already. */
        NO_SUCH_VERSION
    }

    /** Keeps the file; the same one sent twice is kept once. */
    public Outcome keep(Command command) {
        byte[] sha256 = sha256(command.content());
        Optional<StoredFile> known = files.find(command.owner(), command.id());
        if (known.isPresent()) {
            return stands(known.get(), command, sha256);
        }
        int version = 1;
        if (command.replaces() != null) {
            StoredFile before = files.find(command.owner(), command.replaces()).orElse(null);
            if (before == null) {
                return Outcome.NO_SUCH_VERSION;
            }
            version = before.version() + 1;
        }
        if (!files.add(command.owner(), command, sha256, version)) {
            // Sent twice at the same moment, it is there by now; otherwise the version before was replaced.
            return files.find(command.owner(), command.id())
                    .map(file -> stands(file, command, sha256))
                    .orElse(Outcome.NO_SUCH_VERSION);
        }
        audit.changed("file-kept", command.owner().subject(), command.kind() + " " + version);
        return Outcome.KEPT;
    }

    private Outcome stands(StoredFile known, Command command, byte[] sha256) {
        boolean same = known.kind().equals(command.kind())
                && known.name().equals(command.name())
                && known.signed() == command.signed()
                && Objects.equals(known.replaces(), command.replaces())
                && Objects.equals(known.print(), command.print())
                && files.holds(known, sha256);
        return same ? Outcome.KEPT : Outcome.ALREADY;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java brings SHA-256", e);
        }
    }
}
