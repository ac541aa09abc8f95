package de.lotse.documents;

import de.lotse.audit.Audit;
import de.lotse.webui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file within reach and puts the look on record; what is drawn from it is drawn afterwards. */
@Service
@Transactional
public class LookAtFile {
    private final StoredFiles files;
    private final Audit audit;

    LookAtFile(StoredFiles files, Audit audit) {
        this.files = files;
        this.audit = audit;
    }

    /** A file that was opened. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be shown
    public record Seen(StoredFile file, byte[] content) {}

    /**
     * The file of this owner.
     *
     * @param part which part of it, for the record; empty for the whole
     * @throws NotFound when it is out of reach
     */
    public Seen open(FileOwner owner, UUID fileId, String part) {
        StoredFile file = files.find(owner, fileId).orElseThrow(NotFound::new);
        audit.looked(owner.subject(), ("file " + file.kind() + " " + part).strip());
        return new Seen(file, files.content(file).orElseThrow(NotFound::new));
    }
}
