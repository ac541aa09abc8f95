package de.lotse.casework.paper;

import de.lotse.audit.Audit;
import de.lotse.casework.casefile.CaseForms;
import de.lotse.documents.FileOwner;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.webui.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file of a case within reach and puts the look on record; what is drawn from it is drawn afterwards. */
@Service
@Transactional
class LookAtFile {
    private final CaseForms forms;
    private final StoredFiles files;
    private final Audit audit;

    LookAtFile(CaseForms forms, StoredFiles files, Audit audit) {
        this.forms = forms;
        this.files = files;
        this.audit = audit;
    }

    /** A file that was opened. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be shown
    record Seen(StoredFile file, byte[] content) {}

    /** @param part which part of it, for the record; empty for the whole */
    Seen open(UUID caseId, UUID fileId, String part) {
        StoredFile file =
                files.find(FileOwner.of(forms.find(caseId).id()), fileId).orElseThrow(NotFound::new);
        audit.looked(file.owner().subject(), ("file " + file.kind() + " " + part).strip());
        return new Seen(file, files.content(file).orElseThrow(NotFound::new));
    }
}
