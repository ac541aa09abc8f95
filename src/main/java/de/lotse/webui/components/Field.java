package de.lotse.webui.components;

import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands around an input: its identifier, label, hint and what is wrong with it.
 *
 * @param cleaned said when invisible signs were taken out of what was typed
 */
public record Field(
        String id,
        String label,
        @Nullable String hint,
        @Nullable String error,
        @Nullable String cleaned) {
    private static final Pattern REPEATED = Pattern.compile("(.+)-(\\d+)");

    /** Looks up label and hint by the form's prefix where the page does not give them. */
    public static Field of(
            Page page, Form form, String name, @Nullable String id, @Nullable String label, @Nullable String hint) {
        return new Field(
                id == null ? "f-" + name : id,
                label == null ? page.t(form.prefix() + "." + name) : label,
                hint == null ? page.optional(form.prefix() + "." + name + ".hint") : hint,
                error(page, form, name),
                form.cleaned(name) ? page.t("webui.form.cleaned") : null);
    }

    /** The identifiers of all texts that describe the input, null when there are none. */
    public @Nullable String describedBy() {
        String ids = (hint == null ? "" : id + "-hint ")
                + (error == null ? "" : id + "-error ")
                + (cleaned == null ? "" : id + "-cleaned");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The value of aria-invalid, null when nothing is wrong. */
    public @Nullable String invalid() {
        return error == null ? null : "true";
    }

    /** What the summary calls the field, null when it has no label of its own; "age-2" is the second "age". */
    public static @Nullable String nameOf(Page page, Form form, String name) {
        if (form.label(name) != null) {
            return form.label(name);
        }
        Matcher repeated = REPEATED.matcher(name);
        if (repeated.matches()) {
            return Optional.ofNullable(page.optional(form.prefix() + "." + repeated.group(1)))
                    .map(label -> label + " (" + repeated.group(2) + ")")
                    .orElse(null);
        }
        String label = page.optional(form.prefix() + "." + name);
        return label == null || !label.endsWith(".") ? label : label.substring(0, label.length() - 1);
    }

    /** The problem as a sentence. */
    public static String sentence(Page page, Problem problem) {
        return page.t(problem.key(), problem.arguments().toArray());
    }

    /** What a date input may show: browsers drop everything but ISO dates, so other texts get a plain input. */
    public static String inputType(String type, String value) {
        boolean shown = switch (type) {
            case "date" -> value.isEmpty() || isDay(value);
            case "time" -> value.isEmpty() || value.matches("\\d{2}:\\d{2}(:\\d{2})?");
            case "datetime-local" -> value.isEmpty() || value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");
            case "number" -> false;
            default -> true;
        };
        return shown ? type : "text";
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable String error(Page page, Form form, String name) {
        Problem problem = form.problem(name);
        return problem == null ? null : sentence(page, problem);
    }
}
