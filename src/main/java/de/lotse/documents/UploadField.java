package de.lotse.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

/**
 * Checks the file of a form. Each is first shown to the virus scanner, where there is one. Two at a time are looked into, the others wait:
 * what a file needs in memory is bounded, and so is what all of them need. Waiting holds no transaction.
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

    /** What comes of the check. @param file null where the form had none */
    Upload check(@Nullable MultipartFile file) {
        outsideTransactions();
        if (file == null || isMissing(file)) {
            return new Upload(null);
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return new Upload(result(file.getSize(), file::transferTo, copy -> UploadCheck.check(name, copy, LARGEST)));
    }

    /** A sealed package, as it came. @param file null where the form had none */
    SealedUpload sealed(@Nullable MultipartFile file) {
        outsideTransactions();
        if (file == null || isMissing(file)) {
            return new SealedUpload(null, null);
        }
        return switch (result(file.getSize(), file::transferTo, UploadField::asItCame)) {
            case UploadCheck.Accepted accepted -> new SealedUpload(accepted.content(), null);
            case UploadCheck.Refused refused -> new SealedUpload(null, refused);
        };
    }

    /** What lay inside a sealed package: nobody, and no scanner, could look into it before it was opened. */
    public UploadCheck.Result unsealed(String name, byte[] bytes) {
        outsideTransactions();
        return result(bytes.length, copy -> Files.write(copy, bytes), copy -> UploadCheck.check(name, copy, LARGEST));
    }

    private static UploadCheck.Result asItCame(Path file) throws IOException {
        return Files.size(file) == 0
                ? UploadCheck.Refused.EMPTY
                : new UploadCheck.Accepted(UploadCheck.FileType.PDF, "", Files.readAllBytes(file));
    }

    /** Also where nothing was sent: whoever asks at the wrong moment learns it at once, not with the first file. */
    private static void outsideTransactions() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a file is checked before the transaction, as a parameter of the controller");
        }
    }

    private static boolean isMissing(MultipartFile file) {
        return file.isEmpty()
                && Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank();
    }

    /** Writes what came to the copy. */
    private interface Came {
        void to(Path copy) throws IOException;
    }

    /** What is done with a copy nobody else can read, once the scanner found nothing. */
    private interface Look {
        UploadCheck.Result at(Path copy) throws IOException;
    }

    private UploadCheck.Result result(long size, Came came, Look look) {
        if (size > LARGEST) {
            return UploadCheck.Refused.TOO_LARGE;
        }
        places.acquireUninterruptibly();
        try {
            Path copy = Files.createTempFile("lotse-sent", null);
            try {
                came.to(copy);
                return result(copy, look);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            return UploadCheck.Refused.BROKEN;
        } finally {
            places.release();
        }
    }

    private UploadCheck.Result result(Path copy, Look look) throws IOException {
        return switch (scanner.scan(copy)) {
            case CLEAN -> look.at(copy);
            case INFECTED -> UploadCheck.Refused.INFECTED;
            case SILENT -> UploadCheck.Refused.SCANNER_SILENT;
        };
    }
}
