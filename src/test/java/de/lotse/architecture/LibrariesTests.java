package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever installs Lotse can read what it is made of, down to the last jar (NOTICE.md). */
class LibrariesTests {
    private static final Pattern BLOCK = Pattern.compile("```\\n(.+?)```", Pattern.DOTALL);

    @Test
    void theNoticeListsExactlyTheJarsThatAreShipped() throws IOException {
        String shipped = Files.readString(Path.of("target/shipped-libraries.txt"));
        var block = BLOCK.matcher(Files.readString(Path.of("NOTICE.md")));
        assertThat(block.find()).isTrue();
        assertThat(block.group(1).lines())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(
                                shipped.strip().split(File.pathSeparator))
                        .map(jar -> Path.of(jar).getFileName().toString().replaceFirst("\\.jar$", ""))
                        .toList());
    }
}
