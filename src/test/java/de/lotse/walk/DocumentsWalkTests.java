package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Taking in files by hand, with the progress shown, and what is refused. */
@LotseTest
class DocumentsWalkTests {
    @Autowired
    Bench bench;

    @Test
    @Requirement("CW-15")
    void aFileIsTakenInWithProgressLookedAtAndWhatItIsNotIsRefusedAtItsField() throws IOException {
        Walk walk = bench.withCase(Town.UNNA);
        Page page = walk.page();
        try (Visit visit = walk.visit()) {
            walk.tab("/documents");
            walk.choose("kind", "LETTER");
            send(
                    page,
                    new FilePayload("bescheid.pdf", "application/pdf", "MZ program".getBytes(StandardCharsets.UTF_8)));
            page.waitForSelector(".problems");
            assertThat(page.locator("main .field.wrong").innerText()).contains("wird nicht angenommen");
            visit.isSoundWideAndNarrow();
            walk.choose("kind", "LETTER");
            page.evaluate("() => { new MutationObserver(() => {"
                    + " const bar = document.querySelector('.progress:not([hidden]) progress'); if (bar) { sessionStorage.setItem('seen', 'yes'); } })"
                    + ".observe(document.body, { attributes: true, subtree: true }); }");
            send(page, new FilePayload("Bescheid vom Amt.png", "image/png", picture()));
            page.waitForSelector("main .flash, .flash");
            walk.says("Die Datei ist aufgenommen", "Bescheid vom Amt.png");
            assertThat(page.evaluate("() => sessionStorage.getItem('seen')")).isEqualTo("yes");
            assertThat(page.url()).endsWith("/documents");
            visit.isSoundInEveryLook();
            String preview = page.locator("main a[href$='/preview']").first().getAttribute("href");
            var shown = page.request().get(bench.base() + preview);
            assertThat(shown.headers().get("content-security-policy")).contains("sandbox", "default-src 'none'");
            assertThat(shown.headers().get("x-content-type-options")).isEqualTo("nosniff");
            assertThat(shown.headers().get("cache-control")).contains("no-store");
        }
    }

    @Test
    @Requirement("CW-15")
    void aPrintedPaperComesBackSignedAndStandsBesideItsPrint() throws IOException {
        Walk walk = bench.withCase(Town.UNNA);
        Page page = walk.page();
        try (Visit visit = walk.visit()) {
            walk.tab("/screening").fillAll("Beispiel").pickEach();
            walk.save();
            assertThat(page.request().get(walk.file() + "/screening.pdf").status())
                    .isEqualTo(200);
            walk.tab("/documents");
            Visit.leave(
                    page,
                    () -> page.locator("section[aria-labelledby=printed] a[href*='print=']")
                            .first()
                            .click());
            walk.says("Unterschriebene Fassung");
            walk.choose("kind", "OTHER").pickFirst("signed");
            FilePayload scan = new FilePayload("unterschrieben.png", "image/png", picture());
            send(page, scan);
            page.waitForSelector(".flash");
            assertThat(page.locator("section[aria-labelledby=files]").innerText())
                    .contains("unterschrieben.png");
            assertThat(page.locator("section[aria-labelledby=printed] a.btn")
                            .first()
                            .getAttribute("href"))
                    .endsWith("/preview");
            visit.isSoundInEveryLook();
        }
    }

    private static void send(Page page, FilePayload file) {
        page.setInputFiles("main input[type=file]", file);
        page.locator("main form[enctype] .quick-foot button.main").click();
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(1_400, 1_400, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int y = 0; y < 1_400; y++) {
            for (int x = 0; x < 1_400; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
