package de.lotse.consent;

import de.lotse.documents.PaperLanguages;
import de.lotse.documents.PaperTexts;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which languages a paper can be printed (CON-06).
 *
 * @param form holds the language that is chosen at first
 */
public record PaperOffer(Form form, List<Choice> languages) {
    /** All languages there are papers in, German alone first. @param own what the person reads; null for German */
    static PaperOffer of(@Nullable Locale own, Page page) {
        List<Choice> languages = new ArrayList<>();
        languages.add(new Choice("de", page.t("consent.print.alone")));
        for (Locale language : PaperTexts.TRANSLATIONS) {
            String name = PaperLanguages.name(language, page.locale());
            languages.add(new Choice(language.toLanguageTag(), page.t("consent.print.with", name)));
        }
        return new PaperOffer(
                Form.empty("consent.print").with("lang", own == null ? "de" : own.toLanguageTag()),
                List.copyOf(languages));
    }
}
