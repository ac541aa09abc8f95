package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.documents.FileOwner;
import de.lotse.documents.KeepFile;
import de.lotse.documents.StoredFile;
import de.lotse.documents.StoredFiles;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A document gets a new version by hand: the list shows the newest, the earlier ones stay with what they say. */
@LotseTest
class VersionsWalkTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    @Requirement("CW-15")
    void aNewVersionIsShownInTheListAndTheEarlierOneKeepsWhatItSays() throws IOException {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open(null, null, null);
        UUID first = keep(worker, id, "Bescheid.pdf", pdf("Abgelehnt im Mai"), null);
        Walk walk = bench.signedIn(worker);
        walk.opened(bench.base() + "/cases/" + id);
        try (Visit visit = walk.visit()) {
            Page page = walk.tab("/documents").page();
            Visit.leave(page, () -> page.locator("main a[href$='/versions']").click());
            send(page, new FilePayload("geheim.pdf", "application/pdf", new byte[] {'M', 'Z', 0, 1}));
            page.waitForSelector(".problems");
            assertThat(files(worker, id)).singleElement().matches(one -> one.version() == 1);
            walk.tickAll("signed");
            send(page, new FilePayload("Bescheid neu.pdf", "application/pdf", pdf("Bewilligt im Juni", "Seite zwei")));
            page.waitForSelector(".flash");
            StoredFile newest = files(worker, id).getFirst();
            assertThat(files(worker, id)).containsExactly(newest);
            assertThat(newest.version()).isEqualTo(2);
            assertThat(newest.replaces()).isEqualTo(first);
            assertThat(newest.signed()).isTrue();
            String list = page.locator("section[aria-labelledby=files]").innerText();
            assertThat(list).contains("Bescheid neu.pdf", "Bescheid oder Brief", "Fassung 2", "unterschrieben");
            assertThat(list).doesNotContain("Bescheid.pdf");

            walk.tab("/documents/" + newest.id() + "/versions");
            assertThat(page.locator("section[aria-labelledby=versions]").innerText())
                    .containsSubsequence("Bescheid neu.pdf", "Fassung 2", "Bescheid.pdf", "Fassung 1");
            visit.isSoundInEveryLook();
            assertThat(Printed.text(walk, "/documents/" + newest.id())).contains("Bewilligt im Juni", "Seite zwei");
            assertThat(Printed.text(walk, "/documents/" + first)).contains("Abgelehnt im Mai");
            lookAt(walk, newest.id(), 2);
            lookAt(walk, first, 1);
            visit.isSoundWideAndNarrow();
            overtaken(walk, worker, id, newest);
        }
    }

    /** Every page is drawn as a picture. */
    private static void lookAt(Walk walk, UUID file, int pages) {
        Page page = walk.tab("/documents/" + file + "/pages").page();
        page.locator("main img.sheet").last().scrollIntoViewIfNeeded();
        page.waitForFunction(
                "n => { const all = [...document.querySelectorAll('main img.sheet')];"
                        + " return all.length === n && all.every(i => i.complete && i.naturalWidth > 200); }",
                pages);
    }

    /** A colleague takes in a newer version while this one is being chosen. */
    private void overtaken(Walk walk, CaseBench worker, CaseId id, StoredFile newest) throws IOException {
        Page page = walk.tab("/documents/" + newest.id() + "/versions").page();
        UUID newer = keep(worker, id, "Bescheid neuer.pdf", pdf("Bewilligt im Juli"), newest.id());
        send(page, new FilePayload("Zu spät.pdf", "application/pdf", pdf("Zu spät")));
        page.waitForSelector(".problems");
        assertThat(page.locator(".problems").innerText()).contains("inzwischen eine neuere Fassung aufgenommen");
        assertThat(files(worker, id)).extracting(StoredFile::id).containsExactly(newer);
        walk.visit().isSound();
    }

    private static void send(Page page, FilePayload file) {
        page.setInputFiles("main input[type=file]", file);
        page.locator("main form[enctype] .quick-foot button.main").click();
    }

    private List<StoredFile> files(CaseBench worker, CaseId id) {
        return worker.as(() -> app.getBean(StoredFiles.class).of(FileOwner.of(id)));
    }

    private UUID keep(CaseBench worker, CaseId id, String name, byte[] content, @Nullable UUID replaces) {
        UUID file = Uuids.next();
        assertThat(worker.<KeepFile.Outcome>as(() -> app.getBean(KeepFile.class)
                        .keep(new KeepFile.Command(
                                file, FileOwner.of(id), "letter", name, "application/pdf", content, false, replaces))))
                .isEqualTo(KeepFile.Outcome.KEPT);
        return file;
    }

    private static byte[] pdf(String... pages) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String words : pages) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream text = new PDPageContentStream(document, sheet)) {
                    text.beginText();
                    text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    text.newLineAtOffset(80, 700);
                    text.showText(words);
                    text.endText();
                }
            }
            document.save(out);
            return out.toByteArray();
        }
    }
}
