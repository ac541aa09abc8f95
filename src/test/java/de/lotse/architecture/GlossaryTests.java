package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word, one concept: what GLOSSARY.md calls a name in code is one, in the module it says. */
class GlossaryTests {
    private static final Path GLOSSARY = Path.of("GLOSSARY.md");
    private static final Path SOURCES = Path.of("src/main/java/de/lotse");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^[^/*\"\n]*\\b(?:class|record|enum|interface)\\s+([A-Z]\\w*)");

    /** One row of the table. */
    private record Term(String german, Set<String> names, Set<String> modules) {}

    @Test
    void everyNameIsATypeOfItsModule() throws IOException {
        assertThat(unknown(Files.readString(GLOSSARY))).isEmpty();
    }

    @Test
    void everyTermStandsOnce() throws IOException {
        assertThat(terms(Files.readString(GLOSSARY)).map(Term::german))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnknownNameAndAWrongModuleAreFound() throws IOException {
        String wrong = """
                | German | meaning | name in code | module |
                |---|---|---|---|
                | Fall | unit of work | `Case` | `casework` |
                | Einhorn | nothing of ours | `Unicorn` | `casework` |
                | Fall woanders | a type, but not there | `Case` | `vault` |
                """;
        assertThat(unknown(wrong)).containsExactly("Einhorn: Unicorn", "Fall woanders: Case");
    }

    private static List<String> unknown(String glossary) throws IOException {
        List<String> unknown = new ArrayList<>();
        Map<String, Set<String>> known = new HashMap<>();
        for (Term term : terms(glossary).toList()) {
            Set<String> types = term.modules().stream()
                    .flatMap(module -> known.computeIfAbsent(module, GlossaryTests::typesOf).stream())
                    .collect(Collectors.toSet());
            term.names().stream()
                    .filter(name -> !types.contains(name))
                    .forEach(name -> unknown.add(term.german() + ": " + name));
        }
        return unknown;
    }

    private static Stream<Term> terms(String glossary) {
        return glossary.lines()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Term(cells[1].strip(), quoted(cells[3]), quoted(cells[4])));
    }

    private static Set<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> typesOf(String module) {
        Set<String> types = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES.resolve(module))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                TYPE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(types::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return types;
    }
}
