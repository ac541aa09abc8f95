package de.lotse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void everyModuleKeepsItsArrows() {
        modules.verify();
    }

    @Test
    void theModulesAreTheWordsOfArchitectureMd() throws Exception {
        String map = java.nio.file.Files.readString(java.nio.file.Path.of("ARCHITECTURE.md"));
        assertThat(modules.stream().map(module -> "`" + module.getIdentifier() + "`"))
                .allSatisfy(name -> assertThat(map).contains(name));
    }
}
