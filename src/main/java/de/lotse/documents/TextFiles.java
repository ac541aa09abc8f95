package de.lotse.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads what lies in the folder of the texts. */
final class TextFiles {
    private static final YAMLMapper YAML = new YAMLMapper();

    private TextFiles() {}

    static JsonNode yaml(String file) {
        return YAML.readTree(text(file));
    }

    static String text(String file) {
        try (InputStream in = TextFiles.class.getResourceAsStream("texts/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
