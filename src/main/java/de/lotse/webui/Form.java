package de.lotse.webui;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into a form, right or wrong: it shows itself again with a message at each field, and is read into
 * a command once nothing is wrong. Reading never throws; it notes a {@link Problem} and goes on, so that one look tells
 * everything. What is {@code require}d and missing reads as a harmless stand-in: ask {@link #hasErrors()} before use.
 *
 * <pre>{@code
 * Form form = Form.of("casework.contact", submitted);
 * LocalDate on = form.requireDate("on");
 * String note = form.text("note", 20_000);
 * if (form.hasErrors()) { ... show the page again, status 422 ... }
 * }</pre>
 */
public final class Form extends FormReading {
    private static final LocalDate NO_DATE = LocalDate.EPOCH;
    private static final UUID NO_ID = new UUID(0, 0);
    private static final int LINE = 200;

    private final String prefix;

    private Form(String prefix, Map<String, List<String>> values, Set<String> cleaned, Map<String, List<String>> raw) {
        super(values, cleaned, raw);
        this.prefix = prefix;
    }

    /** Nothing typed yet; fields take their label from the message {@code <prefix>.<field>}. */
    public static Form empty(String prefix) {
        return of(prefix, Map.of());
    }

    /** Nothing typed yet, labels are given to each field. */
    public static Form empty() {
        return empty("");
    }

    /** The parameters of a request, or values to start from (dates, numbers, enums, collections of them). */
    public static Form of(String prefix, Map<String, ?> values) {
        Map<String, List<String>> raw = new LinkedHashMap<>();
        values.forEach((name, value) -> raw.put(name, texts(value)));
        Map<String, List<String>> clean = new LinkedHashMap<>();
        Set<String> cleaned = new HashSet<>();
        raw.forEach((name, list) -> {
            clean.put(name, list.stream().map(PlainText::clean).toList());
            if (list.stream().anyMatch(PlainText::hasHidden)) {
                cleaned.add(name);
            }
        });
        return new Form(prefix, clean, cleaned, raw);
    }

    /** As {@link #of(String, Map)}, labels are given to each field. */
    public static Form of(Map<String, ?> values) {
        return of("", values);
    }

    /** A copy that starts with this value in the field; null leaves the field empty. */
    public Form with(String name, @Nullable Object value) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put(name, value == null ? List.of() : value);
        Form copy = of(prefix, all);
        copy.keepAt(kept());
        return copy;
    }

    /** Where the messages of this form begin, e.g. "casework.contact". */
    public String prefix() {
        return prefix;
    }

    /** One line that must not be empty. */
    public String require(String name) {
        return require(name, LINE);
    }

    /** One line that must not be empty. */
    public String require(String name, int maxLength) {
        return present(name, line(name, maxLength), "");
    }

    /** Text of several lines that must not be empty. */
    public String requireText(String name, int maxLength) {
        return present(name, text(name, maxLength), "");
    }

    /** A day that must be given. */
    public LocalDate requireDate(String name) {
        return present(name, date(name), NO_DATE);
    }

    /** A time of day that must be given. */
    public LocalTime requireTime(String name) {
        return present(name, time(name), LocalTime.MIDNIGHT);
    }

    /** A day with time that must be given. */
    public LocalDateTime requireDateTime(String name) {
        return present(name, dateTime(name), NO_DATE.atStartOfDay());
    }

    /** A whole number that must be given. */
    public int requireInteger(String name, int min, int max) {
        return present(name, integer(name, min, max), min);
    }

    /** One of the allowed values; must be given. */
    public String requireChoice(String name, Collection<String> allowed) {
        return present(name, choice(name, allowed), "");
    }

    /** A constant that must be chosen; the first one stands in. */
    public <E extends Enum<E>> E requireChoice(String name, Class<E> type) {
        return present(name, choice(name, type), type.getEnumConstants()[0]);
    }

    /** The identifier the page made for a new row, or the one of a row to change. */
    public UUID requireId(String name) {
        return present(name, id(name), NO_ID);
    }

    /** The version of the row the form was made from; 0 for a new one. */
    public int version() {
        Integer version = integer("version", 0, Integer.MAX_VALUE);
        return version == null ? 0 : version;
    }

    /** At least one of the allowed values. */
    public List<String> requireChoices(String name, Collection<String> allowed) {
        List<String> chosen = choices(name, allowed);
        if (chosen.isEmpty()) {
            reject(name, "webui.form.choose");
        }
        return chosen;
    }

    private <T> T present(String name, @Nullable T read, T standIn) {
        if (read != null) {
            return read;
        }
        if (problem(name) == null) {
            reject(name, "webui.form.required");
        }
        return standIn;
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            List<String> texts = new ArrayList<>();
            several.forEach(one -> texts.addAll(texts(one)));
            return Collections.unmodifiableList(texts);
        }
        return switch (value) {
            case null -> List.of();
            case Enum<?> constant -> List.of(constant.name());
            default -> List.of(value.toString());
        };
    }
}
