package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be read from the tree itself: sizes, first sentences, secrets, municipalities by name. */
class TreeTests {
    private static final Path HOUSE = Path.of("src/main/java/de/lotse");
    private static final int LONGEST = 300;
    private static final Pattern MUNICIPALITY_BY_NAME =
            Pattern.compile("\"(unna|herne|muenster|münster|dueren|düren|ennepe-ruhr)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern SECRET =
            Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY|lotse-master-key-1:[A-Za-z0-9+/]{40}"
                    + "|\\b(AKIA|ghp_|glpat-|xox[bp]-)[A-Za-z0-9_-]{12,}");
    private static final Pattern STATEMENT_WITHOUT_MUNICIPALITY =
            Pattern.compile("(?i)\\b(update|delete from) casework_");

    @Test
    void noFileIsLongerThanAnybodyReads() throws IOException {
        for (Path file : files(HOUSE, ".java")) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    void everyPackageSaysInItsFirstSentenceWhatItIsFor() throws IOException {
        for (Path file : files(HOUSE, "package-info.java")) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .matches(Pattern.compile("(?s)/\\*\\*\\s+\\**\\s*[A-ZÄÖÜ].{15,}?\\.\\s.*"));
        }
    }

    @Test
    void everyMigrationSaysInItsFirstLineWhy() throws IOException {
        List<Path> migrations = files(HOUSE, ".sql");
        assertThat(migrations).isNotEmpty();
        for (Path file : migrations) {
            assertThat(Files.readAllLines(file).getFirst()).as(file.toString()).startsWith("-- Why: ");
        }
    }

    @Test
    void nobodyAsksWhichMunicipalityThisIs() throws IOException {
        for (Path file : files(HOUSE, ".java", ".jte")) {
            if (!file.startsWith(HOUSE.resolve("demo")) && !file.startsWith(HOUSE.resolve("tenancy"))) {
                assertThat(MUNICIPALITY_BY_NAME.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
        assertThat(MUNICIPALITY_BY_NAME.matcher("if (key.equals(\"muenster\"))").find())
                .isTrue();
    }

    @Test
    void everyChangeOfATableNamesItsMunicipality() throws IOException {
        for (Path file : files(HOUSE, ".java")) {
            String text = Files.readString(file);
            if (STATEMENT_WITHOUT_MUNICIPALITY.matcher(text).find()) {
                assertThat(text).as(file.toString()).contains("municipality_id = database_municipality()");
            }
        }
    }

    @Test
    void noSecretLiesInTheTree() throws IOException {
        for (Path root : List.of(Path.of("src"), Path.of("bin"), Path.of("docs"), Path.of(".ci"))) {
            for (Path file : files(root, "")) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(SECRET.matcher(text).find()).as(file.toString()).isFalse();
            }
        }
        assertThat(SECRET.matcher("-----BEGIN " + "RSA PRIVATE KEY-----").find())
                .isTrue();
    }

    private static List<Path> files(Path root, String... endings) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList();
        }
    }
}
