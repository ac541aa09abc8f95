package de.lotse.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ChildApplication;
import de.lotse.casework.CaseExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The power goes while somebody records contacts: what was acknowledged is there again, without anybody doing anything (Q5). */
class KillTests {
    private static final Path DATA = Path.of("target/kill-data").toAbsolutePath();
    private static final String READY = "the case to write into is there";
    private static final Path CASE = DATA.resolve("case.txt");
    private ChildApplication application;

    /** In the child process: makes the worker and her case once. */
    @Component
    @Profile("kill-test")
    record Seed(CaseExample cases) implements ApplicationRunner {
        @Override
        public void run(ApplicationArguments arguments) throws IOException {
            if (!Files.exists(CASE)) {
                CaseExample.Example example = cases.open("unna");
                Files.write(CASE, List.of(example.login(), example.id().toString()));
            }
            LoggerFactory.getLogger(KillTests.class).warn(READY);
        }
    }

    @BeforeEach
    void begin() throws IOException {
        Files.deleteIfExists(CASE);
        application = new ChildApplication(DATA, READY, "--spring.profiles.active=kill-test").afresh();
    }

    @AfterEach
    void end() throws InterruptedException {
        application.stop();
    }

    @Test
    void everyAcknowledgedContactSurvivesTheDeathOfTheApplicationAndOfItsDatabase() throws Exception {
        application.start();
        List<String> seed = Files.readAllLines(CASE);
        Recorder recorder = new Recorder(application.address(), seed.get(1));
        recorder.signIn(seed.get(0), "Beispielwort-2026");
        recorder.keepDraft("Noch nicht fertig geschrieben");

        recorder.recordUntilItDies(20, application::kill);
        application.start();
        assertThat(recorder.stored()).as("after the application was killed").containsAll(recorder.acknowledged());

        recorder.recordUntilItDies(20, () -> {
            application.killDatabase();
            application.kill();
        });
        application.start();
        assertThat(recorder.acknowledged()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(recorder.stored()).as("after both were killed").containsAll(recorder.acknowledged());
        assertThat(recorder.draft()).contains("Noch nicht fertig geschrieben");
    }
}
