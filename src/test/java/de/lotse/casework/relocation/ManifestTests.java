package de.lotse.casework.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies where a package tells about itself is what Lotse writes there, or there is no package. */
class ManifestTests {
    @ParameterizedTest
    @ValueSource(strings = {"null", "", "{}", "[]", "{\"format\": \"lotse-relocation-1\"}", "{\"format\": null}", "7"})
    void whatNamesNothingIsNoManifest(String json) {
        assertThat(Manifest.read(json.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
