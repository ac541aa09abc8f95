package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case passes from one worker to another, at two browsers, in each municipality. */
@LotseTest
class HandoverTests {
    @Autowired
    Bench bench;

    static Stream<Town> towns() {
        return Stream.of(Town.UNNA, Town.HERNE, Town.MUENSTER, Town.DUEREN, Town.ENNEPE_RUHR);
    }

    @ParameterizedTest
    @MethodSource("towns")
    @Requirement({"CW-16", "CW-16a"})
    void aCaseIsOfferedSeenOnHeuteAndTakenOver(Town town) {
        Walk giver = bench.withCase(town);
        String colleague = bench.worker(town);
        Walk receiver = bench.signedIn(colleague);
        try (Visit giving = giver.visit();
                Visit receiving = receiver.visit()) {
            giver.tab("/transfer");
            sound(giving, town);
            giver.pick("receiver", colleague.replace("gang-", ""))
                    .pickFirst("reason")
                    .write("talkWithout", "Die Klientin war verreist.")
                    .write("toKnow", "Der Antrag liegt beim Amt.")
                    .save();
            sound(giving, town);
            giver.says("Angeboten an Gitta Gangbeispiel");

            receiver.open("/").says("bietet Ihnen einen Fall an");
            receiver.press("a:has-text('Antworten')");
            sound(receiving, town);
            receiver.says("Der Antrag liegt beim Amt.", "Die Klientin war verreist.");
            receiver.press("button:has-text('Fall übernehmen')");
            sound(receiving, town);
            assertThat(receiver.page().url()).endsWith(giver.file());

            assertThat(giving.page()
                            .request()
                            .get(bench.base() + giver.file().replace(bench.base(), ""))
                            .status())
                    .isEqualTo(404);
            giver.open("/transfers").says("Angenommen von Gitta Gangbeispiel");
            sound(giving, town);
        }
    }

    /** The pages are the same everywhere: looked at closely in one municipality. */
    private static void sound(Visit visit, Town town) {
        if (town.equals(Town.UNNA)) {
            visit.isSoundInEveryLook();
        }
    }
}
