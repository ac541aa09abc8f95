package de.lotse.documents;

import de.lotse.webui.Form;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads a file from a form; what is wrong with it is said at the field. */
public final class UploadField {
    /** The most bytes a file may have: 20 MB, as the field says. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private UploadField() {}

    /** The file, null when none was chosen or it was refused. */
    public static UploadCheck.@Nullable Accepted read(Form form, String field, @Nullable MultipartFile file) {
        if (file == null
                || (file.isEmpty()
                        && Objects.requireNonNullElse(file.getOriginalFilename(), "")
                                .isBlank())) {
            return null;
        }
        return switch (check(file)) {
            case UploadCheck.Accepted accepted -> accepted;
            case UploadCheck.Refused refused -> {
                form.reject(field, refused.messageKey());
                yield null;
            }
        };
    }

    /** The file that must be there. */
    public static UploadCheck.@Nullable Accepted require(Form form, String field, @Nullable MultipartFile file) {
        UploadCheck.Accepted accepted = read(form, field, file);
        if (accepted == null) {
            form.reject(field, "documents.upload.missing");
        }
        return accepted;
    }

    private static UploadCheck.Result check(MultipartFile file) {
        if (file.getSize() > LARGEST) {
            return UploadCheck.Refused.TOO_LARGE;
        }
        try {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return UploadCheck.check(name, file.getBytes(), LARGEST);
        } catch (IOException e) {
            return UploadCheck.Refused.BROKEN;
        }
    }
}
