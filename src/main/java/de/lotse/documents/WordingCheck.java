package de.lotse.documents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is wrong with a new wording of a paper: placeholders nobody fills, empty ones, and ones that got lost. */
public final class WordingCheck {
    private static final Pattern BRACE = Pattern.compile("[{}]");

    private WordingCheck() {}

    /** What is wrong. */
    public sealed interface Finding {
        /** A passage says nothing. @param part its place, from 0 */
        record Blank(int part) implements Finding {}

        /** A placeholder this paper does not know. */
        record Unknown(int part, String name) implements Finding {}

        /** Braces with nothing or something else between them. */
        record Empty(int part) implements Finding {}

        /** A placeholder of the standard text that stands nowhere any more; something would be missing on the paper. */
        record Lost(String name) implements Finding {}
    }

    /** All that is wrong with the passages, compared with the standard text. */
    public static List<Finding> check(PaperText standard, List<String> passages) {
        Set<String> known = names(standard.content().toString());
        Set<String> wanted = EditableText.parts(standard).stream()
                .flatMap(part -> names(part.text()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String text = passages.get(i);
            wanted.removeAll(names(text));
            if (text.isBlank()) {
                findings.add(new Finding.Blank(i));
            }
            for (String name : names(text)) {
                if (!known.contains(name)) {
                    findings.add(new Finding.Unknown(i, name));
                }
            }
            if (BRACE.matcher(Placeholders.NAME.matcher(text).replaceAll("")).find()) {
                findings.add(new Finding.Empty(i));
            }
        }
        wanted.forEach(name -> findings.add(new Finding.Lost(name)));
        return findings;
    }

    /** The placeholders of a text, in their order. */
    public static Set<String> names(String text) {
        return Placeholders.NAME
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
