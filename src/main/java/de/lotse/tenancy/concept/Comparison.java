package de.lotse.tenancy.concept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two concepts side by side, value by value; the same key is the same thing in every concept.
 *
 * @param left name and version
 * @param only whether rows without a difference are left out
 */
public record Comparison(String left, String right, boolean only, List<Section> sections) {
    /** One section; its rows in the order of the left concept, then what only the right one has. */
    public record Section(String key, String title, List<Row> rows) {
        /** How many rows differ. */
        public long differences() {
            return rows.stream().filter(Row::differs).count();
        }
    }

    /** One value on both sides; null where a side is silent. */
    public record Row(
            String name, @Nullable String left, @Nullable String right) {
        /** Whether the sides say different things. */
        public boolean differs() {
            return !Objects.equals(left, right);
        }
    }

    /** How many values differ. */
    public long differences() {
        return sections.stream().mapToLong(Section::differences).sum();
    }

    static Comparison of(
            String leftName, String rightName, boolean only, List<Value.Section> left, List<Value.Section> right) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            List<Row> rows = rows(left.get(i).values(), right.get(i).values()).stream()
                    .filter(row -> !only || row.differs())
                    .toList();
            sections.add(new Section(left.get(i).key(), left.get(i).title(), rows));
        }
        return new Comparison(leftName, rightName, only, sections);
    }

    private static List<Row> rows(List<Value> left, List<Value> right) {
        Map<String, Flat> ours = flatten(left);
        Map<String, Flat> theirs = flatten(right);
        Set<String> paths = new LinkedHashSet<>(ours.keySet());
        paths.addAll(theirs.keySet());
        return paths.stream().map(path -> row(ours.get(path), theirs.get(path))).toList();
    }

    private static Row row(@Nullable Flat left, @Nullable Flat right) {
        String name = left != null ? left.name() : right != null ? right.name() : "";
        return new Row(name, left == null ? null : left.text(), right == null ? null : right.text());
    }

    private static Map<String, Flat> flatten(List<Value> values) {
        Map<String, Flat> flat = new LinkedHashMap<>();
        values.forEach(value -> flatten("", value, flat));
        return flat;
    }

    private static void flatten(String before, Value value, Map<String, Flat> into) {
        String name = before.isEmpty() ? value.name() : before + " › " + value.name();
        String text = value.text();
        if (text != null) {
            into.put(value.path(), new Flat(name, text));
        } else if (value.path().endsWith("]")) {
            // An entry also differs by its name: the same key may be called otherwise.
            into.put(value.path(), new Flat(before, value.name()));
        }
        value.parts().forEach(part -> flatten(name, part, into));
    }

    private record Flat(String name, String text) {}
}
