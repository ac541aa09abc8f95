package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Application;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void everyModuleKeepsItsArrows() {
        modules.verify();
    }

    @Test
    void theModulesAreTheWordsOfArchitectureMd() throws Exception {
        String map = Files.readString(Path.of("ARCHITECTURE.md"));
        assertThat(modules.stream().map(module -> "`" + module.getIdentifier() + "`"))
                .allSatisfy(name -> assertThat(map).contains(name));
    }

    @Test
    void modulesAreMigratedAfterThoseTheyMayReferTo() throws Exception {
        List<String> order = migrated();
        assertThat(order).containsExactlyInAnyOrderElementsOf(modulesWithTables());
        for (String name : order) {
            List<String> before = order.subList(0, order.indexOf(name));
            ApplicationModule module = modules.getModuleByName(name).orElseThrow();
            assertThat(module.getDirectDependencies(modules).stream()
                            .map(needed ->
                                    needed.getTargetModule().getIdentifier().toString())
                            .filter(order::contains))
                    .as("tables " + name + " may refer to")
                    .allSatisfy(needed -> assertThat(before).contains(needed));
        }
    }

    private static List<String> migrated() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = ModulesTests.class.getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        return List.of(settings.getProperty("lotse.database.modules").split(","));
    }

    private static Set<String> modulesWithTables() throws IOException {
        Path root = Path.of("src/main/java/de/lotse");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file -> root.relativize(file).getName(0).toString())
                    .collect(Collectors.toSet());
        }
    }
}
