package de.lotse.documents;

import de.lotse.documents.Paper.Translation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a paper of a text, its translation and the data of a case (CON-06). */
@Component
public class ComposePaper {
    private final PaperTexts texts;
    private final Approved approved;

    public ComposePaper(PaperTexts texts, Approved approved) {
        this.texts = texts;
        this.approved = approved;
    }

    /** Knows which translations somebody vouches for. */
    public interface Approved {
        /** Whether exactly this wording is approved here; if not, the paper is marked as a working translation. */
        boolean approved(TranslatedText text);
    }

    /**
     * The paper in German and, where there is a text, in the client's language beside it. What the text asks for and
     * the data lack is named in {@link Paper#missing()}.
     */
    public Paper compose(PaperKind kind, @Nullable Locale language, PaperData data) {
        PaperText translated =
                language == null ? null : texts.translation(kind, language).orElse(null);
        boolean unmarked = translated != null && approved.approved(texts.translated(kind, translated));
        return compose(texts.german(kind), translated, unmarked, data);
    }

    /** The same with given texts: an organisation's own, or an older version printed again. @param unmarked somebody vouches for it */
    public Paper compose(PaperText german, @Nullable PaperText translated, boolean unmarked, PaperData data) {
        Placeholders placeholders = new Placeholders(texts.references(data.basis()), data.values());
        TextBlocks blocks = new TextBlocks(data, placeholders);
        Locale language = translated == null ? null : translated.language();
        Wording title = placeholders.fill(
                german.content().required("title"),
                translated == null ? null : translated.content().required("title"));
        List<Block> content = blocks.read(
                german.content().required("blocks"),
                translated == null ? null : translated.content().required("blocks"));
        return new Paper(
                german.edition(),
                data.reference(),
                title,
                data.issuer(),
                List.of(),
                language == null ? null : new Translation(language, unmarked),
                texts.words(language),
                content,
                placeholders.missing());
    }
}
