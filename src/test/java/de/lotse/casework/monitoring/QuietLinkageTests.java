package de.lotse.casework.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.linking.MoveLinkage;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was linked and of which nothing was heard for four weeks stands on Heute, once, until somebody looks (CW-06, CW-08). */
@LotseTest
@Requirement({"CW-06", "CW-08"})
class QuietLinkageTests {
    private static final String QUIET = "Vier Wochen nichts Neues";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId id;

    /** A worker with a case in which nothing is linked yet. */
    @Autowired
    QuietLinkageTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        id = bench.open(null, null, null);
    }

    private UUID linked(LocalDate on) {
        UUID linkage = Uuids.next();
        bench.as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, linkage, null, null, "Nähkurs Beispiel", Linkage.Accompaniment.NONE, on, null)));
        return linkage;
    }

    private void moved(UUID linkage, Linkage.State state, LocalDate on) {
        assertThat(bench.as(() -> app.getBean(MoveLinkage.class)
                        .move(new MoveLinkage.Command(id, Uuids.next(), linkage, state, on, null, null, null))))
                .isInstanceOf(MoveLinkage.Outcome.Moved.class);
    }

    private void looked(UUID linkage, LocalDate on, @Nullable LocalDate nextOn) {
        assertThat(bench.as(() -> app.getBean(NoteReview.class)
                        .note(new NoteReview.Command(id, Uuids.next(), linkage, on, "Kommt bald dran.", nextOn))))
                .isEqualTo(NoteReview.Outcome.NOTED);
    }

    private String heute() throws Exception {
        return bench.see("/").body();
    }

    @Test
    void afterFourWeeksItStandsThereWithTheRuleAndLeadsToTheLinkage() throws Exception {
        UUID linkage = linked(today.minusDays(27));
        assertThat(heute()).doesNotContain(QUIET);
        UUID older = linked(today.minusDays(28));
        assertThat(heute())
                .contains(
                        "Hanan Mithal: Nähkurs Beispiel, vorgeschlagen seit",
                        "Leistungen über regelmäßige Kontakte begleiten",
                        "/cases/" + id + "/linking/" + older)
                .doesNotContain("/linking/" + linkage)
                .containsOnlyOnce(QUIET);
    }

    @Test
    void aMoveBeginsTheFourWeeksAnewAndWhoIsThereIsNotAskedFor() throws Exception {
        UUID linkage = linked(today.minusDays(90));
        moved(linkage, Linkage.State.CONTACTED, today.minusDays(40));
        assertThat(heute()).contains("Nähkurs Beispiel, angefragt seit");
        moved(linkage, Linkage.State.WAITING, today.minusDays(3));
        assertThat(heute()).doesNotContain(QUIET);
        UUID begun = linked(today.minusDays(90));
        moved(begun, Linkage.State.STARTED, today.minusDays(60));
        assertThat(heute()).doesNotContain(QUIET);
    }

    @Test
    void whoeverLookedOrPlannedTheNextLookIsNotRemindedBeside() throws Exception {
        UUID linkage = linked(today.minusDays(90));
        looked(linkage, today.minusDays(60), null);
        assertThat(heute()).as("the look was long ago").contains(QUIET);
        looked(linkage, today.minusDays(35), today.minusDays(1));
        assertThat(heute()).as("the planned look stands there").doesNotContain(QUIET);
        looked(linkage, today, null);
        assertThat(heute()).doesNotContain(QUIET);
    }
}
