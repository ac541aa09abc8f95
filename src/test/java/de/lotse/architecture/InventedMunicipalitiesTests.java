package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * All tests share one application and one database: an invented municipality belongs to one test class, and its key (AGS) to no real one.
 * Two classes with the same key disturb each other, far from where it is seen.
 */
class InventedMunicipalitiesTests {
    private static final Path TESTS = Path.of("src/test/java/de/lotse");
    private static final Pattern KEY = Pattern.compile("(next = )?\\b(99\\d{3})\\b");
    private static final Pattern REAL = Pattern.compile("InventedMunicipality\\.of\\(\\s*\\w+,\\s*\"(?!99\\d{3}\")");

    /** A class that takes the next key for each of its tests holds the keys up to the next hundred. */
    private static final int COUNTED = 100;

    @Test
    void everyInventedMunicipalityBelongsToOneTestClass() throws IOException {
        Map<String, String> sources = sources();
        assertThat(sources.values()).anyMatch(text -> KEY.matcher(text).find());
        assertThat(shared(sources)).isEmpty();
    }

    @Test
    void nobodyInventsARealMunicipality() throws IOException {
        sources()
                .forEach((file, text) ->
                        assertThat(REAL.matcher(text).find()).as(file).isFalse());
    }

    @Test
    void aMunicipalityOfTwoClassesAndARealOneAreFound() {
        String real = "InventedMunicipality.of(app, \"05978\", \"unna\")";
        Map<String, String> wrong = Map.of(
                "ATests", "InventedMunicipality.of(app, \"99001\", \"unna\")",
                "BTests", "InventedMunicipality.of(app, \"99001\", \"herne\"); publish(\"99002\"); see(\"99002\")",
                "CTests", "private static int next = 99201;",
                "DTests", "ForecastBench.municipality(app, \"99250\")");
        assertThat(shared(wrong)).containsExactly("99001: ATests, BTests", "99250: CTests, DTests");
        assertThat(REAL.matcher(real).find()).isTrue();
    }

    private static List<String> shared(Map<String, String> sources) {
        Map<String, Set<String>> users = new TreeMap<>();
        sources.forEach((file, text) -> KEY.matcher(text)
                .results()
                .forEach(hit -> keys(hit)
                        .forEach(key ->
                                users.computeIfAbsent(key, _ -> new TreeSet<>()).add(file))));
        return users.entrySet().stream()
                .filter(one -> one.getValue().size() > 1)
                .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
                .toList();
    }

    private static Stream<String> keys(MatchResult hit) {
        int first = Integer.parseInt(hit.group(2));
        int end = hit.group(1) == null ? first + 1 : (first / COUNTED + 1) * COUNTED;
        return IntStream.range(first, end).mapToObj(Integer::toString);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.startsWith(TESTS.resolve("architecture")))
                    .toList()) {
                sources.put(TESTS.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }
}
