package de.lotse.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Issuers;
import de.lotse.consent.Release;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What is printed for a case conference: invitation, minutes and the client's consent, each with no more than it needs. */
@LotseTest
@Requirement("SYS-02")
class ConferencePapersTests extends ConferenceSetting {
    @Test
    void theInvitationNamesNobodyAndTheMinutesComeAfterTheResult() throws Exception {
        letterhead();
        byte[] invitation = bench().see(path() + "/invitation.pdf").content();
        VeraPdf.isAccessibleAndArchivable(invitation);
        assertThat(text(invitation))
                .contains(bench().find(caseId).number(), "Stadthaus")
                .doesNotContain("Mithal", "Hanan", "Schule und Aufenthalt", "Wie weiter?");
        assertThat(bench().see(path() + "/minutes.pdf").status()).isEqualTo(404);
        release(SCHOOL, Release.Power.MAY_CONFER);
        hold(school);
        byte[] minutes = bench().see(path() + "/minutes.pdf").content();
        VeraPdf.isAccessibleAndArchivable(minutes);
        assertThat(text(minutes)).contains("Hanan Mithal", "Alle Beteiligten sind einig.");
    }

    @Test
    @Requirement("CON-06")
    void theClientAgreesOnPaperWhereTheConceptAsksForIt() throws Exception {
        letterhead();
        String blank = "/cases/" + caseId + "/conferences/consent.pdf";
        assertThat(bench().see("/cases/" + caseId + "/conferences/new").body()).contains("/conferences/consent.pdf");
        assertThat(bench().see(path()).body()).contains(id + "/consent.pdf");
        assertThat(text(bench().see(blank).content()))
                .contains("Einwilligung in die Fallkonferenz", "Hanan Mithal")
                .doesNotContain("Musterschule");
        byte[] paper = bench().see(path() + "/consent.pdf?lang=en").content();
        VeraPdf.isAccessibleAndArchivable(paper);
        assertThat(text(paper))
                .contains("Consent to the case conference", "Musterschule", "Praxis Beispiel", "Aufenthalt");
        CaseBench unna = new CaseBench(app, "unna");
        CaseId there = unna.open(null, null, null);
        assertThat(unna.see("/cases/" + there + "/conferences/consent.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void theInvitationSaysThatItWasMoved() throws Exception {
        letterhead();
        String[] slot = {
            "id", Uuids.next().toString(), "on", today.plusDays(3).toString(), "at", "14:00", "place", "Rathaus"
        };
        assertThat(bench().send(path() + "/moves", slot).status()).isEqualTo(302);
        byte[] invitation = bench().see(path() + "/invitation.pdf").content();
        VeraPdf.isAccessibleAndArchivable(invitation);
        assertThat(text(invitation))
                .contains("verschoben", "Rathaus", "Bisher geplant", "14:00")
                .doesNotContain("Mithal");
    }

    private void letterhead() {
        bench().as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details(
                                    "Musterplatz 1",
                                    "Telefon 0000",
                                    "Datenschutz",
                                    "Rechenzentrum",
                                    "Beschwerdestelle"));
            return true;
        });
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
