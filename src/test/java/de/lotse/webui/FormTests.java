package de.lotse.webui;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.LinkedMultiValueMap;

class FormTests {
    private static Form typed(String value) {
        return Form.of("sample", Map.of("field", value));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24",
        "24.11.2026, 2026-11-24",
        "24.11.26, 2026-11-24",
        "4.2.1984, 1984-02-04",
        "4.2.84, 1984-02-04",
        "' 24. 11. 2026 ', 2026-11-24",
        "29.2.2028, 2028-02-29"
    })
    void aDateIsReadAsPeopleTypeIt(String text, LocalDate expected) {
        Form form = typed(text);

        assertThat(form.date("field")).isEqualTo(expected);
        assertThat(form.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"31.2.2027, 28.2.2027", "31.02.2027, 28.2.2027", "2027-02-31, 28.2.2027", "0.5.2027, 1.5.2027"})
    void aDayTheCalendarDoesNotHaveIsRefusedWithTheNearestOne(String text, String nearest) {
        Form form = typed(text);

        assertThat(form.date("field")).isNull();
        assertThat(form.problem("field")).isEqualTo(new Problem("webui.form.date.none", List.of(text, nearest)));
        assertThat(form.value("field")).as("stays as typed").isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"morgen", "24/11/2026", "24.13.2026", "0026-11-24", "24.11.", "24.11.3026"})
    void whatIsNoDateIsRefused(String text) {
        Form form = typed(text);

        assertThat(form.date("field")).isNull();
        assertThat(form.problem("field")).isEqualTo(new Problem("webui.form.date", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"9:30, 09:30", "09.30, 09:30", "9, 09:00", "9 Uhr, 09:00", "23:59, 23:59", "08:20:00, 08:20"})
    void aTimeIsReadAsPeopleTypeIt(String text, LocalTime expected) {
        assertThat(typed(text).time("field")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24T08:20", "24.11.2026 8:20", "24.11.26, 08.20 Uhr"})
    void aMomentIsADayAndATime(String text) {
        assertThat(typed(text).dateTime("field")).isEqualTo(LocalDateTime.of(2026, 11, 24, 8, 20));
    }

    @Test
    void aMomentNeedsItsTime() {
        Form form = typed("24.11.2026");

        assertThat(form.dateTime("field")).isNull();
        assertThat(form.problem("field")).isEqualTo(new Problem("webui.form.time", List.of()));
    }

    @Test
    void aNumberHasToLieWithinItsBounds() {
        assertThat(typed("12").integer("field", 1, 12)).isEqualTo(12);
        Form form = typed("13");
        assertThat(form.integer("field", 1, 12)).isNull();
        assertThat(form.problem("field")).isEqualTo(new Problem("webui.form.range", List.of(1, 12)));
        Form word = typed("drei");
        assertThat(word.integer("field", 1, 12)).isNull();
        assertThat(word.hasErrors()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'3,5', 3.5", "3.5, 3.5", "'1.234,50', 1234.50", "1.234, 1234", "7, 7"})
    void aDecimalIsReadInGermanAndInEnglish(String text, BigDecimal expected) {
        assertThat(typed(text).decimal("field", BigDecimal.ZERO, new BigDecimal(9999)))
                .isEqualByComparingTo(expected);
    }

    @Test
    void theFirstLookTellsEverythingThatIsWrong() {
        Form form = Form.of("sample", Map.of("on", "31.2.2027", "kind", "ZOOM"));

        assertThat(form.require("who")).isEmpty();
        assertThat(form.requireDate("on")).isEqualTo(LocalDate.EPOCH);
        assertThat(form.requireChoice("kind", List.of("PHONE", "VISIT"))).isEmpty();
        assertThat(form.requireInteger("minutes", 1, 600)).isEqualTo(1);

        assertThat(form.problems().keySet()).containsExactly("who", "on", "kind", "minutes");
        assertThat(form.problem("on")).extracting(Problem::key).isEqualTo("webui.form.date.none");
    }

    @Test
    void blanksAreNothing() {
        Form form = typed(" \n\t\u00A0\u2003");

        assertThat(form.text("field", 10)).isNull();
        assertThat(form.hasErrors()).isFalse();
        assertThat(form.requireText("field", 10)).isEmpty();
        assertThat(form.problem("field")).isEqualTo(new Problem("webui.form.required", List.of()));
    }

    @Test
    void lengthIsCountedInSignsAsPeopleCount() {
        assertThat(typed("𝔄𝔅𝔈").text("field", 3)).isEqualTo("𝔄𝔅𝔈");
        Form form = typed("x".repeat(11));
        assertThat(form.text("field", 10)).isNull();
        assertThat(form.problem("field")).isEqualTo(new Problem("webui.form.long", List.of(10, 11)));
        assertThat(form.value("field")).as("nothing is cut off").hasSize(11);
    }

    @Test
    void aTextKeepsItsLinesAndALineDoesNot() {
        assertThat(typed("eins\r\nzwei").text("field", 50)).isEqualTo("eins\nzwei");
        assertThat(typed("eins\r\nzwei").line("field", 50)).isEqualTo("eins zwei");
        assertThat(typed("eins\r\nzwei").cleaned("field")).isFalse();
    }

    @Test
    @Requirement("CL-01")
    void namesOfAllScriptsComeThroughAndInvisibleTurnersDoNot() {
        assertThat(typed("حنان مثال").require("field")).isEqualTo("حنان مثال");
        assertThat(typed("می\u200Cخواهم").require("field"))
                .as("Persian joiner stays")
                .isEqualTo("می\u200Cخواهم");
        Form form = typed("Hanan\u202E lahtiM\u2066\u0000\uFEFF");
        assertThat(form.require("field")).isEqualTo("Hanan lahtiM");
        assertThat(form.cleaned("field")).isTrue();
        assertThat(form.hasErrors()).isFalse();
    }

    @Test
    void oneSpellingOfALetterIsKept() {
        assertThat(typed("Nu\u0308mune").require("field")).isEqualTo("Nümune");
    }

    @Test
    void aPasswordIsLeftAlone() {
        assertThat(typed(" ge\u0000heim ").secret("field")).isEqualTo(" ge\u0000heim ");
    }

    @Test
    void tickedValuesAreThoseThatExist() {
        Form form = Form.of("sample", Map.of("days", List.of("MONDAY", "FRIDAY", "MONDAY")));

        assertThat(form.choices("days", DayOfWeek.class)).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        assertThat(form.choices("days", List.of("MONDAY"))).containsExactly("MONDAY");
        assertThat(form.problem("days")).isEqualTo(new Problem("webui.form.choice", List.of()));
        assertThat(form.requireChoice("day", DayOfWeek.class)).isEqualTo(DayOfWeek.MONDAY);
        assertThat(form.problem("day")).isEqualTo(new Problem("webui.form.required", List.of()));
    }

    @Test
    void anIdentifierComesFromThePage() {
        UUID id = UUID.fromString("0192f0c4-7b1e-7cc3-98c4-dc0c0c07398f");
        assertThat(typed(id.toString()).requireId("field")).isEqualTo(id);
        Form forged = typed("1 or 1=1");
        assertThat(forged.requireId("field")).isEqualTo(new UUID(0, 0));
        assertThat(forged.problem("field")).isEqualTo(new Problem("webui.form.id", List.of()));
    }

    @Test
    void anAddressForMailLooksLikeOne() {
        assertThat(typed("vorlage@schule.example").email("field")).isEqualTo("vorlage@schule.example");
        Form form = typed("vorlage(at)schule");
        assertThat(form.email("field")).isNull();
        assertThat(form.hasErrors()).isTrue();
    }

    @Test
    void aSignatureIsAPathAndNothingElse() {
        String drawn = "M10 20L11 22L30 40" + "M1 1" + "L2 2".repeat(8000);
        assertThat(typed(drawn).signature("field")).isEqualTo(drawn);
        Form forged = typed("M0 0L1 1\"/><script>");
        assertThat(forged.signature("field")).isNull();
        assertThat(forged.hasErrors()).isTrue();
        assertThat(typed("M").signature("field")).isNull();
    }

    @Test
    void theParametersOfARequestAreAForm() {
        LinkedMultiValueMap<String, String> submitted = new LinkedMultiValueMap<>();
        submitted.add("need", "WORK");
        submitted.add("need", "LANGUAGE");
        Form form = Form.of("sample", submitted);

        assertThat(form.has("need", "LANGUAGE")).isTrue();
        assertThat(form.values("need")).containsExactly("WORK", "LANGUAGE");
        assertThat(form.value("other")).isEmpty();
        assertThat(form.has("other")).isFalse();
    }

    @Test
    void aFormStartsFromWhatIsStored() {
        Form form = Form.empty("sample")
                .with("on", LocalDate.of(2026, 11, 26))
                .with("day", DayOfWeek.FRIDAY)
                .with("needs", List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))
                .with("end", null);

        assertThat(form.value("on")).isEqualTo("2026-11-26");
        assertThat(form.has("day", "FRIDAY")).isTrue();
        assertThat(form.values("needs")).containsExactly("MONDAY", "SUNDAY");
        assertThat(form.value("end")).isEmpty();
        assertThat(form.prefix()).isEqualTo("sample");
    }

    @Test
    void aRefusalMayBelongToNoField() {
        Form form = Form.empty();
        form.refuse("casework.contact.closed", "Hanan Mithal");
        form.refuse("casework.contact.other");

        assertThat(form.problems())
                .containsExactly(Map.entry("", new Problem("casework.contact.closed", List.of("Hanan Mithal"))));
    }
}
