package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main jobs with the keyboard alone; wherever the focus is, it can be seen. */
@LotseTest
class KeyboardTests {
    @Autowired
    Bench bench;

    @Test
    void aDayOfWorkNeedsNoMouse() {
        Walk before = bench.withCase(Town.UNNA);
        before.visit().close();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            Page page = visit.open(bench.base() + "/sign-in").page();
            Keys keys = new Keys(page);
            keys.type(before.login()).press("Tab").type(Bench.PASSWORD).press("Enter");
            page.waitForURL(bench.base() + "/");
            search(page, keys);
            recordContact(page, keys);
            stepThroughTabs(page, keys, before.file());
            close(page, keys);
        }
    }

    private static void search(Page page, Keys keys) {
        keys.press("/").type("Nemune").press("Enter");
        page.waitForURL(url -> url.contains("/search?q=Nemune"));
        keys.enter("main a[href^='/cases/']");
        page.waitForURL(url -> url.matches(".*/cases/[0-9a-f-]{36}"));
        assertThat(page.locator("ol.phases").count()).isOne();
    }

    private static void recordContact(Page page, Keys keys) {
        keys.press("k");
        page.waitForURL(url -> url.contains("/contacts/new"));
        keys.reach("select[name=case]").press("ArrowDown");
        keys.reach("[name=kind]").press("Space");
        keys.reach("[name=note]").type("Mit der Tastatur geschrieben.").press("Control+Enter");
        page.waitForURL(url -> url.endsWith("/contacts"));
        assertThat(page.locator("ol.tl").innerText()).contains("Mit der Tastatur geschrieben.");
    }

    private static void stepThroughTabs(Page page, Keys keys, String file) {
        int tabs = page.locator(".case-head nav.views a").count();
        assertThat(tabs).isGreaterThan(5);
        for (int tab = 1; tab <= tabs; tab++) {
            keys.enter(".case-head nav.views a:nth-of-type(" + tab + ")");
            assertThat(page.locator(".case-head nav.views a[aria-current=page]").getAttribute("href"))
                    .isEqualTo(page.url().substring(page.url().indexOf("/cases/")));
            assertThat(page.url()).startsWith(file);
        }
    }

    private static void close(Page page, Keys keys) {
        keys.enter(".case-head nav.views a[href$='/closure']");
        keys.reach("[name=reason]").press("Space");
        keys.enter("main form button.main");
        keys.reach("[name=talk]").press("Space");
        keys.reach("[name=evaluation]").type("Alles erreicht.");
        keys.enter(".quick-foot button.main");
        assertThat(page.locator("main").innerText()).contains("Der Fall ist beendet.", "Alles erreicht.");
    }
}
