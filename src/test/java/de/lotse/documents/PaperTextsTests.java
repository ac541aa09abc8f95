package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@Requirement({"CON-01b", "CON-06"})
class PaperTextsTests {
    private static final PaperTexts TEXTS = SamplePapers.TEXTS;

    static Stream<PaperText> translations() {
        return Stream.of(PaperKind.values())
                .flatMap(kind -> PaperTexts.TRANSLATIONS.stream()
                        .map(language -> TEXTS.translation(kind, language).orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void aTranslationSaysTheSameThingsInTheSameOrder(PaperText translation) {
        PaperText german = TEXTS.german(kind(translation));

        assertThat(translation.edition()).isEqualTo(german.edition());
        compare(german.content().required("title"), translation.content().required("title"), "title");
        compare(german.content().required("blocks"), translation.content().required("blocks"), "blocks");
    }

    private static PaperKind kind(PaperText text) {
        return PaperKind.valueOf(text.paper().toUpperCase(Locale.ROOT));
    }

    /** Values, keys and numbers stand in the German text only. */
    private static void compare(JsonNode german, JsonNode translated, String path) {
        if (german.isString()) {
            assertThat(names(translated.asString())).as(path).isEqualTo(names(german.asString()));
            assertThat(translated.asString()).as(path).isNotBlank();
            return;
        }
        assertThat(translated.size()).as(path).isLessThanOrEqualTo(german.size());
        for (int i = 0; i < (german.isArray() ? german.size() : 0); i++) {
            compare(german.required(i), translated.required(i), path + "/" + i);
        }
        Set<String> germanOnly = Set.of("value", "key", "lines", "blank");
        german.properties().stream()
                .filter(e -> !germanOnly.contains(e.getKey()))
                .forEach(e -> compare(e.getValue(), translated.required(e.getKey()), path + "/" + e.getKey()));
    }

    private static Set<String> names(String text) {
        return new TreeSet<>(Placeholders.NAME
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList());
    }

    @Test
    void everyLegalBasisBringsTheSameReferences() {
        Set<String> expected = TEXTS.references(LegalBasis.DSGVO_DSG_NRW).keySet();

        for (LegalBasis basis : LegalBasis.values()) {
            assertThat(TEXTS.references(basis).keySet()).as(basis.key()).isEqualTo(expected);
        }
    }

    @Test
    void aChurchBodyNamesItsOwnLawAndItsOwnSupervision() {
        assertThat(TEXTS.references(LegalBasis.KDG).values().toString())
                .contains("Katholisches Datenschutzzentrum", "§ 15 KDG")
                .doesNotContain("DSGVO", "LDI");
        assertThat(TEXTS.references(LegalBasis.DSG_EKD).values().toString())
                .contains("Evangelischen Kirche", "§ 17 DSG-EKD")
                .doesNotContain("DSGVO", "LDI");
    }

    @Test
    void everyPlaceholderHasANameForTheUserInBothLanguages() {
        Set<String> law = TEXTS.references(LegalBasis.KDG).keySet();
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            ResourceBundle messages = ResourceBundle.getBundle(
                    "de.lotse.documents.messages",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            Stream.of(PaperKind.values())
                    .map(kind -> SamplePapers.COMPOSE.compose(
                            kind, null, PaperData.of(SamplePapers.data().issuer(), LegalBasis.KDG, "-")))
                    .map(Paper::missing)
                    .flatMap(Collection::stream)
                    .forEach(
                            key -> assertThat(messages.containsKey(key)).as(key).isTrue());
        }
        assertThat(law).contains("supervisoryAuthority");
    }

    @Test
    void everyPlaceholderAndConditionHasAName() {
        ResourceBundle fields = ResourceBundle.getBundle("de.lotse.documents.messages", Locale.ROOT);
        ResourceBundle words = ResourceBundle.getBundle("de.lotse.documents.translation.messages", Locale.ROOT);
        translations()
                .map(text -> TEXTS.translated(kind(text), text.language()).orElseThrow())
                .flatMap(text -> text.passages().stream())
                .forEach(passage -> {
                    assertThat(names(passage.german() + passage.translated()))
                            .allMatch(name ->
                                    fields.containsKey("documents.field." + name.substring(1, name.length() - 1)));
                    assertThat(passage.condition() == null
                                    || words.containsKey("documents.translation.condition." + passage.condition()))
                            .as(passage.condition())
                            .isTrue();
                });
    }
}
