package de.lotse.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ChildApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The power goes while somebody records contacts: what was acknowledged is there again, without anybody doing anything (Q5). */
class KillTests {
    private static final Path DATA = Path.of("target/kill-data").toAbsolutePath();
    private static final Path CASE = DATA.resolve("case.txt");
    private ChildApplication application;

    @BeforeEach
    void begin() throws IOException {
        Files.deleteIfExists(CASE);
        application = new ChildApplication(
                        DATA, CaseToWriteInto.READY, "--spring.profiles.active=" + CaseToWriteInto.PROFILE)
                .afresh();
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
