package de.lotse.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Issuers;
import de.lotse.intake.Seat;
import de.lotse.shared.Uuids;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an office sends from its own desk reaches whoever is competent for the town; it learns what it is told and nothing else. */
@LotseTest
class DeskTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Referrals referrals;

    @Test
    @Requirement({"CON-05", "ACC-04"})
    void theRegistrationOfficeSendsAndSeesOnlyThatSomebodyTookOver() throws Exception {
        CaseBench office = new CaseBench(app, "dueren", Role.AUTHORITY, "einwohnermeldeaemter");
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        String id = Uuids.next().toString();
        assertThat(send(office, id, "REGISTRATION_OFFICE", juelich).status()).isEqualTo(302);
        assertThat(juelich.see("/").body()).contains("Olena Musterenko wurde an Sie weitergeleitet");
        take(juelich, id, "ACCEPTED", "");
        take(juelich, id, "TRIED", "Nur die Mailbox, Nachricht hinterlassen");
        take(juelich, id, "TALKED", "Erzählt von der Flucht");
        assertThat(office.see("/sending/referrals/" + id).body())
                .contains("Übernommen", "Olena Musterenko")
                .doesNotContain("Mailbox")
                .doesNotContain("Flucht");
        assertThat(new CaseBench(app, "dueren", Role.AUTHORITY, "abh_kreis")
                        .see("/sending/referrals/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Requirement({"CON-05", "CON-06", "ACC-08"})
    void theOfficePrintsItsDeclarationInEveryLanguageAndNothingElse() throws Exception {
        CaseBench office = new CaseBench(app, "dueren", Role.AUTHORITY, "einwohnermeldeaemter");
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        issuer(juelich);
        assertThat(office.see("/sending/referrals").body())
                .contains("/sending/referrals/consent.pdf?lang=uk", "/sending/referrals/consent.pdf?lang=ar");
        assertThat(text(office.see("/sending/referrals/consent.pdf?lang=uk")))
                .contains("Kreis Düren")
                .doesNotContain("Einwohnermeldeämter der");

        String id = Uuids.next().toString();
        assertThat(send(office, id, "REGISTRATION_OFFICE", juelich).status()).isEqualTo(302);
        String hers = "/sending/referrals/" + id + "/consent.pdf";
        assertThat(office.see("/sending/referrals/" + id).body()).contains(hers + "?lang=tr");
        assertThat(text(office.see(hers + "?lang=tr")))
                .as("who counsels, not the office that sends")
                .contains("Musterenko", "Kreis Düren")
                .doesNotContain("Einwohnermeldeämter der");
        assertThat(office.see("/referrals/consent.pdf").status())
                .as("needs the right to print")
                .isEqualTo(404);
        assertThat(juelich.see(hers).status()).as("does not send").isEqualTo(404);
        assertThat(new CaseBench(app, "dueren", Role.AUTHORITY, "abh_kreis")
                        .see(hers)
                        .status())
                .as("of another office")
                .isEqualTo(404);
        assertThat(new CaseBench(app, "dueren", Role.AUTHORITY)
                        .see("/sending/referrals/consent.pdf")
                        .status())
                .as("of no office")
                .isEqualTo(404);

        office.send("/sending/referrals/" + id + "/withdrawal");
        assertThat(office.see(hers).status()).as("taken back").isEqualTo(404);
        assertThat(office.see("/sending/referrals/" + id).body()).doesNotContain("consent.pdf");
        assertThat(new CaseBench(app, "ennepe-ruhr", Role.AUTHORITY, "abh_en")
                        .see("/sending/referrals/consent.pdf")
                        .status())
                .as("the concept has no such paper")
                .isEqualTo(404);
    }

    private void issuer(CaseBench worker) {
        worker.as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details(
                                    "Musterplatz 1, 00000 Musterstadt",
                                    "Telefon 0000 00000",
                                    "datenschutz@muster.example",
                                    "Eigenes Rechenzentrum",
                                    "Beschwerdestelle, Musterstadt"));
            return null;
        });
    }

    private static String text(CaseBench.Answer paper) throws IOException {
        assertThat(paper.status()).isEqualTo(200);
        try (PDDocument document = Loader.loadPDF(paper.content())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    @Requirement("CON-05")
    void whoIsNotReachedEndsAndTheOfficeMayTakeTheReferralBack() throws Exception {
        CaseBench office = new CaseBench(app, "dueren", Role.AUTHORITY, "einwohnermeldeaemter");
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        String id = Uuids.next().toString();
        send(office, id, "REGISTRATION_OFFICE", juelich);
        take(juelich, id, "ACCEPTED", "");
        take(juelich, id, "NOT_REACHED", "Dreimal angerufen");
        assertThat(juelich.see("/").body()).doesNotContain("Olena Musterenko: Kontakt");
        assertThat(take(juelich, id, "TALKED", "").status()).isEqualTo(422);
        office.send("/sending/referrals/" + id + "/withdrawal");
        assertThat(juelich.see("/referrals/" + id).body())
                .contains("Angaben gelöscht")
                .doesNotContain("Musterenko")
                .doesNotContain("Dreimal");
    }

    @Test
    @Requirement("IN-13")
    void aReportNamesWhatMakesItComplexAndTheBodyIsToldWhatWasDecided() throws Exception {
        CaseBench jobcenter = new CaseBench(app, "ennepe-ruhr", Role.AUTHORITY, "abh_en");
        CaseBench witten = Seat.on(app, "ennepe-ruhr", "witten_cm_2022");
        String id = Uuids.next().toString();
        CaseBench.Answer without = send(jobcenter, id, "REPORT", witten);
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"f-complexities-error\"", "value=\"Musterenko\"");
        assertThat(send(
                                jobcenter,
                                id,
                                "REPORT",
                                witten,
                                "complexities",
                                "structural_deficit",
                                "complexities",
                                "accumulation",
                                "reporter",
                                "Jobcenter Beispiel",
                                "reporterKind",
                                "INTERNAL")
                        .status())
                .isEqualTo(302);
        assertThat(witten.see("/referrals/" + id).body())
                .contains("Jobcenter Beispiel", "Strukturelle Schwierigkeiten", "Problemkumulation");
        take(witten, id, "ACCEPTED", "");
        take(witten, id, "TALKED", "");
        assertThat(witten.see("/").body()).contains("über die Meldung entscheiden");
        assertThat(take(witten, id, "DECIDED", "").status()).isEqualTo(422);
        take(witten, id, "DECIDED", "Drei Rechtskreise", "outcome", "case_management");
        take(witten, id, "FEEDBACK", "Wir übernehmen den Fall.");
        assertThat(witten.as(() -> referrals.mine())).noneMatch(Referral::open);
        assertThat(jobcenter.see("/sending/referrals/" + id).body())
                .contains("Wir übernehmen den Fall.")
                .doesNotContain("Drei Rechtskreise");
    }

    private static CaseBench.Answer take(CaseBench bench, String id, String kind, String note, String... more)
            throws Exception {
        List<String> fields =
                new ArrayList<>(List.of("id", Uuids.next().toString(), "kind", kind, "on", today(), "note", note));
        fields.addAll(List.of(more));
        return bench.send("/referrals/" + id + "/steps", fields.toArray(String[]::new));
    }

    private static CaseBench.Answer send(CaseBench office, String id, String source, CaseBench to, String... more)
            throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                id,
                "family",
                "Musterenko",
                "given",
                "Olena",
                "phone",
                "02461 0000",
                "town",
                source.equals("REPORT") ? "witten" : "juelich",
                "to",
                to.account().toString(),
                "agreedOn",
                today(),
                "agreed",
                "yes"));
        fields.addAll(List.of(more));
        return office.send("/sending/referrals?source=" + source, fields.toArray(String[]::new));
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
