package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonNameTests {
    @Test
    void sortsAsAGermanRegister() {
        assertThat(Stream.of("Tusaale", "Örnek", "Zahra", "Nimûne", "de Beispiel", "Primer", "Nimune", "Ägidius")
                        .map(family -> new PersonName(family, "", null))
                        .sorted()
                        .map(PersonName::family))
                .containsExactly("Ägidius", "de Beispiel", "Nimune", "Nimûne", "Örnek", "Primer", "Tusaale", "Zahra");
    }
}
