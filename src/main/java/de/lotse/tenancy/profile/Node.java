package de.lotse.tenancy.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A place in a concept file that still knows its line and which document it comes from. */
public sealed interface Node {
    /** The line it begins at, counted from 1. */
    int line();

    /** The document it is written in. */
    Origin origin();

    /** The two documents a profile is made of. */
    enum Origin {
        OWN,
        PROGRAMME
    }

    /** Keys with values, in the order of the file. */
    record Mapping(int line, Origin origin, Map<String, Node> fields) implements Node {
        /** The value under the key, if the key is there. */
        public Optional<Node> get(String key) {
            return Optional.ofNullable(fields.get(key));
        }

        /** The same mapping with other fields. */
        Mapping with(Map<String, Node> others) {
            return new Mapping(line, origin, new LinkedHashMap<>(others));
        }
    }

    /** A list. */
    record Sequence(int line, Origin origin, List<Node> items) implements Node {}

    /** A text, number, date or truth value; {@code text} is what is written. */
    record Scalar(int line, Origin origin, String text, Kind kind) implements Node {}

    /** An explicit null: "this concept has no such thing". */
    record Nothing(int line, Origin origin) implements Node {}

    /** How a scalar is written. */
    enum Kind {
        TEXT,
        NUMBER,
        TRUTH
    }

    /** The text under the key of a mapping, null where there is none. */
    static @Nullable String textOf(Node node, String key) {
        return node instanceof Mapping mapping && mapping.fields().get(key) instanceof Scalar scalar
                ? scalar.text()
                : null;
    }
}
