package de.lotse.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * A paper that travels: other files inside it, all of it encrypted with a passphrase (AES-256, as every PDF reader opens it). A mark behind
 * its end, keyed with the passphrase, shows every change on the way; PDF readers pass it over.
 */
public final class SealedPdf {
    private static final int KEY_BITS = 256;

    private SealedPdf() {}

    /** A file inside. Not a value: two are never compared. */
    @SuppressWarnings("ArrayRecordComponent") // handed on once to be put inside
    public record Enclosure(String name, String contentType, byte[] content) {}

    /** The paper with the enclosures, readable only with the passphrase. */
    public static byte[] seal(byte[] pdf, List<Enclosure> enclosures, String passphrase) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            enclose(document, enclosures);
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy(passphrase, passphrase, AccessPermission.getOwnerAccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            policy.setPreferAES(true);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return SealMark.put(out.toByteArray(), passphrase);
        } catch (IOException e) {
            throw new UncheckedIOException("a paper printed here could not be sealed", e);
        }
    }

    private static void enclose(PDDocument document, List<Enclosure> enclosures) throws IOException {
        Map<String, PDComplexFileSpecification> files = new LinkedHashMap<>();
        Calendar now = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        for (Enclosure enclosure : enclosures) {
            PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(enclosure.content()));
            embedded.setSubtype(enclosure.contentType());
            embedded.setSize(enclosure.content().length);
            embedded.setCreationDate(now);
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(enclosure.name());
            file.setFileUnicode(enclosure.name());
            file.setEmbeddedFile(embedded);
            file.setEmbeddedFileUnicode(embedded);
            files.put("%03d %s".formatted(files.size() + 1, enclosure.name()), file);
        }
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }
}
