package de.lotse.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the blocks of a text and, in step with it, those of its translation. Each block is one entry:
 * heading, paragraph, note (text) · bullets (texts) · facts (label, value, blank) · checks (text, key) ·
 * answer (label, value, lines) · signatures (role, key) · slot (name) · when/unless (condition, blocks).
 * Values, keys and numbers stand in the German text only.
 */
final class TextBlocks {
    private final PaperData data;
    private final Placeholders placeholders;

    TextBlocks(PaperData data, Placeholders placeholders) {
        this.data = data;
        this.placeholders = placeholders;
    }

    List<Block> read(JsonNode german, @Nullable JsonNode translated) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < german.size(); i++) {
            Map.Entry<String, JsonNode> entry =
                    german.required(i).properties().iterator().next();
            JsonNode other = translated == null ? null : translated.required(i).required(entry.getKey());
            blocks.addAll(block(entry.getKey(), entry.getValue(), other));
        }
        return blocks;
    }

    private List<Block> block(String kind, JsonNode german, @Nullable JsonNode other) {
        return switch (kind) {
            case "heading" -> List.of(new Block.Heading(placeholders.fill(german, other)));
            case "paragraph" -> List.of(new Block.Paragraph(placeholders.fill(german, other)));
            case "note" -> List.of(new Block.Note(placeholders.fill(german, other)));
            case "bullets" -> List.of(new Block.Bullets(each(german, other, placeholders::fill)));
            case "facts" -> List.of(new Block.Facts(each(german, other, this::fact)));
            case "checks" -> List.of(new Block.Checks(each(german, other, this::check)));
            case "answer" -> List.of(answer(german, other));
            case "signatures" -> List.of(new Block.Signatures(each(german, other, this::signature)));
            case "slot" -> slot(german.asString());
            case "when" -> branch(german, other, true);
            case "unless" -> branch(german, other, false);
            default -> throw new IllegalArgumentException("unknown block " + kind);
        };
    }

    private interface Reader<T> {
        T read(JsonNode german, @Nullable JsonNode translated);
    }

    private static <T> List<T> each(JsonNode german, @Nullable JsonNode other, Reader<T> reader) {
        List<T> items = new ArrayList<>();
        for (int i = 0; i < german.size(); i++) {
            items.add(reader.read(german.required(i), other == null ? null : other.required(i)));
        }
        return items;
    }

    private Wording wording(JsonNode german, @Nullable JsonNode other, String field) {
        return placeholders.fill(german.required(field), other == null ? null : other.required(field));
    }

    private Block.Fact fact(JsonNode german, @Nullable JsonNode other) {
        String value = german.required("value").asString();
        boolean blankAllowed = german.path("blank").asBoolean(false);
        return new Block.Fact(
                wording(german, other, "label"),
                blankAllowed
                        ? placeholders.fillIfKnown(value, other != null)
                        : placeholders.fillValue(value, other != null));
    }

    private Block.Check check(JsonNode german, @Nullable JsonNode other) {
        return new Block.Check(
                wording(german, other, "text"),
                data.marked().contains(german.required("key").asString()));
    }

    private Block.Answer answer(JsonNode german, @Nullable JsonNode other) {
        return new Block.Answer(
                wording(german, other, "label"),
                placeholders
                        .fillIfKnown(german.required("value").asString(), false)
                        .german(),
                german.required("lines").asInt());
    }

    private Block.Signature signature(JsonNode german, @Nullable JsonNode other) {
        PaperData.Signed signed =
                data.signatures().getOrDefault(german.required("key").asString(), new PaperData.Signed("", "", null));
        return new Block.Signature(
                wording(german, other, "role"), signed.name(), signed.placeAndDate(), signed.drawing());
    }

    private List<Block> slot(String name) {
        List<Block> blocks = data.slots().get(name);
        if (blocks == null) {
            placeholders.missing(name);
            return List.of();
        }
        return blocks;
    }

    private List<Block> branch(JsonNode german, @Nullable JsonNode other, boolean wanted) {
        boolean holds = data.marked().contains(german.required("condition").asString());
        return holds == wanted
                ? read(german.required("blocks"), other == null ? null : other.required("blocks"))
                : List.of();
    }
}
