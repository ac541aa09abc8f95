package de.lotse.access;

import de.lotse.webui.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Languages as people type them, "Deutsch, Arabisch", and as they are kept, by ISO 639. */
final class TypedLanguages {
    private TypedLanguages() {}

    /** The names of the languages, in the reader's words. */
    static String names(List<String> codes, Locale reader) {
        return codes.stream()
                .map(code -> Locale.of(code).getDisplayLanguage(reader))
                .collect(Collectors.joining(", "));
    }

    /** Reads names or codes with commas between them; refuses the first it does not know. */
    static List<String> read(Form form, String field, Locale reader) {
        String typed = form.line(field, 200);
        List<String> codes = new ArrayList<>();
        for (String word : typed == null ? new String[0] : typed.split(",", -1)) {
            String name = word.strip().toLowerCase(reader);
            Optional<String> code = name.isEmpty() ? Optional.empty() : code(name, reader);
            if (code.isEmpty() && !name.isEmpty()) {
                form.reject(field, "access.seat.languages.unknown", word.strip());
                return List.of();
            }
            code.filter(one -> !codes.contains(one)).ifPresent(codes::add);
        }
        return codes;
    }

    private static Optional<String> code(String name, Locale reader) {
        return Stream.concat(
                        Arrays.stream(Locale.getISOLanguages()),
                        Locale.availableLocales().map(Locale::getLanguage))
                .filter(code -> !code.isEmpty())
                .filter(code -> code.equals(name)
                        || Locale.of(code)
                                .getDisplayLanguage(reader)
                                .toLowerCase(reader)
                                .equals(name))
                .findFirst();
    }
}
