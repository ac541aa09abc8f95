package de.lotse.intake.request;

import de.lotse.casework.QuestionForm;
import de.lotse.casework.QuestionForm.Field;
import de.lotse.webui.Form;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request form as a page.
 *
 * @param owner the municipality
 * @param paper the empty form to print
 * @param status where the code is asked for
 * @param persons how many persons there are blocks for
 * @param mayAdd whether one more person fits
 * @param marked the refused texts with their passages, by input name
 * @param added the person just added, whose first field gets the focus; 0 for none
 * @param contact how the municipality is reached, e.g. where the form takes nothing just now; null where it has not said so
 */
public record RequestPage(
        String owner,
        String title,
        String action,
        String paper,
        String status,
        @Nullable String source,
        List<Part> parts,
        int persons,
        boolean mayAdd,
        Map<String, Marked> marked,
        int added,
        @Nullable String contact) {
    /** Fields under one heading. */
    public record Part(String id, String heading, List<Field> fields, boolean perPerson) {}

    /** A refused text piece by piece, and how it could read. */
    public record Marked(List<Piece> pieces, String proposal) {}

    /** A piece of a refused text. @param kind what it gives away; null for what may stay */
    public record Piece(String text, PersonalIdentifiers.@Nullable Kind kind) {}

    /** The parts of the form, numbered. */
    static List<Part> parts(QuestionForm questions, Page page) {
        List<Part> parts = new ArrayList<>();
        for (QuestionForm.Group group : questions.groups()) {
            List<Field> fields = questions.fieldsOf(group);
            if (!fields.isEmpty()) {
                int number = parts.size() + 1;
                parts.add(new Part(
                        "part-" + number,
                        number + ". " + group.label().in(page.locale()),
                        fields,
                        fields.stream().anyMatch(RequestReading::repeated)));
            }
        }
        return parts;
    }

    /** The choices of the field. */
    public static List<Choice> choices(Field field, Page page) {
        return field.type() == Field.Type.YESNO
                ? List.of(
                        new Choice("yes", page.t("intake.request.yes")), new Choice("no", page.t("intake.request.no")))
                : field.options().stream()
                        .map(option -> new Choice(option.key(), option.label().in(page.locale())))
                        .toList();
    }

    /** The refused texts of the form. */
    static Map<String, Marked> marked(Form form) {
        Map<String, Marked> marked = new LinkedHashMap<>();
        form.problems().forEach((name, problem) -> {
            if (problem.key().equals("intake.request.identifies")) {
                marked.put(name, mark(form.value(name)));
            }
        });
        return marked;
    }

    private static Marked mark(String text) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (PersonalIdentifiers.Found found : PersonalIdentifiers.in(text)) {
            pieces.add(new Piece(text.substring(at, found.start()), null));
            pieces.add(new Piece(found.text(), found.kind()));
            at = found.end();
        }
        pieces.add(new Piece(text.substring(at), null));
        return new Marked(pieces, PersonalIdentifiers.without(text));
    }
}
