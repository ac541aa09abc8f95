package de.lotse.casework.screening;

import de.lotse.casework.QuestionForm;
import de.lotse.casework.QuestionForm.Field;
import de.lotse.casework.casefile.Case;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The answers to a sheet side by side, each by the version of the concept that asked them (ORG-04), and what becomes of a sheet that the
 * concept changes while somebody fills it.
 */
@Component
class SheetHistory {
    /** Under which name a form carries the version it was shown by. */
    static final String VERSION = "concept";

    private static final int COLUMNS = 4;
    private final Interviews interviews;
    private final SaveInterview saveInterview;

    SheetHistory(Interviews interviews, SaveInterview saveInterview) {
        this.interviews = interviews;
        this.saveInterview = saveInterview;
    }

    /** Something typed that is no longer asked. */
    public record Gone(String label, String text) {}

    /** The savings side by side, the latest first. */
    public record Comparison(String title, String path, List<Column> columns, List<Line> lines) {}

    /** One saving. */
    public record Column(String on, String version) {}

    /** What stands in one saving. @param asked whether its version asked this at all @param text empty where nothing was answered */
    public record Answer(boolean asked, String text) {
        private static final Answer NOT_ASKED = new Answer(false, "");
    }

    /** One question and what was answered each time. */
    public record Line(String question, List<Answer> answers) {
        /** Whether the answer changed between the savings that asked for it; a question that is new or gone changed nothing. */
        public boolean changed() {
            return answers.stream().filter(Answer::asked).distinct().count() > 1;
        }
    }

    /** Refuses what was typed into a sheet that the concept has changed since, so that she sees what is asked now. */
    void checkVersion(Case theCase, QuestionForm now, Form form) {
        if (!shown(theCase, now, form).fields().equals(now.fields())) {
            form.reject("", "casework.screening.interview.changed");
        }
    }

    /** What was typed into fields that are not asked any more; the worker can still copy it. */
    List<Gone> gone(Case theCase, QuestionForm now, Form form, Page page) {
        return shown(theCase, now, form).fields().stream()
                .filter(field -> now.field(field.key()).isEmpty())
                .map(field -> new Gone(
                        field.label().in(page.locale()), said(field, form.values(Questions.name(field)), page)))
                .filter(gone -> !gone.text().isEmpty())
                .toList();
    }

    /** The sheet as it was shown; as it is now where nobody can say. */
    private QuestionForm shown(Case theCase, QuestionForm now, Form form) {
        String typed = form.value(VERSION);
        return typed.matches("[1-9][0-9]{0,5}") && saveInterview.known(Integer.parseInt(typed))
                ? saveInterview
                        .sheet(theCase, now.key(), Integer.parseInt(typed))
                        .orElse(now)
                : now;
    }

    /** The last savings of the sheet; empty if the focus area has no such sheet or nothing was saved. */
    Optional<Comparison> compare(Case theCase, String key, Page page) {
        List<Interviews.Answers> saved = interviews.newest(theCase.id(), key, COLUMNS);
        return saved.isEmpty()
                ? Optional.empty()
                : saveInterview.sheet(theCase, key).map(now -> comparison(theCase, now, saved, page));
    }

    private Comparison comparison(Case theCase, QuestionForm now, List<Interviews.Answers> saved, Page page) {
        Map<String, String> questions = new LinkedHashMap<>();
        List<Map<String, Answer>> answers = new ArrayList<>();
        now.fields().forEach(field -> questions.put(field.key(), field.label().in(page.locale())));
        for (Interviews.Answers one : saved) {
            QuestionForm asked = saveInterview
                    .sheet(theCase, now.key(), one.conceptVersion())
                    .orElse(now);
            asked.fields()
                    .forEach(field ->
                            questions.putIfAbsent(field.key(), field.label().in(page.locale())));
            answers.add(asked.fields().stream()
                    .collect(Collectors.toMap(
                            Field::key,
                            field -> new Answer(
                                    true, said(field, one.values().getOrDefault(field.key(), List.of()), page)))));
        }
        return new Comparison(
                now.label().in(page.locale()),
                "/cases/" + theCase.id() + "/screening/forms/" + now.key(),
                saved.stream()
                        .map(one -> new Column(page.date(one.savedOn()), String.valueOf(one.conceptVersion())))
                        .toList(),
                questions.entrySet().stream()
                        .map(question -> new Line(
                                question.getValue(),
                                answers.stream()
                                        .map(one -> one.getOrDefault(question.getKey(), Answer.NOT_ASKED))
                                        .toList()))
                        .filter(line -> line.answers().stream()
                                .anyMatch(answer -> !answer.text().isEmpty()))
                        .toList());
    }

    private static String said(Field field, List<String> values, Page page) {
        List<Choice> choices = Questions.choices(field, page);
        return values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> switch (field.type()) {
                    case CHOICE, YESNO, CONFIRM ->
                        choices.stream()
                                .filter(choice -> choice.value().equals(value))
                                .map(Choice::label)
                                .findFirst()
                                .orElse(value);
                    case DATE -> day(value, page);
                    case TEXT, TEXTAREA, NUMBER -> value;
                })
                .collect(Collectors.joining(", "));
    }

    private static String day(String value, Page page) {
        try {
            return page.date(LocalDate.parse(value));
        } catch (DateTimeParseException notADay) {
            return value;
        }
    }
}
