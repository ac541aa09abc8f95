package de.lotse.casework.overview;

import static de.lotse.casework.overview.Gaps.gaps;
import static de.lotse.casework.overview.Gaps.path;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A short counselling that has become more is proposed as a case on the overview. */
@LotseTest
class OutgrownCounsellingTests {
    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("IN-09")
    void theThirdTalkOfAShortCounsellingProposesACaseOnTheOverview() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        decide(bench, id, "short_counselling");
        bench.talk(id, 2);
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/decision"));
        bench.talk(id, 1);
        assertThat(gaps(bench, id)).containsOnlyOnce(path(id, "/decision"));
        assertThat(bench.see(path(id, "")).body())
                .contains("Mehr als eine Kurzberatung, als Fall aufnehmen?", "3 von 2 Kontakten")
                .contains("2.2 Komplexität, Beratungstiefe und Fallzahlen");
        decide(bench, id, "case_management");
        assertThat(gaps(bench, id)).doesNotContain(path(id, "/decision"));
    }

    @Test
    @Requirement("IN-09")
    void whoWasNotDecidedOnIsProposedAfterTheThirdTalkTooAndWhoWasSentElsewhereIsNot() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId undecided = bench.open(null, null, null);
        bench.talk(undecided, 3);
        assertThat(bench.see(path(undecided, "")).body()).contains("Mehr als eine Kurzberatung");
        CaseId elsewhere = bench.open(null, null, null);
        decide(bench, elsewhere, "signposting");
        bench.talk(elsewhere, 3);
        assertThat(bench.see(path(elsewhere, "")).body()).doesNotContain("Mehr als eine Kurzberatung");
    }

    @Test
    @Requirement("IN-09")
    void inDuerenTheFirstTwoTalksCountAsShortCounselling() throws Exception {
        CaseBench bench = new CaseBench(app, "dueren");
        CaseId id = bench.open(null, null, null);
        bench.talk(id, 2);
        assertThat(bench.see(path(id, "/screening")).body()).contains("zählt nach dem Konzept noch als Kurzberatung");
        bench.talk(id, 1);
        assertThat(bench.see(path(id, "/screening")).body()).doesNotContain("zählt nach dem Konzept noch");
    }

    private static void decide(CaseBench bench, CaseId id, String decision) throws Exception {
        assertThat(bench.send(
                                path(id, "/decision"),
                                "id",
                                Uuids.next().toString(),
                                "decision",
                                decision,
                                "reason",
                                "Gemeinsam so entschieden")
                        .status())
                .isEqualTo(302);
    }
}
