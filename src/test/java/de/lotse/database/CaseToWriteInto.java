package de.lotse.database;

import de.lotse.casework.CaseExample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the process that is going to be killed: makes a worker and her case once, and says so. A class of its own, because the scan skips what lies inside tests. */
@Component
@Profile(CaseToWriteInto.PROFILE)
class CaseToWriteInto implements ApplicationRunner {
    static final String PROFILE = "kill-test";
    static final String READY = "the case to write into is there";
    private final CaseExample cases;
    private final Path note;

    CaseToWriteInto(CaseExample cases, @Value("${lotse.database.data}") Path data) {
        this.cases = cases;
        note = data.resolve("case.txt");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!Files.exists(note)) {
            CaseExample.Example example = cases.open("unna");
            Files.write(note, List.of(example.login(), example.id().toString()));
        }
        LoggerFactory.getLogger(CaseToWriteInto.class).warn(READY);
    }
}
