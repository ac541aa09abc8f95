package de.lotse.intake.request;

import de.lotse.casework.QuestionForm;
import de.lotse.casework.QuestionForm.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answers of a request in words, group by group, for pages and papers. */
public final class RequestPrint {
    private RequestPrint() {}

    /** Answers under one heading. @param persons one row for each person; the head are the labels of their fields */
    public record Group(String heading, List<Answer> answers, List<String> head, List<List<String>> persons) {}

    /** One answer. */
    public record Answer(String label, String text) {}

    /** What was answered, without what was left empty. */
    public static List<Group> groups(QuestionForm form, Answers answers, Locale locale) {
        List<Group> groups = new ArrayList<>();
        for (QuestionForm.Group group : form.groups()) {
            List<Field> fields = form.fieldsOf(group);
            List<Field> repeated =
                    fields.stream().filter(RequestReading::repeated).toList();
            List<Answer> said = fields.stream()
                    .filter(field -> !RequestReading.repeated(field)
                            && !answers.values(field.key()).isEmpty())
                    .map(field ->
                            new Answer(field.label().in(locale), text(field, answers.values(field.key()), locale)))
                    .toList();
            if (!said.isEmpty() || !repeated.isEmpty()) {
                groups.add(new Group(
                        group.label().in(locale),
                        said,
                        repeated.stream().map(field -> field.label().in(locale)).toList(),
                        answers.persons().stream()
                                .map(person -> row(repeated, person, locale))
                                .toList()));
            }
        }
        return groups;
    }

    private static List<String> row(List<Field> fields, Map<String, String> person, Locale locale) {
        return fields.stream()
                .map(field -> {
                    @Nullable String said = person.get(field.key());
                    return said == null ? "" : text(field, List.of(said), locale);
                })
                .toList();
    }

    /** The values in words: options by their label. */
    static String text(Field field, List<String> values, Locale locale) {
        boolean german = locale.getLanguage().equals("de");
        return values.stream()
                .map(value -> switch (field.type()) {
                    case YESNO, CONFIRM -> value.equals("yes") ? (german ? "ja" : "yes") : german ? "nein" : "no";
                    case CHOICE -> option(field, value, locale);
                    default -> value;
                })
                .collect(Collectors.joining(", "));
    }

    private static String option(Field field, String value, Locale locale) {
        return field.options().stream()
                .filter(option -> option.key().equals(value))
                .findFirst()
                .map(option -> option.label().in(locale))
                .orElse(value);
    }
}
