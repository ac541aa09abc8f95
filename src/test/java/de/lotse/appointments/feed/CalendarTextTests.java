package de.lotse.appointments.feed;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What RFC 5545 asks of a line. */
@Requirement("AP-03")
class CalendarTextTests {
    @Test
    void aNameOfAPlaceEndsNoValueAndNoLineIsTooLong() {
        assertThat(CalendarText.escaped("Haus der Vielfalt; Saal 1, links \\ hinten"))
                .isEqualTo("Haus der Vielfalt\\; Saal 1\\, links \\\\ hinten");
        assertThat(CalendarText.escaped("eins\r\nzwei")).isEqualTo("eins zwei");

        String line = "LOCATION:" + "Begegnungsstätte für Zugewanderte ".repeat(5);
        String folded = CalendarText.folded(line);
        assertThat(folded.lines())
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(line);
    }
}
