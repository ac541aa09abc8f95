package de.lotse.documents;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Finds what a PDF could do beyond being read: scripts, programs to start, files it carries. */
final class ActiveContent {
    private static final Set<String> ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "RichMediaExecute");
    private static final Set<String> ENTRIES = Set.of("JS", "JavaScript", "EmbeddedFiles", "XFA");

    private ActiveContent() {}

    static boolean in(PDDocument document) {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSDictionary object
                    && isActive(object)) {
                return true;
            }
        }
        return isActive(document.getDocumentCatalog().getCOSObject());
    }

    private static boolean isActive(COSDictionary object) {
        return ACTIONS.contains(object.getNameAsString(COSName.S, ""))
                || object.keySet().stream().map(COSName::getName).anyMatch(ENTRIES::contains)
                || object.getValues().stream()
                        .anyMatch(value -> value instanceof COSDictionary nested && isActive(nested));
    }
}
