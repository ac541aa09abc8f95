package de.lotse.tenancy.profile;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedConceptsTests {
    static final List<String> KEYS = ShippedConcepts.KEYS;

    @ParameterizedTest
    @FieldSource("KEYS")
    @Requirement("QA-06")
    void everyShippedConceptIsSound(String key) {
        Reading reading = ExampleConcepts.reader().read(ShippedConcepts.text(key));

        assertThat(reading instanceof Reading.Faulty(List<Problem> problems) ? problems : List.of())
                .isEmpty();
        assertThat(ExampleConcepts.reader().contradictions(ShippedConcepts.text(key), reading.orFail()))
                .isEmpty();
    }
}
