package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every key a page names exists. */
class MessagesTests {
    private static final Path SOURCES = Path.of("src/main/java/de/lotse");
    private static final Pattern LINE = Pattern.compile("(?m)^([a-zA-Z][a-zA-Z0-9_.-]*)=");
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)");
    private static final Pattern NAMED = Pattern.compile("\\bt\\(\\s*\"([a-zA-Z][a-zA-Z0-9_.-]+[a-zA-Z0-9])\"\\s*[,)]");

    @Test
    void everyGermanTextHasItsEnglishOneAndTheOtherWayRound() throws IOException {
        List<String> differences = new ArrayList<>();
        for (Path german : files("messages.properties")) {
            Set<String> de = keys(german);
            Set<String> en = keys(german.resolveSibling("messages_en.properties"));
            de.stream().filter(key -> !en.contains(key)).forEach(key -> differences.add("English lacks " + key));
            en.stream().filter(key -> !de.contains(key)).forEach(key -> differences.add("German lacks " + key));
        }
        assertThat(differences).isEmpty();
    }

    /** A straight apostrophe would quote what follows it as soon as values are filled in. */
    @Test
    void bothLanguagesFillInTheSameValuesAndQuoteNothing() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path german : files("messages.properties")) {
            Properties de = read(german);
            Properties en = read(german.resolveSibling("messages_en.properties"));
            for (String key : de.stringPropertyNames()) {
                String said = de.getProperty(key, "");
                String english = en.getProperty(key, "");
                if (!values(said).equals(values(english)) || (said + english).contains("'")) {
                    wrong.add(key);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(values("{0,choice,1#one|1<{0}} of {1}: {name}")).containsExactlyInAnyOrder("0", "1", "name");
    }

    @Test
    void noKeyStandsInTwoFiles() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path german : files("messages.properties")) {
            all.addAll(keys(german));
        }
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void noKeyStandsTwiceInAFile() throws IOException {
        for (Path file : files("messages.properties", "messages_en.properties")) {
            assertThat(lines(Files.readString(file))).as(file.toString()).doesNotHaveDuplicates();
        }
        assertThat(lines("a.one=1\na.two=2\na.one=3\n")).containsExactly("a.one", "a.two", "a.one");
    }

    @Test
    void everyKeyThatAPageNamesExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path german : files("messages.properties")) {
            known.addAll(keys(german));
        }
        List<String> missing = new ArrayList<>();
        for (Path file : files(".jte", ".java")) {
            Matcher named = NAMED.matcher(Files.readString(file));
            while (named.find()) {
                if (!known.contains(named.group(1))) {
                    missing.add(file.getFileName() + ": " + named.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /**
     * Keys are often put together from a form's prefix and a field's name. So a key counts as used when its beginning stands
     * somewhere as a text, and each further part of it stands somewhere as a word or counts.
     */
    @Test
    void noTextIsUnused() throws IOException {
        Used used = Used.in(files(".java", ".jte", ".yaml", ".csv"));
        List<String> unused = new ArrayList<>();
        for (Path german : files("messages.properties")) {
            keys(german).stream().filter(key -> !used.key(key)).forEach(unused::add);
        }
        assertThat(unused).isEmpty();
        assertThat(used.key("casework.contact.nobody_ever_named_this")).isFalse();
    }

    /** The texts and words of all sources. */
    private record Used(Set<String> texts, Set<String> words) {
        private static final Pattern TEXT = Pattern.compile("\"([a-z][A-Za-z0-9_.-]*)\"");
        private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

        static Used in(List<Path> files) throws IOException {
            Set<String> texts = new java.util.HashSet<>();
            Set<String> words = new java.util.HashSet<>();
            for (Path file : files) {
                String content = Files.readString(file);
                TEXT.matcher(content).results().forEach(hit -> texts.add(hit.group(1)));
                WORD.matcher(content).results().forEach(hit -> words.add(plain(hit.group())));
            }
            return new Used(texts, words);
        }

        boolean key(String key) {
            if (texts.contains(key)) {
                return true;
            }
            for (int end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
                boolean begun = texts.contains(key.substring(0, end)) || texts.contains(key.substring(0, end + 1));
                if (begun
                        && Stream.of(key.substring(end + 1).split("\\."))
                                .allMatch(part -> part.matches("\\d+") || words.contains(plain(part)))) {
                    return true;
                }
            }
            return false;
        }

        private static String plain(String word) {
            return word.toLowerCase(java.util.Locale.ROOT).replace("_", "").replace("-", "");
        }
    }

    private static List<Path> files(String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList();
        }
    }

    /** The keys as they are written; read as properties, the last of two hides the other. */
    private static List<String> lines(String text) {
        return LINE.matcher(text).results().map(line -> line.group(1)).toList();
    }

    /** What is filled in, each once: "0" and "1" of a text that says both. */
    private static Set<String> values(String text) {
        return VALUE.matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> keys(Path file) throws IOException {
        return new TreeSet<>(read(file).stringPropertyNames());
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }
}
