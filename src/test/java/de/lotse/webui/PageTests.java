package de.lotse.webui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How a page says when something was. */
class PageTests {
    private final LocalDateTime today = SamplePages.TODAY.atTime(9, 5);

    @Test
    void aMomentOfTodayIsSaidByItsTimeAndAnotherWithItsDayInTheLanguageOfThePage() {
        Page german = SamplePages.signedIn(Locale.GERMAN, null);
        Page english = SamplePages.signedIn(Locale.ENGLISH, null);
        assertThat(german.moment(today)).isEqualTo("09:05");
        assertThat(english.moment(today)).isEqualTo("09:05");
        assertThat(german.moment(today.minusDays(1))).isEqualTo("Mo 23.11., 09:05");
        assertThat(english.moment(today.minusDays(1))).isEqualTo("Mon 23 Nov, 09:05");
    }

    @Test
    void aMottoStandsInTheQuotationMarksOfTheReader() {
        assertThat(SamplePages.signedIn(Locale.GERMAN, null).t("webui.goal.motto", "In Ruhe wohnen"))
                .isEqualTo("„In Ruhe wohnen“");
        assertThat(SamplePages.signedIn(Locale.ENGLISH, null).t("webui.goal.motto", "In Ruhe wohnen"))
                .isEqualTo("“In Ruhe wohnen”");
    }
}
