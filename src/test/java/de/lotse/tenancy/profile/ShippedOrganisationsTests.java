package de.lotse.tenancy.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.Requirement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShippedOrganisationsTests {
    static final List<String> KEYS = ShippedConcepts.KEYS;

    @ParameterizedTest
    @FieldSource("KEYS")
    @Requirement({"ORG-01", "ORG-02"})
    void everyShippedFileIsSound(String key) {
        assertThat(ShippedOrganisations.file(key).municipality()).isEqualTo(key);
    }

    @Test
    @Requirement("ORG-02")
    void aKeyThatLeadsNowhereIsNamed() {
        assertThatThrownBy(() -> ShippedOrganisations.read("test.yaml", """
                        municipality: unna
                        posts: [{key: a, organisation: nobody, buildingBlock: 4, role: case_manager}]
                        """))
                .hasMessageContaining("impossible_number [4, 1, 3]");
        assertThatThrownBy(() -> ShippedOrganisations.read("test.yaml", """
                        municipality: unna
                        posts: [{key: a, organisation: nobody, buildingBlock: 2, role: case_manager}]
                        """))
                .hasMessageContaining("posts[a].organisation: unknown_reference [nobody]");
    }
}
