package de.lotse.tenancy.organisation;

import de.lotse.webui.Form;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One form for one record of the organisation.
 *
 * @param titleKey message key of the heading
 * @param action where the form goes
 * @param further a link to another action on the record, with its message key
 * @param saved what somebody else saved meanwhile, where it differs from what was typed; empty otherwise
 */
public record EditPage(
        String titleKey,
        String action,
        List<Input> inputs,
        @Nullable Further further,
        List<Saved> saved) {
    EditPage(String titleKey, String action, List<Input> inputs, @Nullable Further further) {
        this(titleKey, action, inputs, further, List.of());
    }

    EditPage with(List<Saved> differences) {
        return new EditPage(titleKey, action, inputs, further, differences);
    }

    /** A field with what stands in it now. */
    public record Saved(String name, String text) {}

    /** How a value is entered. */
    public enum Kind {
        LINE,
        TEXT,
        DATE,
        ONE_OF,
        SOME_OF
    }

    /**
     * One input.
     *
     * @param choices what can be chosen; empty for typed values
     */
    public record Input(String name, Kind kind, boolean required, List<Choice> choices) {
        static Input line(String name, boolean required) {
            return new Input(name, Kind.LINE, required, List.of());
        }

        static Input text(String name, boolean required) {
            return new Input(name, Kind.TEXT, required, List.of());
        }

        static Input date(String name, boolean required) {
            return new Input(name, Kind.DATE, required, List.of());
        }

        static Input oneOf(String name, boolean required, List<Choice> choices) {
            return new Input(name, Kind.ONE_OF, required, choices);
        }

        static Input someOf(String name, List<Choice> choices) {
            return new Input(name, Kind.SOME_OF, false, choices);
        }

        /** What the form holds for this input, as people read it; empty for nothing. */
        String read(Form form) {
            return form.values(name).stream().map(this::label).collect(Collectors.joining(", "));
        }

        private String label(String value) {
            return choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** Another action on the record. */
    public record Further(String href, String messageKey) {}
}
