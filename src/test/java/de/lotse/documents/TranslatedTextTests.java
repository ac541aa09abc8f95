package de.lotse.documents;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Requirement("CON-06")
class TranslatedTextTests {
    private static final PaperTexts TEXTS = SamplePapers.TEXTS;
    private static final Set<Passage.Kind> OPEN = Set.of(Passage.Kind.SLOT, Passage.Kind.WORDS);

    /** The text with one letter more in the German wording, one letter more in the translation, and one passage less. */
    static List<TranslatedText> otherWordings(PaperTexts texts, PaperKind kind, Locale language) {
        TranslatedText text = texts.translated(kind, language).orElseThrow();
        Passage second = text.passages().get(1);
        Passage german = new Passage(second.kind(), second.condition(), second.german() + ".", second.translated());
        Passage translated = new Passage(second.kind(), second.condition(), second.german(), second.translated() + ".");
        return List.of(with(text, german), with(text, translated), shorter(text));
    }

    private static TranslatedText with(TranslatedText text, Passage second) {
        List<Passage> passages = new ArrayList<>(text.passages());
        passages.set(1, second);
        return new TranslatedText(text.paper(), text.language(), text.edition(), passages);
    }

    private static TranslatedText shorter(TranslatedText text) {
        List<Passage> passages = text.passages().subList(0, text.passages().size() - 1);
        return new TranslatedText(text.paper(), text.language(), text.edition(), passages);
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void oneLetterInEitherLanguageMakesAnotherFingerprint(PaperKind kind) {
        for (Locale language : PaperTexts.TRANSLATIONS) {
            TranslatedText text = TEXTS.translated(kind, language).orElseThrow();

            assertThat(text.fingerprint())
                    .isEqualTo(new PaperTexts()
                            .translated(kind, language)
                            .orElseThrow()
                            .fingerprint());
            assertThat(otherWordings(TEXTS, kind, language))
                    .extracting(TranslatedText::fingerprint)
                    .doesNotContain(text.fingerprint())
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void everyPassageToReadStandsInBothLanguages(PaperKind kind) {
        for (Locale language : PaperTexts.TRANSLATIONS) {
            assertThat(TEXTS.translated(kind, language).orElseThrow().passages())
                    .hasSizeGreaterThan(5)
                    .allSatisfy(passage -> {
                        assertThat(passage.german()).isNotBlank();
                        assertThat(passage.translated().isBlank()).isEqualTo(OPEN.contains(passage.kind()));
                    });
        }
    }
}
