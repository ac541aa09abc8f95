package de.lotse.casework.screening;

import static de.lotse.casework.screening.ScreeningForms.decide;
import static de.lotse.casework.screening.ScreeningForms.screen;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was asked and decided is kept once, under the eyes of whoever works the case, and nothing typed is lost. */
@LotseTest
class ScreeningTests {
    @Autowired
    ApplicationContext app;

    private final LocalDate today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));

    @Test
    @Requirement({"CW-03", "CW-04"})
    void whatWasTypedAboutAnAreaTheConceptDroppedMeanwhileIsSaidBeforeItIsGone() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String[] screening = {
            "id", Uuids.next().toString(), "talkOn", today.toString(), "note-abolished", "Raten vereinbart"
        };
        String[] assessment = {
            "id",
            Uuids.next().toString(),
            "assessment",
            Uuids.next().toString(),
            "assessedOn",
            today.toString(),
            "note-abolished",
            "Raten vereinbart"
        };
        for (Answer refused : List.of(
                bench.send("/cases/" + id + "/screening", screening),
                bench.send("/cases/" + id + "/assessment", assessment))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("nicht mehr gefragt wird", "Raten vereinbart");
        }
        assertThat(bench.count("casework_screening", id)).isZero();
        screening[4] = "concern";
        assertThat(bench.send("/cases/" + id + "/screening", screening).status())
                .isEqualTo(302);
        assertThat(bench.count("casework_screening", id)).isOne();
    }

    @Test
    @Requirement({"CW-03", "CW-04", "CW-07a"})
    void aDraftSaysWhatItHoldsAboutAnAreaTheConceptDroppedWhenItIsOpened() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String file = "/cases/" + id;
        assertThat(bench.see(file + "/screening").body()).doesNotContain("nicht mehr gefragt wird");
        bench.send("/drafts/screening-" + id, "talkOn", today.toString(), "note-abolished", "Raten vereinbart");
        bench.send("/drafts/assessment-" + id, "assessedOn", today.toString(), "note-abolished", "Raten vereinbart");
        for (String page : List.of(file + "/screening", file + "/assessment/new")) {
            Answer opened = bench.see(page);
            assertThat(opened.status()).isEqualTo(200);
            assertThat(opened.body())
                    .contains("nicht mehr gefragt wird", "Raten vereinbart", "Sie schreiben an Ihrem Entwurf");
        }
    }

    @Test
    @Requirement({"CW-03", "AP-01"})
    void unclearNeedsBecomeATaskWithinSixWeeksAndNotLater() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String late = today.plusWeeks(6).plusDays(1).toString();

        Answer refused = screen(bench, id, "concern", "bleibt stehen", "followUp", "yes", "followUpOn", late);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("bleibt stehen", "spätestens am");
        screen(
                bench,
                id,
                "need-work",
                "UNCLEAR",
                "followUp",
                "yes",
                "followUpOn",
                today.plusWeeks(6).toString());
        assertThat(bench.count("casework_task", id)).isEqualTo(1);
        assertThat(bench.see("/cases/" + id + "/screening").body())
                .contains("Folgetermin nach dem Erstgespräch", "2.2 Arbeitsweise, Erstberatung");
    }

    @Test
    @Requirement("CW-03")
    void sentTwiceIsSavedOnceAndWhatCannotBeReadIsKept() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String sent = Uuids.next().toString();
        String path = "/cases/" + id + "/screening";

        Answer refused =
                bench.send(path, "id", sent, "talkOn", today.plusDays(1).toString(), "concern", "braucht Arbeit");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("braucht Arbeit", "nicht in der Zukunft");
        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(path, "id", sent, "talkOn", today.toString()).status())
                    .isEqualTo(302);
        }
        Answer edited = bench.send(path, "id", sent, "talkOn", today.toString(), "concern", "braucht eine Wohnung");
        assertThat(edited.status()).as("edited after going back").isEqualTo(422);
        assertThat(edited.body())
                .contains("braucht eine Wohnung", "Inzwischen hat Bea Beispiel")
                .doesNotContain("name=\"id\" value=\"" + sent);
        assertThat(bench.count("casework_screening", id)).isEqualTo(1);
        Answer overtaken = screen(bench, id, "concern", "meine Fassung");
        assertThat(overtaken.status()).isEqualTo(422);
        assertThat(overtaken.body()).contains("meine Fassung", "Inzwischen hat Bea Beispiel");
        String decision = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            bench.send("/cases/" + id + "/decision", "id", decision, "decision", "information");
        }
        Answer otherwise = bench.send(
                "/cases/" + id + "/decision",
                "id",
                decision,
                "decision",
                "case_management",
                "reason",
                "Sie bittet darum.");
        assertThat(otherwise.status()).as("edited after going back").isEqualTo(422);
        assertThat(otherwise.body()).contains("Das steht schon da, mit anderem Inhalt", "Sie bittet darum.");
        assertThat(bench.count("casework_decision", id)).isEqualTo(1);
    }

    @Test
    @Requirement("IN-07")
    void aDecisionSentAgainWithoutOneOfItsCriteriaIsNotSaidToBeKept() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String decision = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(
                                    "/cases/" + id + "/decision",
                                    "id",
                                    decision,
                                    "decision",
                                    "information",
                                    "ticked",
                                    "own_resources")
                            .status())
                    .isEqualTo(302);
        }
        Answer unticked = bench.send("/cases/" + id + "/decision", "id", decision, "decision", "information");
        assertThat(unticked.status()).isEqualTo(422);
        assertThat(unticked.body()).contains("Das steht schon da, mit anderem Inhalt");
        assertThat(bench.find(id).decision())
                .isNotNull()
                .satisfies(known -> assertThat(known.criteriaMet()).contains("own_resources"));
    }

    @Test
    @Requirement({"ACC-02", "CW-10"})
    void aForeignCaseDoesNotExistAndAClosedOneTakesNothing() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseBench other = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);

        assertThat(other.see("/cases/" + id + "/screening").status()).isEqualTo(404);
        assertThat(screen(other, id).status()).isEqualTo(404);
        assertThat(decide(other, id, "decision", "information").status()).isEqualTo(404);
        bench.close(id);
        assertThat(bench.see("/cases/" + id + "/screening").body()).doesNotContain("Bogen speichern");
        assertThat(screen(bench, id, "concern", "zu spät").body()).contains("Der Fall ist beendet", "zu spät");
        assertThat(decide(bench, id, "decision", "information").status()).isEqualTo(422);
        assertThat(bench.count("casework_screening", id)).isZero();
    }

    @Test
    @Requirement({"CW-03", "CON-06"})
    void theSheetIsPrintedAndThePageSaysWhatIsStillUnknown() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);

        assertThat(bench.see("/cases/" + id + "/screening").body())
                .contains("Noch nicht bekannt: ", "Geburtsdatum", "nur Deutsch", "Deutsch und Rumänisch");
        assertThat(bench.see("/cases/" + id + "/screening.pdf?lang=ar").body()).startsWith("%PDF");
        assertThat(bench.see("/cases/" + id + "/screening.pdf?lang=xx").body()).startsWith("%PDF");
        assertThat(bench.see("/cases/" + id + "/screening.pdf?lang=kmr").body()).startsWith("%PDF");
        assertThat(bench.see("/cases/" + id + "/documents").body()).contains("Screening-Bogen");
    }
}
