package de.lotse.documents;

/**
 * The few words every paper needs apart from its own text.
 *
 * @param placeAndDate under the line where place and date are written
 * @param workingTranslation says that only the German text is binding
 * @param ticked read aloud for a ticked box
 * @param unticked read aloud for an empty box
 * @param signature read aloud for a drawn signature
 */
public record PaperWords(
        Wording placeAndDate, Wording workingTranslation, String ticked, String unticked, String signature) {}
