package de.lotse.tenancy.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into nodes that remember their lines; reports every repeated key instead of stopping at the first. */
final class YamlText {
    private static final YAMLMapper YAML = new YAMLMapper();
    private final JsonParser parser;
    private final Node.Origin origin;
    private final Findings findings;

    private YamlText(JsonParser parser, Node.Origin origin, Findings findings) {
        this.parser = parser;
        this.origin = origin;
        this.findings = findings;
    }

    /** The document's root; an empty mapping where the text is no YAML at all. */
    static Node.Mapping parse(String text, Node.Origin origin, Findings findings) {
        try (JsonParser parser = YAML.createParser(text)) {
            parser.nextToken();
            Node root = new YamlText(parser, origin, findings).node("");
            if (root instanceof Node.Mapping mapping) {
                return mapping;
            }
            findings.add(root, "", "no_mapping");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            findings.add(new Node.Nothing(line, origin), "", "syntax", e.getOriginalMessage());
        }
        return new Node.Mapping(1, origin, Map.of());
    }

    private Node node(String place) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return mapping(line, place);
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(line, place);
        }
        if (token == null || token == JsonToken.VALUE_NULL) {
            return new Node.Nothing(line, origin);
        }
        Node.Kind kind = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE
                ? Node.Kind.TRUTH
                : token.isNumeric() ? Node.Kind.NUMBER : Node.Kind.TEXT;
        return new Node.Scalar(line, origin, parser.getString(), kind);
    }

    private Node mapping(int line, String place) {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String inner = place.isEmpty() || place.equals("sections") ? key : place + "." + key;
            parser.nextToken();
            Node value = node(inner);
            if (fields.putIfAbsent(key, value) != null) {
                findings.add(value, inner, "duplicate_key", key);
            }
        }
        return new Node.Mapping(line, origin, fields);
    }

    private Node sequence(int line, String place) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(place + "[" + items.size() + "]"));
        }
        return new Node.Sequence(line, origin, List.copyOf(items));
    }
}
