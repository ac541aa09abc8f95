package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.ImpossibleValue;
import de.lotse.tenancy.Limits;
import de.lotse.tenancy.Source;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form a concept describes field by field: a first interview, or the request form for reporting bodies.
 *
 * @param note what the concept leaves open and is assumed here
 * @param maxPersons how many persons the repeated fields take
 */
public record QuestionForm(
        String key,
        LocalizedText label,
        @Nullable String rule,
        @Nullable String note,
        @Nullable @Limits(min = 1, max = 50) Integer maxPersons,
        List<Group> groups,
        List<Field> fields,
        @Nullable Source source) {
    /** The field with the key, if the form has it. */
    public Optional<Field> field(String key) {
        return fields.stream().filter(field -> field.key().equals(key)).findFirst();
    }

    /** The fields under the heading. */
    public List<Field> fieldsOf(Group group) {
        return fields.stream()
                .filter(field -> group.key().equals(field.group()))
                .toList();
    }

    /** A heading; fields name it by its key. */
    public record Group(String key, LocalizedText label) {}

    /** One choice. */
    public record Option(String key, LocalizedText label) {}

    /**
     * One field.
     *
     * @param multiple whether several options may be chosen
     * @param repeat for how many persons the field is asked
     * @param named whether names are welcome, because it is about the reporting body and not about the person
     */
    public record Field(
            String key,
            LocalizedText label,
            Type type,
            @Nullable String group,
            List<Option> options,
            boolean required,
            boolean multiple,
            @Nullable @Limits(min = 1, max = 50) Integer repeat,
            boolean named) {
        /** Refuses a choice with nothing to choose. */
        public Field {
            if (type == Type.CHOICE && options.isEmpty()) {
                throw new ImpossibleValue("casework.concept.no_options");
            }
        }

        /** How the field is filled. */
        public enum Type {
            TEXT,
            TEXTAREA,
            DATE,
            CHOICE,
            YESNO,
            NUMBER,
            /** A box that has to be ticked. */
            CONFIRM
        }
    }
}
