package de.lotse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever watches over the record reads words, not the names of actions. */
class AuditWordsTests {
    private static final Path SOURCES = Path.of("src/main/java/de/lotse");
    private static final Pattern ACTION = Pattern.compile(
            "(?:changed|justified|change)\\(\\s*(?:[^\";]*\\?\\s*)?(?:[\\w.()]+,\\s*)?\"([a-z-]+)\"(?:\\s*:\\s*\"([a-z-]+)\")?");
    private static final Pattern SUBJECT = Pattern.compile("new Subject\\(\\s*\"([a-z]+)\"");

    @Test
    void everyActionAndEverySubjectHasItsWords() throws IOException {
        ResourceBundle words = ResourceBundle.getBundle("de.lotse.audit.messages", Locale.ROOT);

        assertThat(named(ACTION))
                .hasSizeGreaterThan(30)
                .allMatch(action -> words.containsKey("audit.action." + action));
        assertThat(named(SUBJECT))
                .contains("case", "person")
                .allMatch(subject -> words.containsKey("audit.subject." + subject));
    }

    @Test
    void anActionIsFoundHoweverItIsGiven() {
        assertThat(named(ACTION, "audit.changed(known ? \"offer-entered\" : \"offer-changed\", x)"))
                .containsExactly("offer-changed", "offer-entered");
        assertThat(named(ACTION, "return change(member.caseId(), \"network-saved\", () -> {"))
                .containsExactly("network-saved");
    }

    private static Set<String> named(Pattern pattern) throws IOException {
        Set<String> all = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("udit")) {
                    all.addAll(named(pattern, source));
                }
            }
        }
        return all;
    }

    private static Set<String> named(Pattern pattern, String source) {
        Set<String> all = new TreeSet<>();
        Matcher found = pattern.matcher(source);
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                String word = found.group(group);
                if (word != null) {
                    all.add(word);
                }
            }
        }
        return all;
    }
}
