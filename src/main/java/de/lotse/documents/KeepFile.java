package de.lotse.documents;

import de.lotse.audit.Audit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        /** The owner has no such file to replace, or somebody replaced it already. */
        NO_SUCH_VERSION
    }

    /** Keeps the file; a second call with the same id changes nothing. */
    public Outcome keep(Command command) {
        int version = 1;
        if (files.find(command.owner(), command.id()).isPresent()) {
            return Outcome.KEPT;
        }
        if (command.replaces() != null) {
            StoredFile before = files.find(command.owner(), command.replaces()).orElse(null);
            if (before == null) {
                return Outcome.NO_SUCH_VERSION;
            }
            version = before.version() + 1;
        }
        if (!files.add(command.owner(), command, sha256(command.content()), version)) {
            return Outcome.NO_SUCH_VERSION;
        }
        audit.changed("file-kept", command.owner().subject(), command.kind() + " " + version);
        return Outcome.KEPT;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java brings SHA-256", e);
        }
    }
}
