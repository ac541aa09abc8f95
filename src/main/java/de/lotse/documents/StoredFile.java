package de.lotse.documents;

import de.lotse.shared.AccountId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is kept.
 *
 * @param kind what it is, a word of the module that keeps it, e.g. "consent" or "certificate"
 * @param size bytes
 * @param version 1 for the first, one more for each that replaces it
 * @param replaces the version before
 * @param signed whether it carries a signature
 * @param print the print it is the signed version of
 */
public record StoredFile(
        UUID id,
        FileOwner owner,
        String kind,
        String name,
        String contentType,
        int size,
        int version,
        @Nullable UUID replaces,
        boolean signed,
        @Nullable UUID print,
        Instant addedAt,
        AccountId addedBy) {
    /** Whether it is shown page by page; any other is a picture and shown as it is. */
    public boolean isPdf() {
        return contentType.equals(UploadCheck.FileType.PDF.contentType());
    }
}
