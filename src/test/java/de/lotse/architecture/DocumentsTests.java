package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name exists, and what exists is named where a newcomer looks. */
class DocumentsTests {
    private static final Path DECISIONS = Path.of("docs/decisions");
    private static final Pattern COMMAND = Pattern.compile("\\bbin/([a-z]+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @Test
    void theReadmeNamesOnlyCommandsThatExist() throws IOException {
        List<String> commands = found(COMMAND, Path.of("README.md"));
        assertThat(commands).isNotEmpty();
        assertThat(commands)
                .allSatisfy(command -> assertThat(Path.of("bin", command)).isExecutable());
    }

    @Test
    void theReadmeFitsOnOneScreen() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(60);
    }

    @Test
    void everyLinkBetweenDocumentsLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            for (String target : found(LINK, document)) {
                assertThat(document.resolveSibling(target))
                        .as("link in " + document)
                        .exists();
            }
        }
    }

    @Test
    void decisionsAreNumberedWithoutGapsAndSayTheirNumber() throws IOException {
        List<Path> decisions = decisions();
        assertThat(decisions).isNotEmpty();
        assertThat(decisions.stream().map(file -> file.getFileName().toString().substring(0, 4)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, decisions.size())
                        .mapToObj("%04d"::formatted)
                        .toList());
        for (Path decision : decisions) {
            String number = decision.getFileName().toString().substring(0, 4);
            assertThat(Files.readAllLines(decision).getFirst()).startsWith("# " + number + " ");
        }
    }

    @Test
    void everyDecisionNamesDateStatusOptionsAndCosts() throws IOException {
        for (Path decision : decisions()) {
            assertThat(Files.readAllLines(decision))
                    .as(decision.toString())
                    .anyMatch(line -> line.matches("Date: \\d{4}-\\d{2}-\\d{2}  "))
                    .anyMatch(line -> line.matches("Status: .+"))
                    .contains("## Options", "## Decision", "## Costs");
        }
    }

    @Test
    void everyDecisionIsListed() throws IOException {
        assertThat(found(LINK, DECISIONS.resolve("README.md")))
                .containsExactlyElementsOf(decisions().stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
    }

    @Test
    void theMapNamesEveryModule() throws IOException {
        String map = Files.readString(Path.of("ARCHITECTURE.md"));
        try (Stream<Path> modules = Files.list(Path.of("src/main/java/de/lotse"))) {
            assertThat(modules.filter(Files::isDirectory))
                    .allSatisfy(module -> assertThat(map).contains("`" + module.getFileName() + "`"));
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> decisions = Files.list(DECISIONS)) {
            return Stream.concat(root, decisions)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> decisions() throws IOException {
        return documents().stream()
                .filter(file -> file.getFileName().toString().matches("\\d{4}-.+\\.md"))
                .toList();
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
