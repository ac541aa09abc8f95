package de.lotse.documents;

import java.util.Locale;

/**
 * What a PDF says about itself to screen readers and archives.
 *
 * @param language the language of the text that is legally binding
 * @param subject one sentence: which paper, which version
 */
public record PdfMetadata(String title, Locale language, String subject) {}
