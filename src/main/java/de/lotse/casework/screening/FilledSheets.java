package de.lotse.casework.screening;

import de.lotse.casework.QuestionForm;
import de.lotse.casework.QuestionForm.Field;
import de.lotse.casework.QuestionForm.Option;
import de.lotse.casework.casefile.Case;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The latest answers to the first-interview sheets of a case in words, as a German paper tells them (ORG-04, CW-15). */
@Component
public class FilledSheets {
    private final Interviews interviews;
    private final SaveInterview saveInterview;
    private final MessageSource messages;

    FilledSheets(Interviews interviews, SaveInterview saveInterview, MessageSource messages) {
        this.interviews = interviews;
        this.saveInterview = saveInterview;
        this.messages = messages;
    }

    /** One sheet. @param answers a line for each question that was answered */
    public record Sheet(LocalDate on, String title, List<String> answers) {}

    /** Those that were filled, each by the version of the concept that asked. */
    public List<Sheet> of(Case theCase) {
        return saveInterview.sheets(theCase).stream()
                .flatMap(now ->
                        interviews.latest(theCase.id(), now.key()).map(saved -> sheet(theCase, now, saved)).stream())
                .toList();
    }

    private Sheet sheet(Case theCase, QuestionForm now, Interviews.Answers saved) {
        QuestionForm asked =
                saveInterview.sheet(theCase, now.key(), saved.conceptVersion()).orElse(now);
        return new Sheet(
                saved.savedOn(),
                now.label().de(),
                asked.fields().stream()
                        .flatMap(field -> answer(field, saved.values().getOrDefault(field.key(), List.of())).stream())
                        .toList());
    }

    private Optional<String> answer(Field field, List<String> values) {
        String said = values.stream()
                .filter(value -> !value.isBlank())
                .map(value -> word(field, value))
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(field.label().de() + ": " + said);
    }

    private String word(Field field, String value) {
        return switch (field.type()) {
            case YESNO, CONFIRM ->
                messages.getMessage(
                        value.equals("yes") ? "casework.screening.yes" : "casework.screening.no", null, Locale.GERMAN);
            case CHOICE ->
                field.options().stream()
                        .filter(option -> option.key().equals(value))
                        .map(Option::label)
                        .map(label -> label.de())
                        .findFirst()
                        .orElse(value);
            case TEXT, TEXTAREA, DATE, NUMBER -> value;
        };
    }
}
