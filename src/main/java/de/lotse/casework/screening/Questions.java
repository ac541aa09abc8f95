package de.lotse.casework.screening;

import de.lotse.casework.QuestionForm;
import de.lotse.casework.QuestionForm.Field;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows and reads a form that the concept describes field by field. */
public final class Questions {
    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int TEXT = 20_000;

    private Questions() {}

    /** Fields under one heading; the heading is null for those that have none. */
    public record Section(@Nullable String heading, List<Field> fields) {}

    /** The name of the field's input. */
    public static String name(Field field) {
        return "q-" + field.key();
    }

    /** The choices of the field. */
    public static List<Choice> choices(Field field, Page page) {
        return field.type() == Field.Type.YESNO
                ? List.of(
                        new Choice("yes", page.t("casework.screening.yes")),
                        new Choice("no", page.t("casework.screening.no")))
                : field.options().stream()
                        .map(option -> new Choice(option.key(), option.label().in(page.locale())))
                        .toList();
    }

    /** The fields in their order, a new section wherever the heading changes. */
    public static List<Section> sections(QuestionForm questions, Page page) {
        List<Section> sections = new ArrayList<>();
        String group = null;
        List<Field> fields = new ArrayList<>();
        for (Field field : questions.fields()) {
            if (!Objects.equals(group, field.group()) && !fields.isEmpty()) {
                sections.add(new Section(heading(questions, group, page), List.copyOf(fields)));
                fields.clear();
            }
            group = field.group();
            fields.add(field);
        }
        sections.add(new Section(heading(questions, group, page), List.copyOf(fields)));
        return sections;
    }

    private static @Nullable String heading(QuestionForm questions, @Nullable String group, Page page) {
        return group == null
                ? null
                : questions.groups().stream()
                        .filter(known -> known.key().equals(group))
                        .findFirst()
                        .map(known -> known.label().in(page.locale()))
                        .orElse(group);
    }

    /** The form with earlier answers filled in. */
    public static Form filled(Form form, Map<String, List<String>> answers) {
        Form filled = form;
        for (Map.Entry<String, List<String>> answer : answers.entrySet()) {
            filled = filled.with("q-" + answer.getKey(), answer.getValue());
        }
        return filled;
    }

    /** What was answered, field by field; what cannot be read or is missing is noted at its field. */
    public static Map<String, List<String>> read(Form form, QuestionForm questions) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Field field : questions.fields()) {
            List<String> answer = read(form, field);
            if (!answer.isEmpty()) {
                answers.put(field.key(), answer);
            } else if (field.required() && form.problem(name(field)) == null) {
                form.reject(name(field), "webui.form.required");
            }
        }
        return answers;
    }

    private static List<String> read(Form form, Field field) {
        String name = name(field);
        List<String> options =
                field.options().stream().map(QuestionForm.Option::key).toList();
        return switch (field.type()) {
            case TEXT -> one(form.line(name, 200));
            case TEXTAREA -> one(form.text(name, TEXT));
            case DATE -> one(form.date(name));
            case NUMBER -> one(form.decimal(name, LARGEST.negate(), LARGEST));
            case YESNO -> one(form.choice(name, List.of("yes", "no")));
            case CONFIRM -> one(form.choice(name, List.of("yes")));
            case CHOICE -> field.multiple() ? form.choices(name, options) : one(form.choice(name, options));
        };
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
