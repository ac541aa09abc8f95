package de.lotse.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.SealedPdf;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A PDF of the case is looked at in the page; the look is on record, and nobody else sees a picture of it. */
@LotseTest
@Requirement("CW-15")
class FilePagesTests {
    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseId id;

    @Autowired
    FilePagesTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        id = worker.open(null, null, null);
    }

    private String keep(byte[] content) {
        UUID file = Uuids.next();
        worker.as(() -> app.getBean(KeepFile.class)
                .keep(new KeepFile.Command(
                        file, FileOwner.of(id), "letter", "Bescheid.pdf", "application/pdf", content, false, null)));
        return "/cases/" + id + "/documents/" + file;
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

    @Test
    @Requirement("ACC-07")
    void itsFirstPagesAreShownToTheWorkerOnlyAndPutOnRecord() throws Exception {
        String path = keep(pdf(6));
        assertThat(worker.see("/cases/" + id + "/documents").body()).contains(path + "/pages");
        assertThat(worker.see(path + "/pages").body())
                .contains("Bescheid.pdf", path + "/pages/1", path + "/pages/5", path + "/preview", "5 von 6 Seiten")
                .doesNotContain(path + "/pages/6");
        Answer picture = worker.see(path + "/pages/2");
        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.content()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(worker.see(path + "/pages/6").status()).isEqualTo(404);
        assertThat(looks()).contains("file letter pages", "file letter page 2");
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.see(path + "/pages").status()).isEqualTo(404);
        assertThat(colleague.see(path + "/pages/1").status()).isEqualTo(404);
    }

    private List<String> looks() {
        return worker.as(() -> worker.sql("select detail from audit_entry where subject_id = ? and action = 'look'")
                .param(id.value())
                .query(String.class)
                .list());
    }

    @Test
    void whatCannotBeShownIsSaidAndStaysWithinReach() throws Exception {
        String broken = keep("%PDF-1.7 nichts".getBytes(StandardCharsets.US_ASCII));
        assertThat(worker.see(broken + "/pages").body()).contains("lässt sich hier nicht zeigen", broken + "/preview");
        assertThat(worker.see(broken + "/pages/1").status()).isEqualTo(404);
        String sealed = keep(SealedPdf.seal(pdf(1), List.of(), "geheim"));
        assertThat(worker.see(sealed + "/pages").body()).contains("Diese Datei ist verschlossen");
        assertThat(worker.see(sealed + "/pages/1").status()).isEqualTo(404);
    }
}
