package de.lotse.documents;

import de.lotse.webui.Form;
import org.jspecify.annotations.Nullable;

/**
 * A sealed package in the file field of a form: taken as it came, because every change would break its seal, shown to the virus scanner and
 * bounded. What is inside is checked like any other file once it is opened.
 *
 * @param refused null when it may be opened
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once to be opened
public record SealedUpload(byte @Nullable [] content, UploadCheck.@Nullable Refused refused) {
    /** The bytes that must be there; null with the problem at the field. */
    public byte @Nullable [] require(Form form, String field) {
        if (refused != null) {
            form.reject(field, refused.messageKey());
        } else if (content == null) {
            form.reject(field, "documents.upload.missing");
        }
        return content;
    }
}
