package de.lotse.tenancy.profile;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Key;
import de.lotse.tenancy.Source;
import de.lotse.tenancy.profile.Node.Mapping;
import de.lotse.tenancy.profile.Node.Scalar;
import de.lotse.tenancy.profile.Node.Sequence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Binds nodes to records, component by component. The record is the schema: its components are the known keys, what is not
 * {@code @Nullable} is required (lists and truth values default to empty and false). Every deviation becomes a finding.
 */
public final class RecordReader {
    private final String conceptName;
    private final Findings findings;
    private final ScalarReader scalars;

    /** Reads values of the named concept. */
    public RecordReader(String conceptName, Findings findings) {
        this.conceptName = conceptName;
        this.findings = findings;
        this.scalars = new ScalarReader(findings);
    }

    /** The record, or null when something in it was found wanting. */
    public <T extends Record> @Nullable T read(Class<T> type, Node node, String place) {
        RecordComponent[] components = type.getRecordComponents();
        if (node instanceof Sequence && components.length == 1 && components[0].getType() == List.class) {
            return construct(type, node, place, new Object[] {list(components[0].getGenericType(), node, place)});
        }
        if (!(node instanceof Mapping mapping)) {
            findings.add(node, place, "no_mapping");
            return null;
        }
        refuseUnknownKeys(components, mapping, place);
        @Nullable Object[] values = new Object[components.length];
        boolean complete = true;
        for (int i = 0; i < components.length; i++) {
            values[i] = component(components[i], mapping, place);
            complete &= values[i] != null || optional(components[i]);
        }
        return complete ? construct(type, node, place, values) : null;
    }

    private void refuseUnknownKeys(RecordComponent[] components, Mapping mapping, String place) {
        Set<String> known = new HashSet<>();
        Arrays.stream(components).map(RecordReader::key).forEach(known::add);
        mapping.fields().forEach((key, value) -> {
            if (!known.contains(key)) {
                findings.add(value, within(place, key), "unknown_key", key);
            }
        });
    }

    private @Nullable Object component(RecordComponent component, Mapping mapping, String place) {
        String key = key(component);
        Node node = mapping.fields().get(key);
        String inner = within(place, key);
        if (node == null || node instanceof Node.Nothing) {
            return absent(component, node == null ? mapping : node, inner);
        }
        return component.getType() == String.class || component.getType().isPrimitive()
                ? scalars.read(component, component.getType(), node, inner)
                : value(component, component.getGenericType(), node, inner);
    }

    private @Nullable Object absent(RecordComponent component, Node at, String place) {
        if (component.getType() == List.class) {
            return List.of();
        }
        if (component.getType() == boolean.class) {
            return false;
        }
        if (component.getType() == Map.class) {
            return Map.of();
        }
        if (!optional(component)) {
            findings.add(
                    at, place, component.getType() == Source.class ? "missing_source" : "missing_key", key(component));
        }
        return null;
    }

    private @Nullable Object value(@Nullable RecordComponent component, Type type, Node node, String place) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(type, node, place) : map(generic, node, place);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == Source.class) {
            return source(node, place);
        }
        if (raw == LocalizedText.class) {
            return label(node, place);
        }
        return raw.isRecord()
                ? read(raw.asSubclass(Record.class), node, place)
                : scalars.read(component, raw, node, place);
    }

    private List<Object> list(Type type, Node node, String place) {
        List<Object> items = new ArrayList<>();
        if (!(node instanceof Sequence list)) {
            findings.add(node, place, "no_list");
            return items;
        }
        Type element = ((ParameterizedType) type).getActualTypeArguments()[0];
        Set<String> keys = new HashSet<>();
        for (Node item : list.items()) {
            String key = Node.textOf(item, "key");
            String inner = place + "[" + (key == null ? Integer.toString(items.size()) : key) + "]";
            if (key != null && !keys.add(key)) {
                findings.add(item, inner, "duplicate_entry", key);
            }
            Object value = value(null, element, item, inner);
            if (value != null) {
                items.add(value);
            }
        }
        return List.copyOf(items);
    }

    private Map<String, Object> map(ParameterizedType type, Node node, String place) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (!(node instanceof Mapping mapping)) {
            findings.add(node, place, "no_mapping");
            return entries;
        }
        mapping.fields().forEach((key, item) -> {
            Object value = value(null, type.getActualTypeArguments()[1], item, within(place, key));
            if (value != null) {
                entries.put(key, value);
            }
        });
        return java.util.Collections.unmodifiableMap(entries);
    }

    private @Nullable Source source(Node node, String place) {
        if (node instanceof Scalar text && !text.text().isBlank()) {
            return sourceOf(text, conceptName);
        }
        findings.add(node, place, "missing_source");
        return null;
    }

    /** The source a text in a concept names: the programme where the text is inherited or says so itself. */
    public static Source sourceOf(Scalar text, String conceptName) {
        boolean programme =
                text.origin() == Node.Origin.PROGRAMME || text.text().startsWith(Source.PROGRAMME);
        return new Source(
                programme ? Source.PROGRAMME : conceptName, text.text().strip(), programme);
    }

    private @Nullable LocalizedText label(Node node, String place) {
        if (!(node instanceof Mapping mapping)) {
            findings.add(node, place, "no_label");
            return null;
        }
        mapping.fields().keySet().stream()
                .filter(key -> !key.equals("de") && !key.equals("en"))
                .forEach(key -> findings.add(node, within(place, key), "unknown_key", key));
        String german = language(mapping, "de", place);
        String english = language(mapping, "en", place);
        return german == null || english == null ? null : new LocalizedText(german, english);
    }

    private @Nullable String language(Mapping label, String language, String place) {
        String text = Node.textOf(label, language);
        if (text == null || text.isBlank()) {
            findings.add(label, place, "missing_language", language);
            return null;
        }
        return text.strip();
    }

    private <T extends Record> @Nullable T construct(
            Class<T> type, Node node, String place, @Nullable Object[] values) {
        Class<?>[] parameters = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof ImpossibleValue impossible) {
                findings.explain(node, place, impossible.messageKey(), impossible.arguments());
                return null;
            }
            throw new IllegalStateException("section record " + type, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("section record " + type, e);
        }
    }

    private static boolean optional(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static String key(RecordComponent component) {
        Key key = component.getAnnotation(Key.class);
        return key == null ? component.getName() : key.value();
    }

    private static String within(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
