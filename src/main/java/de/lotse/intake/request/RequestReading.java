package de.lotse.intake.request;

import de.lotse.casework.QuestionForm;
import de.lotse.casework.QuestionForm.Field;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a request form that the concept describes field by field; whatever tells whom it is about is refused at its field (IN-02). */
public final class RequestReading {
    static final int TEXT = 10_000;
    private static final int LINE = 200;
    private static final int OLDEST = 120;
    private static final Pattern PERSON = Pattern.compile("q-.+-(\\d{1,3})");
    /** So many persons a form takes whose concept names no bound: more than any household has. */
    private static final int MOST = 20;
    /** More blocks than anybody sends by hand are not drawn. */
    private static final int DRAWN = 60;

    private final Form form;
    private final QuestionForm questions;
    private final Page page;

    RequestReading(Form form, QuestionForm questions, Page page) {
        this.form = form;
        this.questions = questions;
        this.page = page;
    }

    /** The name of the field's input. */
    public static String name(Field field) {
        return "q-" + field.key();
    }

    /** The name of the field's input for a person, counted from 1. */
    public static String name(Field field, int person) {
        return name(field) + "-" + person;
    }

    /** Whether the field is asked for each person. */
    public static boolean repeated(Field field) {
        return field.repeat() != null;
    }

    /** How many persons the form takes. */
    static int most(QuestionForm questions) {
        Integer most = questions.maxPersons();
        return most == null ? MOST : most;
    }

    /** For how many persons the sent form has blocks, at least one. */
    static int persons(Form form) {
        return Math.min(DRAWN, Math.max(1, highest(form)));
    }

    private static int highest(Form form) {
        return form.names().stream()
                .map(PERSON::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(1);
    }

    /** What was answered; what is missing or wrong is noted at its field, in the order in which the form asks. */
    Answers read() {
        Map<String, List<String>> values = new LinkedHashMap<>();
        List<Map<String, String>> persons = new ArrayList<>();
        for (Field field : questions.fields()) {
            if (!repeated(field)) {
                readOnce(field, values);
            } else if (persons.isEmpty()) {
                persons.addAll(readPersons());
            }
        }
        return new Answers(values, persons);
    }

    private void readOnce(Field field, Map<String, List<String>> values) {
        form.call(name(field), field.label().in(page.locale()));
        List<String> answer = read(field, name(field), field.required());
        if (!answer.isEmpty()) {
            values.put(field.key(), answer);
        }
        if (lastContact(field)) {
            reachable(values);
        }
    }

    /** Whether both ways to reach the body have been read with this field. */
    private boolean lastContact(Field field) {
        List<Field> ways = questions.fields().stream()
                .filter(one -> one.key().equals(Words.EMAIL) || one.key().equals(Words.PHONE))
                .toList();
        return !ways.isEmpty() && ways.getLast().equals(field);
    }

    /** Without mail and telephone nobody could make the clearing contact. */
    private void reachable(Map<String, List<String>> values) {
        if (questions.field(Words.EMAIL).isPresent()
                && !values.containsKey(Words.EMAIL)
                && !values.containsKey(Words.PHONE)
                && form.problem("q-" + Words.EMAIL) == null) {
            form.reject("q-" + Words.EMAIL, "intake.request.reachable");
        }
    }

    private List<Map<String, String>> readPersons() {
        List<Field> fields =
                questions.fields().stream().filter(RequestReading::repeated).toList();
        int most = most(questions);
        List<Map<String, String>> persons = new ArrayList<>();
        for (int person = 1; !fields.isEmpty() && person <= highest(form); person++) {
            int number = person;
            boolean asked = person == 1 || fields.stream().anyMatch(field -> filled(name(field, number)));
            if (asked) {
                persons.add(readPerson(fields, person));
            }
            if (asked && person > most) {
                form.reject(name(fields.getFirst(), Math.min(person, DRAWN)), "intake.request.persons", most);
            }
        }
        return persons;
    }

    private boolean filled(String name) {
        return !form.value(name).isBlank();
    }

    private Map<String, String> readPerson(List<Field> fields, int person) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Field field : fields) {
            String name = name(field, person);
            form.call(
                    name,
                    page.t("intake.request.person", person) + ", "
                            + field.label().in(page.locale()));
            read(field, name, field.required()).stream()
                    .findFirst()
                    .ifPresent(answer -> answers.put(field.key(), answer));
        }
        return answers;
    }

    private List<String> read(Field field, String name, boolean required) {
        List<String> answer = read(field, name);
        if (answer.isEmpty() && required && form.problem(name) == null) {
            form.reject(name, field.type() == Field.Type.CONFIRM ? "intake.request.confirm" : "webui.form.required");
        }
        return answer;
    }

    private List<String> read(Field field, String name) {
        List<String> options =
                field.options().stream().map(QuestionForm.Option::key).toList();
        return switch (field.type()) {
            case TEXT ->
                one(field.key().equals(Words.EMAIL) ? form.email(name) : written(field, name, form.line(name, LINE)));
            case TEXTAREA -> one(written(field, name, form.text(name, TEXT)));
            case DATE -> one(form.date(name));
            case NUMBER -> one(form.integer(name, 0, field.key().equals(Words.AGE) ? OLDEST : Integer.MAX_VALUE));
            case YESNO -> one(form.choice(name, List.of("yes", "no")));
            case CONFIRM -> one(form.choice(name, List.of("yes")));
            case CHOICE -> field.multiple() ? form.choices(name, options) : one(form.choice(name, options));
        };
    }

    /** The text, unless it tells whom it is about. */
    private @Nullable String written(Field field, String name, @Nullable String text) {
        if (text == null || field.named()) {
            return text;
        }
        int found = PersonalIdentifiers.in(text).size();
        if (found > 0) {
            form.reject(name, "intake.request.identifies", found);
        }
        return text;
    }

    private static List<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
