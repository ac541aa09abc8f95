package de.lotse.documents;

import de.lotse.documents.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays a text and its translation out passage by passage, whatever a single case would leave out of it; see {@link TextBlocks}. */
final class PassageReader {
    private final List<Passage> passages = new ArrayList<>();
    private final Map<String, Map<String, String>> named;

    private PassageReader(Map<String, Map<String, String>> named) {
        this.named = named;
    }

    /** The passages of the whole paper, its title first. @param named by slot, words that belong to what is approved */
    static List<Passage> read(JsonNode german, JsonNode translated, Map<String, Map<String, String>> named) {
        PassageReader reader = new PassageReader(named);
        reader.add(Kind.TITLE, null, german.required("title"), translated.required("title"));
        reader.blocks(german.required("blocks"), translated.required("blocks"), null);
        return reader.passages;
    }

    private void blocks(JsonNode german, JsonNode translated, @Nullable String condition) {
        for (int i = 0; i < german.size(); i++) {
            Map.Entry<String, JsonNode> entry =
                    german.required(i).properties().iterator().next();
            String kind = entry.getKey();
            block(kind, entry.getValue(), translated.required(i).required(kind), condition);
        }
    }

    private void block(String kind, JsonNode german, JsonNode other, @Nullable String condition) {
        switch (kind) {
            case "heading" -> add(Kind.HEADING, condition, german, other);
            case "paragraph" -> add(Kind.TEXT, condition, german, other);
            case "note" -> add(Kind.NOTE, condition, german, other);
            case "bullets" -> each(Kind.ITEM, condition, german, other, null);
            case "facts" -> each(Kind.LABEL, condition, german, other, "label");
            case "checks" -> each(Kind.BOX, condition, german, other, "text");
            case "signatures" -> each(Kind.SIGNATURE, condition, german, other, "role");
            case "answer" -> add(Kind.QUESTION, condition, german.required("label"), other.required("label"));
            case "slot" -> slot(german.asString(), condition);
            case "when", "unless" ->
                blocks(german.required("blocks"), other.required("blocks"), condition(kind, german, condition));
            default -> throw new IllegalArgumentException("unknown block " + kind);
        }
    }

    private void slot(String name, @Nullable String condition) {
        Map<String, String> words = named.getOrDefault(name, Map.of());
        passages.add(new Passage(words.isEmpty() ? Kind.SLOT : Kind.WORDS, condition, "{" + name + "}", ""));
        words.forEach((german, other) -> passages.add(new Passage(Kind.ITEM, condition, german, other)));
    }

    private static String condition(String kind, JsonNode german, @Nullable String around) {
        String own = (kind.equals("unless") ? "not." : "")
                + german.required("condition").asString();
        return around == null ? own : around + "." + own;
    }

    private void each(Kind kind, @Nullable String condition, JsonNode german, JsonNode other, @Nullable String field) {
        for (int i = 0; i < german.size(); i++) {
            JsonNode one = german.required(i);
            JsonNode beside = other.required(i);
            if (field == null) {
                add(kind, condition, one, beside);
            } else {
                add(kind, condition, one.required(field), beside.required(field), value(one));
            }
        }
    }

    /** What stands behind a label. It is not translated, but a label is only right for its value. */
    private static String value(JsonNode german) {
        JsonNode value = german.path("value");
        return value.isString() ? ": " + value.asString() : "";
    }

    private void add(Kind kind, @Nullable String condition, JsonNode german, JsonNode other) {
        add(kind, condition, german, other, "");
    }

    private void add(Kind kind, @Nullable String condition, JsonNode german, JsonNode other, String value) {
        passages.add(new Passage(kind, condition, german.asString() + value, other.asString()));
    }
}
