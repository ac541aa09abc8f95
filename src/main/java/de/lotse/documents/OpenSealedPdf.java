package de.lotse.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Opens what {@link SealedPdf} sealed, one at a time and outside transactions, because what comes inside may be large; what is
 * inside never reaches the disk in the clear.
 */
@Component
public class OpenSealedPdf {
    private static final int MOST_ENCLOSURES = 200;
    private static final long MEMORY = 96L * 1024 * 1024;
    private final Semaphore place = new Semaphore(1, true);

    /** What came of it. */
    public sealed interface Outcome {
        /** It is as it was sealed. @param paper the paper itself, without its enclosures and readable without a passphrase */
        @SuppressWarnings("ArrayRecordComponent") // handed on once to be checked and kept
        record Opened(byte[] paper, List<SealedPdf.Enclosure> enclosures) implements Outcome {
            public Opened {
                enclosures = List.copyOf(enclosures);
            }
        }

        /** The passphrase does not open it. */
        record WrongPassphrase() implements Outcome {}

        /** It was changed on the way. */
        record Altered() implements Outcome {}

        /** Nothing Lotse sealed, or cut off on the way. */
        record NotSealed() implements Outcome {}
    }

    /** Opens it. */
    public Outcome open(byte[] sealed, String passphrase) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a sealed paper is opened before the transaction");
        }
        Boolean holds = SealMark.holds(sealed, passphrase).orElse(null);
        if (holds == null) {
            return new Outcome.NotSealed();
        }
        place.acquireUninterruptibly();
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(sealed),
                passphrase,
                MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            return holds ? opened(document) : new Outcome.Altered();
        } catch (InvalidPasswordException e) {
            return new Outcome.WrongPassphrase();
        } catch (IOException | RuntimeException e) {
            // A reader of foreign bytes fails in many ways; with a mark that does not hold all of them mean a change on
            // the way.
            return new Outcome.Altered();
        } finally {
            place.release();
        }
    }

    private static Outcome opened(PDDocument document) throws IOException {
        List<SealedPdf.Enclosure> enclosures = new ArrayList<>();
        int left = 4 * UploadField.LARGEST;
        PDEmbeddedFilesNameTreeNode tree =
                new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
        if (tree == null || tree.getNames() == null || tree.getNames().size() > MOST_ENCLOSURES) {
            return new Outcome.NotSealed();
        }
        for (PDComplexFileSpecification file : tree.getNames().values()) {
            PDEmbeddedFile content = file.getEmbeddedFileUnicode();
            byte[] bytes;
            try (InputStream in = content.createInputStream()) {
                bytes = in.readNBytes(left + 1);
            }
            left -= bytes.length;
            if (left < 0) {
                return new Outcome.NotSealed();
            }
            enclosures.add(new SealedPdf.Enclosure(
                    file.getFileUnicode(),
                    Objects.requireNonNullElse(content.getSubtype(), "application/octet-stream"),
                    bytes));
        }
        return new Outcome.Opened(bare(document), enclosures);
    }

    private static byte[] bare(PDDocument document) throws IOException {
        document.getDocumentCatalog().setNames(null);
        document.setAllSecurityToBeRemoved(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
