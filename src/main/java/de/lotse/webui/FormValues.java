package de.lotse.webui;

import de.lotse.shared.Uuids;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a form as typed and the problems found in them so far. */
abstract sealed class FormValues permits FormReading {
    /** The name under which a problem stands that belongs to no field. */
    public static final String WHOLE = "";

    final Map<String, List<String>> values;
    private final Set<String> cleaned;
    private final Map<String, List<String>> raw;
    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private @Nullable Kept kept;

    FormValues(Map<String, List<String>> values, Set<String> cleaned, Map<String, List<String>> raw) {
        this.values = values;
        this.cleaned = cleaned;
        this.raw = raw;
    }

    /** What the field shows: the first value, or nothing. */
    public String value(String name) {
        List<String> all = values(name);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** All values of a field that can be chosen several times. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The names of all fields the request had. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether the value is chosen in the field. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** Whether the request had the field at all. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** A password exactly as typed, neither trimmed nor cleaned; never shown again. */
    public String secret(String name) {
        List<String> all = raw.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Whether invisible signs were taken out of what was typed there. */
    public boolean cleaned(String name) {
        return cleaned.contains(name);
    }

    /** What is typed is kept there until it is saved; null for nowhere. */
    public void keepAt(@Nullable Kept place) {
        kept = place;
    }

    /** Where what is typed is kept, if anywhere. */
    public @Nullable Kept kept() {
        return kept;
    }

    /** Says how the page calls a field whose label is data, so that the summary of problems can call it the same. */
    public void call(String name, String label) {
        labels.put(name, label);
    }

    /** How the page calls the field, null where its label is a message. */
    public @Nullable String label(String name) {
        return labels.get(name);
    }

    /** Notes what is wrong with a field; the first problem of a field stays. */
    public void reject(String name, String key, Object... arguments) {
        problems.putIfAbsent(name, new Problem(key, List.of(arguments)));
    }

    /** Notes that the whole form is refused for a reason that belongs to no field. */
    public void refuse(String key, Object... arguments) {
        reject(WHOLE, key, arguments);
    }

    /**
     * Refuses because what this form made stands there already, with other words or choices: sent again after going back. Everything typed
     * stays under a fresh identifier; sent once more, it becomes something of its own.
     */
    public void standsAlready() {
        values.put("id", List.of(Uuids.next().toString()));
        refuse("webui.form.already");
    }

    public boolean hasErrors() {
        return !problems.isEmpty();
    }

    /** All problems in the order they were found. */
    public Map<String, Problem> problems() {
        return Collections.unmodifiableMap(problems);
    }

    /** What is wrong with the field, null when nothing is. */
    public @Nullable Problem problem(String name) {
        return problems.get(name);
    }

    /** The value where it is fine; else null, with the problem noted. */
    <T> @Nullable T fine(boolean fine, T value, String name, String key, Object... arguments) {
        if (fine) {
            return value;
        }
        reject(name, key, arguments);
        return null;
    }

    /** The typed text without blanks around it, null when nothing is left. */
    @Nullable
    String typed(String name) {
        String stripped = PlainText.strip(value(name));
        return stripped.isEmpty() ? null : stripped;
    }
}
