package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Requirement;
import de.lotse.webui.Form;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class PersonFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final CodeLists LISTS = new CodeLists();

    private record Read(Form form, Person person) {}

    private static Read read(Map<String, String> typed) {
        MultiValueMap<String, String> submitted = new LinkedMultiValueMap<>();
        submitted.add("id", UUID.randomUUID().toString());
        submitted.add("family", "Beispiel");
        submitted.add("interpreter", "UNKNOWN");
        typed.forEach(submitted::set);
        Form form = Form.of(PersonForm.PREFIX, submitted);
        return new Read(form, PersonForm.read(form, LISTS, TODAY));
    }

    @Test
    @Requirement("IN-19")
    void aNameAloneIsEnough() {
        Read read = read(Map.of());
        assertThat(read.form().hasErrors()).isFalse();
        assertThat(read.person().residence()).isNull();
        assertThat(read.person().birth()).isEqualTo(new Person.Birth(null, false));
        assertThat(read.person().nationalities()).isEmpty();
    }

    @Test
    void theFirstOfJanuaryIsADefaultDayAndSoEstimated() {
        assertThat(read(Map.of("born", "1990-01-01")).person().birth())
                .isEqualTo(new Person.Birth(LocalDate.of(1990, 1, 1), true));
        assertThat(read(Map.of("born", "1990-01-02")).person().birth().estimated())
                .isFalse();
        assertThat(read(Map.of("born", "1990-01-02", "estimated", "yes"))
                        .person()
                        .birth()
                        .estimated())
                .isTrue();
    }

    @Test
    void nobodyIsBornTomorrowOrMoreThanAHundredAndTwentyYearsAgo() {
        assertThat(read(Map.of("born", "2026-11-20")).form().hasErrors()).isFalse();
        assertThat(read(Map.of("born", "2026-11-21")).form().hasErrors()).isTrue();
        assertThat(read(Map.of("born", "1906-11-20")).form().hasErrors()).isFalse();
        assertThat(read(Map.of("born", "1906-11-19")).form().hasErrors()).isTrue();
    }

    @Test
    @Requirement("IN-19")
    void severalNationalitiesByTheirKeysAndNoneTwice() {
        Read read = read(Map.of("nationality-1", "475", "nationality-2", "163"));
        assertThat(read.form().hasErrors()).isFalse();
        assertThat(read.person().nationalities()).containsExactlyInAnyOrder("475", "163");
        assertThat(read(Map.of("nationality-1", "475", "nationality-2", "475"))
                        .person()
                        .nationalities())
                .containsExactly("475");
    }

    @Test
    @Requirement("IN-19")
    void aResidenceStatusComesFromTheListAndEndsAfterItBegins() {
        String status = LISTS.residenceStatuses().getFirst().code();
        assertThat(read(Map.of("residence", status, "residenceFrom", "2026-01-01", "residenceUntil", "2026-12-31"))
                        .person()
                        .residence())
                .isEqualTo(new Person.Residence(status, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(read(Map.of("residence", status, "residenceFrom", "2026-01-02", "residenceUntil", "2026-01-01"))
                        .form()
                        .hasErrors())
                .isTrue();
        assertThat(read(Map.of("residenceUntil", "2026-12-31")).form().hasErrors())
                .as("an end of nothing")
                .isTrue();
        assertThat(read(Map.of("residence", "erfunden")).form().hasErrors()).isTrue();
    }

    @Test
    @Requirement("IN-19")
    void theNameHoldsLatinLettersOfRegistersAndTheOriginalScriptStandsBeside() {
        assertThat(read(Map.of("family", "Đorđević-O’Ẽxample")).form().hasErrors())
                .isFalse();
        assertThat(read(Map.of("family", "Шевченко")).form().hasErrors()).isTrue();
        assertThat(read(Map.of("script", "Шевченко")).person().name().originalScript())
                .isEqualTo("Шевченко");
    }

    @Test
    void everythingKnownStandsInTheFormAgainAndIsReadBackUnchanged() {
        String status = LISTS.residenceStatuses().getLast().code();
        Person person = read(Map.of(
                        "given", "Bella",
                        "born", "1990-01-01",
                        "nationality-1", "475",
                        "language-1", "ar",
                        "level-1", "MU",
                        "phone", "0000 12",
                        "residence", status,
                        "interpreterNote", "am liebsten eine Frau"))
                .person();
        Form form = PersonForm.of(person);
        MultiValueMap<String, String> again = new LinkedMultiValueMap<>();
        for (String field : java.util.List.of(
                "id",
                "version",
                "family",
                "given",
                "born",
                "estimated",
                "nationality-1",
                "language-1",
                "level-1",
                "phone",
                "residence",
                "interpreter",
                "interpreterNote")) {
            again.add(field, form.value(field));
        }
        assertThat(PersonForm.read(Form.of(PersonForm.PREFIX, again), LISTS, TODAY))
                .isEqualTo(person);
    }
}
