package de.lotse.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A PDF of somebody without a case is looked at in the page, as one of a case is. */
@LotseTest
@Requirement("CW-15")
class PersonFilesTests {
    @Autowired
    ConsentExamples examples;

    @Autowired
    MockMvcTester web;

    @Autowired
    KeepFile keepFile;

    private String worker = "";

    @BeforeEach
    void aWorker() {
        worker = examples.worker("unna", Role.CASE_MANAGER);
    }

    @Test
    @Requirement("ACC-07")
    void itsPagesAreShownToWhoeverReachesThePerson() throws IOException {
        String path = kept("Einwilligung.pdf", "application/pdf", pdf());
        assertThat(get(worker, path + "/pages"))
                .hasStatusOk()
                .bodyText()
                .contains("Einwilligung.pdf", path + "/pages/1", "Mithal")
                .as("where a picture is missing, its text opens the file")
                .contains("href=\"" + path + "#page=1\"", "nicht rasch genug zeichnen")
                .doesNotContain(path + "/pages/2");
        assertThat(get(worker, path + "/pages/1")).hasStatusOk().hasHeader("Content-Type", "image/png");
        assertThat(get(worker, path)).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        String stranger = examples.worker("unna", Role.CASE_MANAGER);
        assertThat(get(stranger, path + "/pages")).hasStatus(404);
        assertThat(get(stranger, path + "/pages/1")).hasStatus(404);
    }

    @Test
    void aPhotoIsShownAsItIs() {
        String path = kept("Einwilligung.png", "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        assertThat(get(worker, path + "/pages")).hasRedirectedUrl(path);
    }

    private String kept(String name, String type, byte[] content) {
        PersonId person = examples.client(worker);
        UUID id = Uuids.next();
        ActAs.worker(
                worker,
                () -> keepFile.keep(
                        new KeepFile.Command(id, FileOwner.of(person), "consent", name, type, content, true, null)));
        return "/people/" + person + "/files/" + id;
    }

    private MvcTestResult get(String login, String path) {
        return web.get().uri(path).with(user(login)).exchange();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }
}
