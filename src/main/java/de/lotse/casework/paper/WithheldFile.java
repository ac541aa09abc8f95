package de.lotse.casework.paper;

import de.lotse.documents.StoredFile;
import de.lotse.shared.CaseId;
import java.util.Optional;

/** Which files of a case are kept, but must not be handed out now; contributed as a bean by the phase that keeps them. */
public interface WithheldFile {
    /** The page that says why, if the file is withheld now. */
    Optional<String> withheld(CaseId caseId, StoredFile file);
}
