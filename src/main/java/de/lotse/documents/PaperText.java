package de.lotse.documents;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The text of one paper in one language. Translations carry the version of the German text they translate.
 *
 * @param content title and blocks, see {@link ComposePaper} for the kinds of blocks
 */
public record PaperText(String paper, Locale language, int version, JsonNode content) {
    /** Where a municipality's own wording counts itself. */
    static final String OWN = "own";

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Reads a text; organisations may bring their own. */
    public static PaperText parse(String yaml) {
        JsonNode root = YAML.readTree(yaml);
        return new PaperText(
                root.required("paper").asString(),
                Locale.forLanguageTag(root.required("language").asString()),
                root.required("version").asInt(),
                root);
    }

    /** Which text this is, to be recorded with what was given: "consent 1", a municipality's own "consent 1.2". */
    public String edition() {
        return paper + " " + version + (own() == 0 ? "" : "." + own());
    }

    /** Which of the municipality's own wordings it is, from 1; 0 for the standard text. */
    public int own() {
        return content.path(OWN).asInt(0);
    }
}
