package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The phases of casework look back, never forward, in code and in pages (ADR 0011). */
class PhaseOrderTests {
    private static final Path CASEWORK = Path.of("src/main/java/de/lotse/casework");
    private static final List<String> ORDER = List.of(
            "casefile",
            "participants",
            "safety",
            "visit",
            "contact",
            "screening",
            "assessment",
            "category",
            "focusgroup",
            "plan",
            "release",
            "linking",
            "monitoring",
            "closure",
            "handover",
            "absence",
            "departure",
            "grants",
            "lead",
            "exchange",
            "conference",
            "tally",
            "paper",
            "relocation",
            "overview",
            "today");
    private static final Pattern USE =
            Pattern.compile("(?:\\bde\\.lotse\\.casework\\.|@template\\.casework\\.)([a-z]+)\\.");

    @Test
    void everyPhaseUsesOnlyItselfAndEarlierOnes() throws IOException {
        try (Stream<Path> files = Files.walk(CASEWORK, 2)) {
            for (Path file : files.filter(PhaseOrderTests::hasUses).toList()) {
                assertThat(forward(phase(file), Files.readString(file)))
                        .as("uses of later phases in " + file)
                        .isEmpty();
            }
        }
    }

    @Test
    void everyPhaseHasItsPlaceInTheOrder() throws IOException {
        try (Stream<Path> files = Files.walk(CASEWORK, 2)) {
            assertThat(files.filter(PhaseOrderTests::hasUses).map(PhaseOrderTests::phase))
                    .isNotEmpty()
                    .isSubsetOf(ORDER);
        }
    }

    @Test
    void aLookForwardIsFound() {
        String wrong = """
                import de.lotse.casework.CaseTab;
                import de.lotse.casework.casefile.Cases;
                import de.lotse.casework.today.Deadlines;
                @template.casework.closure.closure(page = page)
                """;
        assertThat(forward("plan", wrong)).containsExactly("closure", "today");
    }

    private static boolean hasUses(Path file) {
        String name = file.toString();
        return CASEWORK.relativize(file).getNameCount() == 2 && (name.endsWith(".java") || name.endsWith(".jte"));
    }

    private static String phase(Path file) {
        return CASEWORK.relativize(file).getName(0).toString();
    }

    private static Set<String> forward(String phase, String text) {
        List<String> allowed = ORDER.subList(0, ORDER.indexOf(phase) + 1);
        Set<String> used = new TreeSet<>();
        USE.matcher(text).results().map(match -> match.group(1)).forEach(used::add);
        used.removeAll(allowed);
        used.remove("db");
        return used;
    }
}
