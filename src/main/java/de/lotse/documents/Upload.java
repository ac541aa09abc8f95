package de.lotse.documents;

import de.lotse.webui.Form;
import org.jspecify.annotations.Nullable;

/**
 * What came in the file field of a form, checked already: a controller takes it as a parameter with the name of the field, so that the check
 * is over before its transaction begins. What is wrong with it is said at the field.
 *
 * @param result null when no file was chosen
 */
public record Upload(UploadCheck.@Nullable Result result) {
    /** The file, null when none was chosen or it was refused. */
    public UploadCheck.@Nullable Accepted read(Form form, String field) {
        return switch (result) {
            case null -> null;
            case UploadCheck.Accepted accepted -> accepted;
            case UploadCheck.Refused refused -> {
                form.reject(field, refused.messageKey());
                yield null;
            }
        };
    }

    /** The file that must be there. */
    public UploadCheck.@Nullable Accepted require(Form form, String field) {
        UploadCheck.Accepted accepted = read(form, field);
        if (accepted == null) {
            form.reject(field, "documents.upload.missing");
        }
        return accepted;
    }
}
