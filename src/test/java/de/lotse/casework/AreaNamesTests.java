package de.lotse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import de.lotse.documents.PaperKind;
import de.lotse.documents.PaperTexts;
import de.lotse.documents.Passage;
import de.lotse.documents.TranslatedText;
import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@Requirement("CON-06")
class AreaNamesTests {
    static final List<Locale> LANGUAGES = PaperTexts.TRANSLATIONS;
    private static final PaperTexts TEXTS = new PaperTexts();
    private static final LocalizedText OWN = new LocalizedText("Wohnen und Garten", "Housing and garden");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyAreaOfEveryConceptHasANameInEveryLanguageOfThePapers(Locale language) {
        assertThat(areas()).allSatisfy(area -> {
            assertThat(TEXTS.area(area, language).german()).isEqualTo(area.de());
            assertThat(TEXTS.area(area, language).translated()).isNotBlank();
        });
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void whoApprovesAPaperReadsTheNamesOfTheAreasWithIt(Locale language) {
        Set<String> german = areas().stream().map(LocalizedText::de).collect(Collectors.toSet());
        for (PaperKind kind : List.of(PaperKind.RELEASE, PaperKind.SCREENING)) {
            TranslatedText text = TEXTS.translated(kind, language).orElseThrow();
            Set<String> read = text.passages().stream()
                    .filter(passage -> passage.kind() == Passage.Kind.ITEM)
                    .map(Passage::german)
                    .collect(Collectors.toSet());

            // English names are the concept's own words.
            assertThat(read).isEqualTo(language.equals(Locale.ENGLISH) ? Set.of() : german);
        }
    }

    @Test
    void aConceptThatNamesAnAreaOtherwiseGetsItInGermanOnly() {
        assertThat(TEXTS.area(OWN, Locale.forLanguageTag("fa")).translated()).isNull();
        assertThat(TEXTS.area(OWN, null).translated()).isNull();
        assertThat(TEXTS.area(OWN, Locale.ENGLISH).translated()).isEqualTo("Housing and garden");
    }

    private static Set<LocalizedText> areas() {
        return ShippedConcepts.KEYS.stream()
                .map(key -> ExampleConcepts.profile(key).section(CaseworkConcept.class))
                .flatMap(concept -> concept.lifeAreas().areas().stream())
                .map(CaseworkConcept.Area::label)
                .collect(Collectors.toSet());
    }
}
