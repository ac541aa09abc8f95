package de.lotse.shared;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalizedTextTests {
    private static final LocalizedText HOUSING = new LocalizedText("Wohnen", "Housing");

    @Test
    @Requirement("CON-06")
    void noPaperShowsEnglishAsIfItWereTheClientsLanguage() {
        assertThat(HOUSING.beside(Locale.forLanguageTag("fa"))).isNull();
        assertThat(HOUSING.beside(Locale.GERMAN)).isNull();
        assertThat(HOUSING.beside(null)).isNull();
        assertThat(HOUSING.beside(Locale.ENGLISH)).isEqualTo("Housing");
    }
}
