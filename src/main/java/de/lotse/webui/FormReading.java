package de.lotse.webui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what was typed, kind by kind. An empty field reads as null; what cannot be read too, with a problem noted. */
abstract sealed class FormReading extends FormValues permits Form {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+\\.[^\\s@<>\".]{2,}");
    private static final Pattern STROKE = Pattern.compile("\\d{1,4} \\d{1,4}(?:L\\d{1,4} \\d{1,4})++");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?\\d{1,12}([.]\\d{1,6})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([.]\\d{3})+");
    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3])(?:[:.]([0-5]\\d))?(?:[:.]\\d\\d)?(?:\\s*Uhr)?");
    private static final int DRAWING_LENGTH = 60_000;
    private static final int EMAIL_LENGTH = 254;

    FormReading(Map<String, List<String>> values, Set<String> cleaned, Map<String, List<String>> raw) {
        super(values, cleaned, raw);
    }

    /** Text that may have several lines. */
    public @Nullable String text(String name, int maxLength) {
        String typed = typed(name);
        if (typed == null) {
            return null;
        }
        int length = typed.codePointCount(0, typed.length());
        return fine(length <= maxLength, typed, name, "webui.form.long", maxLength, length);
    }

    /** Text of one line; line breaks become spaces. */
    public @Nullable String line(String name, int maxLength) {
        String text = text(name, maxLength);
        return text == null ? null : text.replace('\n', ' ');
    }

    /** A day, typed as 24.11.2026, 24.11.26 or 2026-11-24. */
    public @Nullable LocalDate date(String name) {
        String typed = typed(name);
        return typed == null ? null : dateOf(name, typed);
    }

    /** A time of day, typed as 9:30, 09.30 or 9. */
    public @Nullable LocalTime time(String name) {
        String typed = typed(name);
        return typed == null ? null : timeOf(name, typed);
    }

    /** A day with a time of day, separated by a space or the letter T. */
    public @Nullable LocalDateTime dateTime(String name) {
        String typed = typed(name);
        if (typed == null) {
            return null;
        }
        String[] parts = typed.split("[T,\\s]+", 2);
        LocalDate date = dateOf(name, parts[0]);
        LocalTime time = date == null ? null : timeOf(name, parts.length == 2 ? parts[1] : "");
        return date == null || time == null ? null : date.atTime(time);
    }

    /** A whole number within both bounds. */
    public @Nullable Integer integer(String name, int min, int max) {
        String typed = typed(name);
        if (typed == null) {
            return null;
        }
        if (!NUMBER.matcher(typed).matches()) {
            reject(name, "webui.form.number");
            return null;
        }
        int number = Integer.parseInt(typed);
        return fine(number >= min && number <= max, number, name, "webui.form.range", min, max);
    }

    /** A number with decimals within both bounds, typed with comma or point. */
    public @Nullable BigDecimal decimal(String name, BigDecimal min, BigDecimal max) {
        String typed = typed(name);
        if (typed == null) {
            return null;
        }
        boolean german = typed.indexOf(',') >= 0 || THOUSANDS.matcher(typed).matches();
        String plain = german ? typed.replace(".", "").replace(',', '.') : typed;
        if (!DECIMAL.matcher(plain).matches()) {
            reject(name, "webui.form.decimal");
            return null;
        }
        BigDecimal number = new BigDecimal(plain);
        boolean within = number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
        return fine(within, number, name, "webui.form.range", min, max);
    }

    /** One of the allowed values. */
    public @Nullable String choice(String name, Collection<String> allowed) {
        String typed = typed(name);
        return typed == null ? null : fine(allowed.contains(typed), typed, name, "webui.form.choice");
    }

    /** A constant of the enum, by its name. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String typed = typed(name);
        if (typed == null) {
            return null;
        }
        Optional<E> found = constant(type, typed);
        if (found.isEmpty()) {
            reject(name, "webui.form.choice");
        }
        return found.orElse(null);
    }

    /** Those of the allowed values that are ticked, without repetition. */
    public List<String> choices(String name, Collection<String> allowed) {
        List<String> ticked = values(name).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
        if (!allowed.containsAll(ticked)) {
            reject(name, "webui.form.choice");
        }
        return ticked.stream().filter(allowed::contains).toList();
    }

    /** Those constants that are ticked. */
    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        Set<E> ticked = EnumSet.noneOf(type);
        choices(name, names).forEach(value -> constant(type, value).ifPresent(ticked::add));
        return ticked;
    }

    /** Whether the box is ticked. */
    public boolean checked(String name) {
        return !value(name).isBlank();
    }

    /** An identifier from a hidden field. */
    public @Nullable UUID id(String name) {
        String typed = typed(name);
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            reject(name, "webui.form.id");
            return null;
        }
    }

    /** An e-mail address. */
    public @Nullable String email(String name) {
        String typed = line(name, EMAIL_LENGTH);
        return typed == null ? null : fine(EMAIL.matcher(typed).matches(), typed, name, "webui.form.email");
    }

    /** A signature drawn on screen, as the path of an SVG picture 600 wide and 200 high. */
    public @Nullable String signature(String name) {
        String drawn = typed(name);
        return drawn == null ? null : fine(isDrawing(drawn), drawn, name, "webui.form.signature");
    }

    /** Stroke by stroke, so that a long drawing does not exhaust the stack of the matcher. */
    private static boolean isDrawing(String drawn) {
        return drawn.length() <= DRAWING_LENGTH
                && drawn.startsWith("M")
                && Arrays.stream(drawn.substring(1).split("M", -1)).allMatch(STROKE.asMatchPredicate());
    }

    private @Nullable LocalDate dateOf(String name, String typed) {
        switch (TypedDate.read(typed)) {
            case TypedDate.Day day -> {
                return day.date();
            }
            case TypedDate.Nonexistent none -> reject(name, "webui.form.date.none", typed, none.nearest());
            case TypedDate.Unreadable _ -> reject(name, "webui.form.date");
        }
        return null;
    }

    private @Nullable LocalTime timeOf(String name, String typed) {
        var match = TIME.matcher(typed);
        if (!match.matches()) {
            reject(name, "webui.form.time");
            return null;
        }
        String minute = match.group(2);
        return LocalTime.of(Integer.parseInt(match.group(1)), minute == null ? 0 : Integer.parseInt(minute));
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}
