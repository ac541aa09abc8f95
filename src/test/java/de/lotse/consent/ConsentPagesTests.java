package de.lotse.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.documents.FileOwner;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@LotseTest
class ConsentPagesTests {
    @Autowired
    ConsentExamples examples;

    @Autowired
    MockMvcTester web;

    @Autowired
    StoredFiles files;

    @Autowired
    Tallies tallies;

    @Autowired
    Issuers issuers;

    @Autowired
    JdbcClient jdbc;

    private String worker = "";

    @BeforeEach
    void aWorker() {
        worker = examples.worker("unna", Role.CASE_MANAGER);
        ActAs.worker(
                worker,
                () -> issuers.save(
                        null,
                        new Issuers.Details("Musterstraße 1", "0000 0000", "dsb@muster.example", "Muster AöR", "KIM")));
    }

    @Test
    @Requirement("CON-01")
    void thePersonsPageLeadsOverInformationToConsent() {
        PersonId client = examples.client(worker);
        assertThat(get("/people/" + client)).bodyText().contains("/consent/privacy_notice", "/consent/consent");
        assertThat(get("/people/" + client + "/consent/consent")).hasStatusOk();
        assertThat(get("/people/" + client + "/consent/privacy_notice")).hasStatusOk();
        assertThat(get("/people/" + client + "/consent/withdrawal")).hasStatusOk();
    }

    @Test
    @Requirement({"CON-04", "CON-05"})
    void agreementAndReferralAppearWhereTheConceptHasThem() {
        PersonId client = examples.client(worker);
        assertThat(get("/people/" + client + "/consent/counselling_agreement")).hasStatus(404);
        String herne = examples.worker("herne", Role.CASE_MANAGER);
        PersonId other = examples.client(herne);
        assertThat(get(herne, "/people/" + other + "/consent")).bodyText().contains("/consent/counselling_agreement");
        String dueren = examples.worker("dueren", Role.CASE_MANAGER);
        PersonId third = examples.client(dueren);
        assertThat(get(dueren, "/people/" + third + "/consent"))
                .bodyText()
                .contains("/consent/registration_office_consent");
        assertThat(get(dueren, "/people/" + third + "/consent/registration_office_consent"))
                .hasStatusOk();
        assertThat(get(dueren, "/people/" + third + "/consent"))
                .bodyText()
                .contains("/papers/registration_office_consent.pdf?lang=ar");
    }

    @Test
    @Requirement("CON-06")
    void papersComeAsPdfInTheClientsLanguage() {
        PersonId client = examples.client(worker);
        for (String paper : List.of("consent", "privacy_notice")) {
            assertThat(get("/people/" + client + "/papers/" + paper + ".pdf?lang=ar"))
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/pdf")
                    .hasHeader("X-Content-Type-Options", "nosniff");
        }
    }

    @Test
    @Requirement("ACC-07")
    void othersFindNothing() {
        PersonId client = examples.consented(worker);
        CaseId theCase = examples.theCase(worker, client);
        for (String stranger :
                List.of(examples.worker("unna", Role.CASE_MANAGER), examples.worker("herne", Role.CASE_MANAGER))) {
            for (String path : List.of(
                    "/people/" + client + "/consent",
                    "/people/" + client + "/papers/consent.pdf",
                    "/people/" + client + "/files/" + UUID.randomUUID(),
                    "/cases/" + theCase + "/releases",
                    "/cases/" + theCase + "/releases/new",
                    "/cases/" + theCase + "/disclosures.pdf",
                    "/cases/" + theCase + "/documents")) {
                assertThat(get(stranger, path)).as(path).hasStatus(404);
            }
        }
    }

    @Test
    @Requirement("CON-03")
    void theTabOfReleasesRefusesWhatNoReleaseCoversAndKeepsWhatWasTyped() {
        CaseId theCase = examples.theCase(worker, examples.consented(worker));
        MvcTestResult refused = web.post()
                .uri("/cases/" + theCase + "/disclosures")
                .with(user(worker))
                .with(csrf())
                .param("id", UUID.randomUUID().toString())
                .param("name", "Praxis Muster")
                .param("kind", "HEALTH")
                .param("channel", "PHONE")
                .param("topics", "health")
                .param("what", "Stand der Behandlung")
                .exchange();
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("Für Praxis Muster gibt es keine Entbindung", "Stand der Behandlung");
    }

    @Test
    @Requirement("CON-03a")
    void whatLeftEditedAfterGoingBackIsShownAgainAndNothingTypedIsLost() {
        CaseId theCase = examples.theCase(worker, examples.consented(worker));
        String id = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            assertThat(disclosed(theCase, id, "Stand der Behandlung")).hasStatus3xxRedirection();
        }
        assertThat(disclosed(theCase, id, "Nur der Termin"))
                .hasStatus(422)
                .bodyText()
                .contains("Das steht schon da, mit anderem Inhalt", "Nur der Termin");
    }

    private MvcTestResult disclosed(CaseId theCase, String id, String what) {
        return web.post()
                .uri("/cases/" + theCase + "/disclosures")
                .with(user(worker))
                .with(csrf())
                .param("id", id)
                .param("name", "Praxis Muster")
                .param("kind", "HEALTH")
                .param("channel", "PHONE")
                .param("what", what)
                .param("basis", "EMERGENCY")
                .param("reason", "Gefahr für Leib und Leben")
                .exchange();
    }

    @Test
    @Requirement({"CON-03", "CON-06"})
    void aReleaseIsRecordedOncePrintedAndRevoked() {
        PersonId client = examples.consented(worker);
        CaseId theCase = examples.theCase(worker, client);
        String id = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            assertThat(release(theCase, id)).hasStatus3xxRedirection();
        }
        String path = "/cases/" + theCase + "/releases";
        assertThat(get(path)).bodyText().containsOnlyOnce("<b>Praxis Muster</b>");
        assertThat(get(path + "/new")).hasStatusOk();
        assertThat(get(path + "/" + id + ".pdf")).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(get(path + "/" + id + "/revocation")).hasStatusOk();
        assertThat(get("/cases/" + theCase + "/disclosures/new")).hasStatusOk();
        assertThat(get("/cases/" + theCase + "/disclosures.pdf")).hasStatusOk();
        assertThat(web.post()
                        .uri(path + "/" + id + "/revocation")
                        .with(user(worker))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(get(path)).bodyText().contains("Entbindung widerrufen: Praxis Muster");
    }

    @Test
    @Requirement("CW-15")
    void aFileIsKeptSealedOnceAndHandedOutAsItCame() throws IOException {
        CaseId theCase = examples.theCase(worker, examples.consented(worker));
        String id = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            assertThat(upload(theCase, id, new MockMultipartFile("file", "../../Zeugnis.exe.png", "text/html", png())))
                    .hasStatus3xxRedirection();
        }
        StoredFile file =
                ActAs.worker(worker, () -> files.of(FileOwner.of(theCase)).getFirst());
        assertThat(ActAs.worker(worker, () -> files.of(FileOwner.of(theCase)))).hasSize(1);
        assertThat(file.contentType()).isEqualTo("image/png");
        assertThat(get("/cases/" + theCase + "/documents")).bodyText().contains(file.name());
        assertThat(get("/cases/" + theCase + "/documents/" + file.id()))
                .hasStatusOk()
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
        assertThat(get("/cases/" + theCase + "/documents/" + file.id() + "/versions"))
                .hasStatusOk();
        assertThat(get("/cases/" + theCase + "/documents/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    @Requirement("CW-15")
    void aFileOfAnotherTypeIsRefusedAtItsField() {
        CaseId theCase = examples.theCase(worker, examples.consented(worker));
        MockMultipartFile page = new MockMultipartFile(
                "file",
                "Bescheid.pdf",
                "application/pdf",
                "<script>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(upload(theCase, UUID.randomUUID().toString(), page))
                .hasStatus(422)
                .bodyText()
                .contains("Diese Art von Datei wird nicht angenommen");
    }

    @Test
    @Requirement("CON-01a")
    void theTallyCountsATalkOnceAndHasNoPlaceForAPerson() {
        LocalDate today = ConsentExamples.today();
        int before = ActAs.worker(worker, () -> tallies.talks(today, today));
        String id = UUID.randomUUID().toString();
        for (int times = 0; times < 2; times++) {
            assertThat(web.post()
                            .uri("/tally")
                            .with(user(worker))
                            .with(csrf())
                            .param("id", id)
                            .param("on", today.toString())
                            .param("kind", "office")
                            .param("lifeAreas", "work", "housing"))
                    .hasStatus3xxRedirection();
        }
        assertThat(ActAs.worker(worker, () -> tallies.talks(today, today))).isEqualTo(before + 1);
        assertThat(jdbc.sql("select column_name from information_schema.columns where table_name = 'consent_tally'")
                        .query((row, number) -> row.getString(1))
                        .list())
                .noneMatch(column -> column.contains("person") || column.contains("case") || column.contains("note"));
        assertThat(get("/tally")).hasStatusOk();
    }

    private MvcTestResult release(CaseId theCase, String id) {
        return web.post()
                .uri("/cases/" + theCase + "/releases")
                .with(user(worker))
                .with(csrf())
                .param("id", id)
                .param("name", "Praxis Muster")
                .param("kind", "HEALTH")
                .param("topics", "health")
                .param("powers", "MAY_INFORM")
                .param("from", ConsentExamples.today().toString())
                .param("language", "ar")
                .param("signed", "M10 20L100 120")
                .exchange();
    }

    private MvcTestResult upload(CaseId theCase, String id, MockMultipartFile file) {
        return web.post()
                .uri("/cases/" + theCase + "/documents")
                .multipart()
                .file(file)
                .with(user(worker))
                .with(csrf())
                .param("id", id)
                .param("kind", "CERTIFICATE")
                .exchange();
    }

    private MvcTestResult get(String path) {
        return get(worker, path);
    }

    private MvcTestResult get(String login, String path) {
        return web.get().uri(path).with(user(login)).exchange();
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
