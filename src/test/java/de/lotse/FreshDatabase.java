package de.lotse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Throws the data of the last run away, but keeps the unpacked PostgreSQL. */
public class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path data = Path.of(context.getEnvironment().getRequiredProperty("lotse.database.data"));
            FileSystemUtils.deleteRecursively(data.resolve("postgres/cluster"));
            Files.deleteIfExists(data.resolve("master.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
