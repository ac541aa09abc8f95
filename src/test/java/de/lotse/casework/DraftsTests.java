package de.lotse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a worker types into a long form is kept on the server until it is saved or dropped. */
@LotseTest
class DraftsTests {
    private final String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CW-07a")
    void aDraftIsOfferedAgainToItsWorkerAloneAndGoesWhenTheFormIsSaved() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String sheet = "/cases/" + id + "/screening";
        String draft = "/drafts/screening-" + id;
        assertThat(bench.see(sheet).body()).contains("data-draft=\"" + draft + "\"");
        assertThat(bench.send(draft, "concern", "Sucht eine Wohnung", "talkOn", today)
                        .status())
                .isEqualTo(204);
        assertThat(bench.see(sheet).body()).contains("Sucht eine Wohnung", "Sie schreiben an Ihrem Entwurf");
        assertThat(new CaseBench(app, "unna").see(sheet).status()).isEqualTo(404);

        assertThat(bench.send(sheet, "id", Uuids.next().toString(), "talkOn", today)
                        .status())
                .isEqualTo(302);
        assertThat(bench.see(sheet).body()).doesNotContain("Sucht eine Wohnung");
    }

    @Test
    @Requirement("CW-07a")
    void everyLongFormKeepsADraftOfItsOwn() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String file = "/cases/" + id;
        assertThat(bench.see(file + "/assessment/new").body()).contains("data-draft=\"/drafts/assessment-" + id);
        assertThat(bench.see(file + "/decision").body()).contains("data-draft=\"/drafts/decision-" + id);
        assertThat(bench.see(file + "/plan/edit").body()).contains("data-draft=\"/drafts/plan-" + id);
        assertThat(bench.see(file + "/closure?reason=moved").body()).contains("data-draft=\"/drafts/closure-" + id);
        assertThat(bench.see(file + "/disclosures/new").body()).contains("data-draft=\"/drafts/disclosure-" + id);
        assertThat(bench.see(file + "/releases/new").body()).contains("data-draft=\"/drafts/release-" + id);
        assertThat(bench.see("/contacts/new").body()).contains("data-draft=\"/drafts/contact\"");
    }

    @Test
    @Requirement("CW-07a")
    void withoutJavaScriptADraftIsKeptByAButtonAndDroppedByAnother() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String sheet = "/cases/" + id + "/screening";
        String draft = "/drafts/screening-" + id;
        assertThat(bench.send(draft + "?back=" + sheet, "concern", "Sucht eine Wohnung")
                        .redirect())
                .isEqualTo(sheet);
        assertThat(bench.send(draft + "/delete?back=https://example.org/", "x", "y")
                        .redirect())
                .isEqualTo("/");
        assertThat(bench.see(sheet).body()).doesNotContain("Sucht eine Wohnung");
    }

    @Test
    @Requirement({"CW-07a", "CON-02"})
    void nothingIsKeptForACaseOutOfReachOrOneThatTakesNothing() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        CaseBench other = new CaseBench(app, "unna");
        assertThat(other.send("/drafts/screening-" + id, "concern", "x").status())
                .isEqualTo(422);
        bench.close(id);
        assertThat(bench.send("/drafts/screening-" + id, "concern", "x").status())
                .isEqualTo(422);
    }

    @Test
    @Requirement({"CW-07a", "CON-03"})
    void aReleaseBegunIsOfferedAgainWithoutItsSignatureAndForTheRecipientThatIsAskedFor() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String form = "/cases/" + id + "/releases/new";
        bench.send("/drafts/release-" + id, "name", "Praxis Muster", "to", "2027-03-04", "signed", "M 1 1 L 2 2");

        assertThat(bench.see(form).body())
                .contains("Praxis Muster", "2027-03-04", "Sie schreiben an Ihrem Entwurf")
                .doesNotContain("M 1 1 L 2 2");
        assertThat(bench.see(form + "?name=Musterschule").body())
                .contains("Musterschule", "2027-03-04")
                .doesNotContain("Praxis Muster");

        assertThat(release(bench, id).status()).isEqualTo(302);
        assertThat(bench.see(form).body()).doesNotContain("Praxis Muster");
    }

    @Test
    @Requirement({"CW-07a", "CON-03"})
    void theNoteOfARevocationIsKeptEvenWhenTheCaseIsClosed() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String release = Uuids.next().toString();
        assertThat(release(bench, id, release).status()).isEqualTo(302);
        bench.close(id);
        String form = "/cases/" + id + "/releases/" + release + "/revocation";
        String draft = "/drafts/revocation-" + release + "-" + id;
        assertThat(bench.see(form).body()).contains("data-draft=\"" + draft + "\"");

        assertThat(bench.send(draft, "note", "Am Telefon gesagt").status()).isEqualTo(204);
        assertThat(bench.see(form).body()).contains("Am Telefon gesagt");
        assertThat(bench.send(form, "note", "Am Telefon gesagt").status()).isEqualTo(302);
        assertThat(bench.send(draft + "/delete?back=/", "x", "y").redirect()).isEqualTo("/");
        assertThat(bench.see("/cases/" + id + "/releases").body()).contains("Praxis Muster");
    }

    private CaseBench.Answer release(CaseBench bench, CaseId id) throws Exception {
        return release(bench, id, Uuids.next().toString());
    }

    private CaseBench.Answer release(CaseBench bench, CaseId id, String release) throws Exception {
        return bench.send(
                "/cases/" + id + "/releases",
                "id",
                release,
                "name",
                "Praxis Muster",
                "kind",
                "HEALTH",
                "topics",
                "health",
                "powers",
                "MAY_INFORM",
                "from",
                today,
                "language",
                "de",
                "onPaper",
                "on");
    }
}
