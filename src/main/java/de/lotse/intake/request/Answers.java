package de.lotse.intake.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was answered in a request form, by the keys of its fields.
 *
 * @param values fields asked once; several values where several may be chosen
 * @param persons the fields asked for each person, without names
 */
public record Answers(Map<String, List<String>> values, List<Map<String, String>> persons) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Keeps its own copies. */
    public Answers {
        values = new LinkedHashMap<>(values);
        persons = List.copyOf(persons);
    }

    /** The answer, null where there is none. */
    public @Nullable String value(String key) {
        List<String> all = values.getOrDefault(key, List.of());
        return all.isEmpty() ? null : all.getFirst();
    }

    /** All choices made in the field. */
    public List<String> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Whether the question was answered with yes; empty where it was not answered. */
    public Optional<Boolean> yes(String key) {
        return Optional.ofNullable(value(key)).map("yes"::equals);
    }

    /** As it is sealed. */
    String json() {
        return JSON.writeValueAsString(this);
    }

    /** Reads what was sealed. */
    static Answers of(String json) {
        return JSON.readValue(json, Answers.class);
    }
}
