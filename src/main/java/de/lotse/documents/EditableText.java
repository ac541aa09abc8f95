package de.lotse.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The passages of a paper one may word anew: all that is read, in its order. What is filled in, who signs and which passages there are stays,
 * so that the translations still stand beside their German passages.
 */
public final class EditableText {
    private EditableText() {}

    /** One passage. @param kind heading, paragraph, note ... as in the text files */
    public record Part(String kind, String text) {}

    /** The passages of the text. */
    public static List<Part> parts(PaperText text) {
        List<Part> parts = new ArrayList<>();
        rewrite(text.content(), (kind, passage) -> {
            parts.add(new Part(kind, passage));
            return passage;
        });
        return parts;
    }

    /** The words alone, in their order. */
    static List<String> passages(PaperText text) {
        return parts(text).stream().map(Part::text).toList();
    }

    /** The same paper with these passages instead, in their order. @param own counts the municipality's wordings from 1 */
    public static PaperText reworded(PaperText text, List<String> passages, int own) {
        int[] next = {0};
        ObjectNode content = rewrite(text.content(), (_, _) -> passages.get(next[0]++));
        content.put(PaperText.OWN, own);
        return new PaperText(text.paper(), text.language(), text.version(), content);
    }

    private static ObjectNode rewrite(JsonNode content, BinaryOperator<String> anew) {
        ObjectNode copy = (ObjectNode) content.deepCopy();
        field(copy, "title", "title", anew);
        blocks((ArrayNode) copy.required("blocks"), anew);
        return copy;
    }

    private static void blocks(ArrayNode blocks, BinaryOperator<String> anew) {
        for (JsonNode one : blocks) {
            ObjectNode block = (ObjectNode) one;
            Map.Entry<String, JsonNode> entry = block.properties().iterator().next();
            String kind = entry.getKey();
            switch (kind) {
                case "heading", "paragraph", "note" -> field(block, kind, kind, anew);
                case "bullets" -> bullets((ArrayNode) entry.getValue(), anew);
                case "facts" -> each(entry.getValue(), "label", anew);
                case "checks" -> each(entry.getValue(), "text", anew);
                case "signatures" -> each(entry.getValue(), "role", anew);
                case "answer" -> field((ObjectNode) entry.getValue(), "label", "label", anew);
                case "when", "unless" -> blocks((ArrayNode) entry.getValue().required("blocks"), anew);
                default -> {}
            }
        }
    }

    private static void bullets(ArrayNode bullets, BinaryOperator<String> anew) {
        for (int i = 0; i < bullets.size(); i++) {
            bullets.set(
                    i,
                    StringNode.valueOf(anew.apply("bullets", bullets.required(i).asString())));
        }
    }

    private static void each(JsonNode entries, String field, BinaryOperator<String> anew) {
        entries.forEach(entry -> field((ObjectNode) entry, field, field, anew));
    }

    private static void field(ObjectNode node, String field, String kind, BinaryOperator<String> anew) {
        if (node.path(field).isString()) {
            node.put(field, anew.apply(kind, node.required(field).asString()));
        }
    }
}
