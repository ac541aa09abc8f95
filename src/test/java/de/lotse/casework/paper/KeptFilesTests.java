package de.lotse.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.documents.UploadCheck;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A file sent twice is kept once; another one under the same identifier is never said to be kept while it is lost. */
@LotseTest
@Requirement("CW-15")
class KeptFilesTests {
    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseId id;
    private final UUID file = Uuids.next();

    @Autowired
    KeptFilesTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        id = worker.open(null, null, null);
    }

    private KeepFile.Outcome keep(UUID key, String kind, String name, String content, @Nullable UUID replaces) {
        return worker.as(() -> app.getBean(KeepFile.class)
                .keep(new KeepFile.Command(
                        key,
                        FileOwner.of(id),
                        kind,
                        name,
                        "application/pdf",
                        content.getBytes(StandardCharsets.UTF_8),
                        false,
                        replaces)));
    }

    private List<StoredFile> files() {
        return worker.as(() -> app.getBean(StoredFiles.class).of(FileOwner.of(id)));
    }

    @Test
    void theSameFileSentTwiceIsKeptOnceAndAnotherOneIsNot() {
        assertThat(keep(file, "letter", "Bescheid.pdf", "eins", null)).isEqualTo(KeepFile.Outcome.KEPT);
        assertThat(keep(file, "letter", "Bescheid.pdf", "eins", null)).isEqualTo(KeepFile.Outcome.KEPT);
        assertThat(keep(file, "letter", "Bescheid.pdf", "zwei", null)).isEqualTo(KeepFile.Outcome.ALREADY);
        assertThat(keep(file, "letter", "Vertrag.pdf", "eins", null)).isEqualTo(KeepFile.Outcome.ALREADY);
        assertThat(keep(file, "other", "Bescheid.pdf", "eins", null)).isEqualTo(KeepFile.Outcome.ALREADY);
        assertThat(files()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Bescheid.pdf");
            assertThat(worker.as(() -> app.getBean(StoredFiles.class).content(one)))
                    .hasValueSatisfying(
                            content -> assertThat(content).isEqualTo("eins".getBytes(StandardCharsets.UTF_8)));
        });
    }

    @Test
    void aNewerVersionIsComparedTheSameWay() {
        keep(file, "letter", "Bescheid.pdf", "eins", null);
        UUID newer = Uuids.next();
        assertThat(keep(newer, "letter", "Bescheid.pdf", "zwei", file)).isEqualTo(KeepFile.Outcome.KEPT);
        assertThat(keep(newer, "letter", "Bescheid.pdf", "zwei", file)).isEqualTo(KeepFile.Outcome.KEPT);
        assertThat(keep(newer, "letter", "Bescheid.pdf", "drei", file)).isEqualTo(KeepFile.Outcome.ALREADY);
        assertThat(keep(Uuids.next(), "letter", "Bescheid.pdf", "vier", file))
                .isEqualTo(KeepFile.Outcome.NO_SUCH_VERSION);
        assertThat(files())
                .singleElement()
                .satisfies(one -> assertThat(one.version()).isEqualTo(2));
    }

    @Test
    @Requirement({"CW-15", "ACC-02"})
    void theVersionsStandTheNewestFirstAndAreFoundInTheirOwnCaseOnly() throws Exception {
        keep(file, "letter", "Bescheid.pdf", "eins", null);
        UUID newer = Uuids.next();
        keep(newer, "letter", "Bescheid neu.pdf", "zwei", file);
        String documents = "/cases/" + id + "/documents/";
        assertThat(worker.see(documents + newer + "/versions").body())
                .containsSubsequence(
                        "Neue Fassung aufnehmen", "Bescheid neu.pdf", "Fassung 2", "Bescheid.pdf", "Fassung 1");
        assertThat(worker.see(documents + file + "/versions").body())
                .as("one that was replaced already")
                .contains("Bescheid.pdf", "Zurück zu den Dokumenten")
                .doesNotContain("Neue Fassung aufnehmen");
        assertThat(worker.see(documents + file).content()).asString().isEqualTo("eins");
        assertThat(worker.see(documents + newer).content()).asString().isEqualTo("zwei");
        CaseId other = worker.open(null, null, null);
        CaseBench colleague = new CaseBench(app, "unna");
        for (String end : List.of("", "/preview", "/versions")) {
            assertThat(worker.see("/cases/" + other + "/documents/" + newer + end)
                            .status())
                    .as("under another case: %s", end)
                    .isEqualTo(404);
            assertThat(colleague.see(documents + newer + end).status())
                    .as("a colleague: %s", end)
                    .isEqualTo(404);
        }
        worker.close(id);
        assertThat(worker.see(documents + newer + "/versions").body())
                .as("a closed case")
                .contains("Bescheid neu.pdf")
                .doesNotContain("Neue Fassung aufnehmen");
    }

    @Test
    void whoGoesBackAndSendsAnotherFileIsToldAndCanSendItAgain() throws Exception {
        byte[] first = pdf(1);
        assertThat(send(first, "Bescheid.pdf")).isEqualTo(302);
        assertThat(send(first, "Bescheid.pdf")).as("a double click").isEqualTo(302);
        assertThat(send(pdf(2), "Vertrag.pdf")).isEqualTo(422);
        assertThat(files()).extracting(StoredFile::name).containsExactly("Bescheid.pdf");
    }

    @Test
    void aPdfIsWrittenAnewInTheSameWayEachTime() throws IOException {
        byte[] unnamed = new String(pdf(1), StandardCharsets.ISO_8859_1)
                .replace("/ID", "/XX")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(clean(unnamed)).isEqualTo(clean(unnamed));
    }

    private static byte[] clean(byte[] pdf) {
        return ((UploadCheck.Accepted) UploadCheck.check("Bescheid.pdf", pdf, 1_000_000)).content();
    }

    private int send(byte[] content, String name) throws Exception {
        return app.getBean(MockMvc.class)
                .perform(MockMvcRequestBuilders.multipart("/cases/" + id + "/documents")
                        .file(new MockMultipartFile("file", name, "application/pdf", content))
                        .param("id", file.toString())
                        .param("kind", DocumentKind.OTHER.name())
                        .with(SecurityMockMvcRequestPostProcessors.user(worker.login()))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static byte[] pdf(int count) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
