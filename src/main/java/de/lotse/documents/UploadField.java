package de.lotse.documents;

import de.lotse.webui.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads a file from a form; what is wrong with it is said at the field. Each is first shown to the virus scanner, where there is one. Two at a
 * time are looked into, the others wait: what a file needs in memory is bounded, and so is what all of them need.
 */
@Component
public class UploadField {
    /** The most bytes a file may have: 20 MB, as the field says. */
    public static final int LARGEST = 20 * 1024 * 1024;

    private static final int AT_A_TIME = 2;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final VirusScanner scanner;

    UploadField(VirusScanner scanner) {
        this.scanner = scanner;
    }

    /** The file, null when none was chosen or it was refused. */
    public UploadCheck.@Nullable Accepted read(Form form, String field, @Nullable MultipartFile file) {
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
    public UploadCheck.@Nullable Accepted require(Form form, String field, @Nullable MultipartFile file) {
        UploadCheck.Accepted accepted = read(form, field, file);
        if (accepted == null) {
            form.reject(field, "documents.upload.missing");
        }
        return accepted;
    }

    private UploadCheck.Result check(MultipartFile file) {
        if (file.getSize() > LARGEST) {
            return UploadCheck.Refused.TOO_LARGE;
        }
        places.acquireUninterruptibly();
        try {
            Path copy = Files.createTempFile("lotse-sent", null);
            try {
                file.transferTo(copy);
                return check(Objects.requireNonNullElse(file.getOriginalFilename(), ""), copy);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            return UploadCheck.Refused.BROKEN;
        } finally {
            places.release();
        }
    }

    private UploadCheck.Result check(String name, Path file) throws IOException {
        return switch (scanner.scan(file)) {
            case CLEAN -> UploadCheck.check(name, file, LARGEST);
            case INFECTED -> UploadCheck.Refused.INFECTED;
            case SILENT -> UploadCheck.Refused.SCANNER_SILENT;
        };
    }
}
