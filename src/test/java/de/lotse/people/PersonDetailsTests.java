package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody as another system describes her: what it leaves open stays open. */
@LotseTest
class PersonDetailsTests {
    @Autowired
    PersonDetails details;

    private Optional<Person> read(String json) {
        return details.read(json.getBytes(StandardCharsets.UTF_8), PersonId.next(), LocalDate.of(2026, 11, 2));
    }

    @Test
    @Requirement("CW-16")
    void gapsInTheListsOfAnotherSystemAreLeftOut() {
        assertThat(read("""
                        {"familyName": "Beispiel", "birthDateEstimated": false, "nationalities": [null],
                          "languages": [null, {"code": "ar"}], "residence": [null]}
                        """)).hasValueSatisfying(person -> {
            assertThat(person.nationalities()).isEmpty();
            assertThat(person.languages()).extracting(Person.Language::code).containsExactly("ar");
            assertThat(person.residence()).isNull();
        });
    }

    @Test
    @Requirement("CW-16")
    void whereNothingIsToldNobodyIsRead() {
        assertThat(read("null")).isEmpty();
        assertThat(read("[]")).isEmpty();
    }
}
