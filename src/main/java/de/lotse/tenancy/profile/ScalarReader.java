package de.lotse.tenancy.profile;

import de.lotse.tenancy.Limits;
import de.lotse.tenancy.profile.Node.Scalar;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads single texts, numbers, dates and words, and says what is wrong with them. */
final class ScalarReader {
    private final Findings findings;

    ScalarReader(Findings findings) {
        this.findings = findings;
    }

    @Nullable
    Object read(@Nullable RecordComponent component, Class<?> type, Node node, String place) {
        if (!(node instanceof Scalar scalar)) {
            findings.add(node, place, "no_value");
            return null;
        }
        if (type == String.class) {
            return text(scalar, place);
        }
        if (type == LocalDate.class) {
            return date(scalar, place);
        }
        if (type == boolean.class || type == Boolean.class) {
            return truth(scalar, place);
        }
        if (type.isEnum()) {
            return word(type, scalar, place);
        }
        return number(component, type, scalar, place);
    }

    private @Nullable String text(Scalar scalar, String place) {
        if (scalar.text().isBlank()) {
            findings.add(scalar, place, "empty_text");
            return null;
        }
        return scalar.text().strip();
    }

    private @Nullable LocalDate date(Scalar scalar, String place) {
        try {
            return LocalDate.parse(scalar.text());
        } catch (DateTimeParseException _) {
            findings.add(scalar, place, "no_date", scalar.text());
            return null;
        }
    }

    private @Nullable Boolean truth(Scalar scalar, String place) {
        if (scalar.kind() != Node.Kind.TRUTH) {
            findings.add(scalar, place, "no_truth", scalar.text());
            return null;
        }
        return Boolean.valueOf(scalar.text());
    }

    private @Nullable Object word(Class<?> type, Scalar scalar, String place) {
        Object[] constants = type.getEnumConstants();
        Optional<Object> found = Arrays.stream(constants)
                .filter(constant -> wordOf(constant).equals(scalar.text()))
                .findFirst();
        if (found.isEmpty()) {
            String known = Arrays.stream(constants).map(ScalarReader::wordOf).collect(Collectors.joining(", "));
            findings.add(scalar, place, "unknown_word", scalar.text(), known);
        }
        return found.orElse(null);
    }

    private static String wordOf(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private @Nullable Object number(@Nullable RecordComponent component, Class<?> type, Scalar scalar, String place) {
        BigDecimal number;
        try {
            number = new BigDecimal(scalar.text());
        } catch (NumberFormatException _) {
            findings.add(scalar, place, "no_number", scalar.text());
            return null;
        }
        Limits limits = component == null ? null : component.getAnnotation(Limits.class);
        double min = limits == null ? 0 : limits.min();
        double max = limits == null ? 1_000_000 : limits.max();
        if (number.doubleValue() < min || number.doubleValue() > max) {
            findings.add(scalar, place, "impossible_number", scalar.text(), plain(min), plain(max));
            return null;
        }
        boolean whole = type == int.class || type == Integer.class;
        if (whole && number.stripTrailingZeros().scale() > 0) {
            findings.add(scalar, place, "no_whole_number", scalar.text());
            return null;
        }
        return whole ? (Object) number.intValue() : type == BigDecimal.class ? number : (Object) number.doubleValue();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
