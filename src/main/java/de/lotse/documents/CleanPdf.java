package de.lotse.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a PDF what nobody sees: who wrote it with which program and when, and notes of that program. A document with an electronic
 * signature stays as it came, because taking something out would break the signature.
 */
final class CleanPdf {
    /** A document of a thousand pages has some tens of thousands. */
    private static final int MOST_OBJECTS = 300_000;

    private static final Set<String> NOTES = Set.of("Metadata", "PieceInfo", "LastModified");

    private CleanPdf() {}

    /** Reads the PDF from the file and writes it anew. @return null when it may be kept */
    static UploadCheck.@Nullable Refused clean(Path from, Path to) {
        try (RandomAccessReadBufferedFile source = new RandomAccessReadBufferedFile(from);
                PDDocument document = Loader.loadPDF(source, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                return UploadCheck.Refused.ENCRYPTED;
            }
            if (document.getDocument().getXrefTable().size() > MOST_OBJECTS) {
                return UploadCheck.Refused.TOO_LARGE;
            }
            if (ActiveContent.in(document)) {
                return UploadCheck.Refused.ACTIVE_CONTENT;
            }
            if (document.getNumberOfPages() == 0) {
                return UploadCheck.Refused.BROKEN;
            }
            write(document, from, to);
            return null;
        } catch (InvalidPasswordException e) {
            return UploadCheck.Refused.ENCRYPTED;
        } catch (IOException | RuntimeException e) {
            // A reader of foreign bytes fails in many ways; all of them mean that the file is of no use.
            return UploadCheck.Refused.BROKEN;
        }
    }

    private static void write(PDDocument document, Path from, Path to) throws IOException {
        if (!document.getSignatureDictionaries().isEmpty()) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
            return;
        }
        for (COSObjectKey key :
                List.copyOf(document.getDocument().getXrefTable().keySet())) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary object) {
                forget(object);
            }
        }
        forget(document.getDocumentCatalog().getCOSObject());
        document.getDocument().getTrailer().removeItem(COSName.INFO);
        // Otherwise PDFBox makes the identifier of the time, and the same file sent twice would look like two.
        document.setDocumentId(checksum(from));
        // Into the stream and not by the name of the file: that is there already, so that nobody else can read it, and
        // PDFBox would warn of it.
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
            document.save(out, CompressParameters.NO_COMPRESSION);
        }
    }

    private static long checksum(Path file) throws IOException {
        CRC32 sum = new CRC32();
        try (OutputStream out = new CheckedOutputStream(OutputStream.nullOutputStream(), sum)) {
            Files.copy(file, out);
        }
        return sum.getValue();
    }

    private static void forget(COSDictionary object) {
        NOTES.forEach(note -> object.removeItem(COSName.getPDFName(note)));
    }
}
