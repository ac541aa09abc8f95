package de.lotse.tenancy.concept;

import de.lotse.tenancy.ConceptSectionType;
import de.lotse.tenancy.Source;
import de.lotse.tenancy.profile.Node;
import de.lotse.tenancy.profile.Node.Mapping;
import de.lotse.tenancy.profile.Node.Scalar;
import de.lotse.tenancy.profile.Node.Sequence;
import de.lotse.tenancy.profile.RecordReader;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the merged values of a concept into words of the viewer's language. What the concept does not have is left out. */
final class ValueReader {
    private static final Set<String> SPOKEN_OTHERWISE = Set.of("key", "label", "source", "inherited", "complete");
    private final Page page;
    private final String conceptName;

    ValueReader(Page page, String conceptName) {
        this.page = page;
        this.conceptName = conceptName;
    }

    List<Value.Section> sections(List<ConceptSectionType<?>> types, Mapping values) {
        List<Value.Section> sections = new ArrayList<>();
        for (ConceptSectionType<?> type : types) {
            Node node = values.fields().get(type.key());
            List<Value> parts = node == null ? List.of() : parts(node, type.key());
            sections.add(new Value.Section(type.key(), page.t(type.labelKey()), parts));
        }
        return sections;
    }

    private List<Value> parts(Node node, String path) {
        List<Value> parts = new ArrayList<>();
        if (node instanceof Mapping mapping) {
            mapping.fields().forEach((key, inner) -> {
                if (!SPOKEN_OTHERWISE.contains(key) && says(inner) && !(key.equals("kind") && isCode(inner))) {
                    parts.add(value(name(key), inner, path + "." + key));
                }
            });
        }
        if (node instanceof Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                Node item = list.items().get(i);
                String key = Node.textOf(item, "key");
                String place = key == null ? Integer.toString(i + 1) : key;
                parts.add(value(label(item, place), item, path + "[" + place + "]"));
            }
        }
        return parts;
    }

    private Value value(String name, Node node, String path) {
        if (node instanceof Scalar scalar) {
            return new Value(path, name, text(scalar), List.of(), null);
        }
        if (isText(node)) {
            return new Value(path, name, localized((Mapping) node), List.of(), null);
        }
        if (node instanceof Sequence list && list.items().stream().allMatch(Scalar.class::isInstance)) {
            String joined =
                    list.items().stream().map(item -> text((Scalar) item)).collect(Collectors.joining("; "));
            return new Value(path, name, joined, List.of(), null);
        }
        return new Value(path, name, null, parts(node, path), source(node));
    }

    private @Nullable Source source(Node node) {
        return node instanceof Mapping mapping && mapping.fields().get("source") instanceof Scalar text
                ? RecordReader.sourceOf(text, conceptName)
                : null;
    }

    private String label(Node item, String fallback) {
        return item instanceof Mapping mapping
                        && mapping.fields().get("label") instanceof Mapping label
                        && isText(label)
                ? localized(label)
                : fallback;
    }

    private String localized(Mapping label) {
        String language = Locale.ENGLISH.getLanguage().equals(page.locale().getLanguage()) ? "en" : "de";
        String text = Node.textOf(label, language);
        return text == null ? "" : text;
    }

    private String name(String key) {
        String known = page.optional("tenancy.key." + key);
        return known == null ? key : known;
    }

    private String text(Scalar scalar) {
        String word = page.optional("tenancy.word." + scalar.text().strip());
        if (word != null) {
            return word;
        }
        boolean german = !Locale.ENGLISH.getLanguage().equals(page.locale().getLanguage());
        return scalar.kind() == Node.Kind.NUMBER && german ? scalar.text().replace('.', ',') : scalar.text();
    }

    /** A word for the software that has no word for people, such as the kind of a phase that bears its name anyway. */
    private boolean isCode(Node node) {
        return node instanceof Scalar scalar && page.optional("tenancy.word." + scalar.text()) == null;
    }

    private static boolean isText(Node node) {
        return node instanceof Mapping mapping && mapping.fields().containsKey("de");
    }

    private static boolean says(Node node) {
        return switch (node) {
            case Node.Nothing nothing -> false;
            case Sequence list -> !list.items().isEmpty();
            case Mapping mapping -> !mapping.fields().isEmpty();
            case Scalar scalar -> true;
        };
    }
}
