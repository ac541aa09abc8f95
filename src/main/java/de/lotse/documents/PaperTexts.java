package de.lotse.documents;

import de.lotse.shared.LocalizedText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The texts that come with Lotse: each paper in German and in working translations, and the references to the law. */
@Component
public class PaperTexts {
    /** The languages there are translations for, beside German. */
    public static final List<Locale> TRANSLATIONS = PaperLanguages.all();

    private final Map<String, PaperText> texts = new HashMap<>();
    private final Map<String, JsonNode> words = new HashMap<>();
    private final AreaNames areas = new AreaNames();
    private final JsonNode law = TextFiles.yaml("law.yaml");

    private final Supplier<@Nullable OwnTexts> own;

    /** The texts that come with Lotse alone. */
    public PaperTexts() {
        this(() -> null);
    }

    @Autowired
    PaperTexts(ObjectProvider<OwnTexts> own) {
        this(own::getIfAvailable);
    }

    private PaperTexts(Supplier<@Nullable OwnTexts> own) {
        this.own = own;
        load(Locale.GERMAN);
        TRANSLATIONS.forEach(this::load);
    }

    private void load(Locale language) {
        words.put(language.getLanguage(), TextFiles.yaml("words." + language + ".yaml"));
        for (PaperKind kind : PaperKind.values()) {
            String file = kind.key() + "." + language;
            texts.put(file, PaperText.parse(TextFiles.text(file + ".yaml")));
        }
    }

    /** The German text, which is binding: the municipality's own wording, or else the standard. */
    public PaperText german(PaperKind kind) {
        PaperText standard = standard(kind);
        OwnTexts wordings = own.get();
        return wordings == null ? standard : wordings.current(standard).orElse(standard);
    }

    /** The German text that comes with Lotse. */
    public PaperText standard(PaperKind kind) {
        return Objects.requireNonNull(texts.get(kind.key() + ".de"), kind.key());
    }

    /** The text in the client's language; regional variants fall back to their language. */
    public Optional<PaperText> translation(PaperKind kind, Locale language) {
        boolean german = language.getLanguage().equals("de");
        return german ? Optional.empty() : Optional.ofNullable(texts.get(kind.key() + "." + language.getLanguage()));
    }

    /** The whole paper in both languages, passage by passage, as it is read and approved. */
    public Optional<TranslatedText> translated(PaperKind kind, Locale language) {
        return translation(kind, language).map(text -> translated(kind, text));
    }

    TranslatedText translated(PaperKind kind, PaperText translation) {
        Locale language = translation.language();
        Map<String, String> named = areas.in(language);
        return TranslatedText.of(
                german(kind),
                translation,
                words(language),
                Map.of(
                        "topics",
                        named,
                        "needs",
                        named,
                        "goals",
                        listed("columns", language),
                        "disclosures",
                        listed("recipients", language)));
    }

    /** The words every paper needs, with a translation where there is one. */
    public PaperWords words(@Nullable Locale translation) {
        JsonNode german = Objects.requireNonNull(words.get("de"));
        JsonNode other = translation == null ? null : words.get(translation.getLanguage());
        return new PaperWords(
                word(german, other, "placeAndDate"),
                word(german, other, "workingTranslation"),
                german.required("ticked").asString(),
                german.required("unticked").asString(),
                german.required("signature").asString());
    }

    /** A life area as papers name it. Where the other language has no words for exactly this German name, it stays German. */
    public Wording area(LocalizedText name, @Nullable Locale language) {
        return new Wording(name.de(), language == null ? null : areas.beside(name, language));
    }

    /** The head of a column in the table of goals: "goal", "steps", "who" or "until". */
    public Wording column(String name, @Nullable Locale language) {
        return listed("columns", name, language);
    }

    /** A word of the list of recipients: the head of a column, how it went, e.g. "PHONE", or on what other basis, e.g. "EMERGENCY". */
    public Wording recipients(String name, @Nullable Locale language) {
        return listed("recipients", name, language);
    }

    private Wording listed(String list, String name, @Nullable Locale language) {
        JsonNode german = Objects.requireNonNull(words.get("de")).required(list);
        JsonNode other = language == null ? null : words.get(language.getLanguage());
        return word(german, other == null ? null : other.required(list), name);
    }

    private Map<String, String> listed(String list, Locale language) {
        Map<String, String> listed = new LinkedHashMap<>();
        Objects.requireNonNull(words.get("de")).required(list).properties().forEach(e -> {
            Wording word = listed(list, e.getKey(), language);
            listed.put(word.german(), Objects.requireNonNullElse(word.translated(), word.german()));
        });
        return listed;
    }

    private static Wording word(JsonNode german, @Nullable JsonNode other, String name) {
        return new Wording(
                german.required(name).asString(),
                other == null ? null : other.required(name).asString());
    }

    /** The references of one legal basis by placeholder, the supervisory authority among them. */
    public Map<String, Wording> references(LegalBasis basis) {
        Map<String, Wording> references = new HashMap<>();
        law.required(basis.key())
                .properties()
                .forEach(e -> references.put(e.getKey(), Wording.of(e.getValue().asString())));
        return references;
    }
}
