package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
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
    private static final int MOST_TABS = 150;
    private static final String SEEN = """
            () => {
                const seen = x => { const s = getComputedStyle(x); return (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none'; };
                const e = document.activeElement, box = e.getBoundingClientRect();
                if (e === document.body) { return true; }
                const around = [e, e.parentElement, ...(e.labels ?? []), ...[...(e.labels ?? [])].flatMap(l => [...l.children])];
                return around.some(seen) && box.bottom >= 0 && box.top <= innerHeight;
            }
            """;

    @Autowired
    Bench bench;

    @Test
    void aDayOfWorkNeedsNoMouse() {
        Walk before = bench.withCase(Town.UNNA);
        before.visit().close();
        try (Visit visit = Browser.visit(Look.WIDE)) {
            Page page = visit.open(bench.base() + "/sign-in").page();
            Keyboard keys = page.keyboard();
            keys.type(before.login());
            keys.press("Tab");
            keys.type(Bench.PASSWORD);
            keys.press("Enter");
            page.waitForURL(bench.base() + "/");
            search(page, keys);
            recordContact(page, keys);
            stepThroughTabs(page, before.file());
            close(page, keys);
        }
    }

    private static void search(Page page, Keyboard keys) {
        keys.press("/");
        keys.type("Nemune");
        keys.press("Enter");
        page.waitForURL(url -> url.contains("/search?q=Nemune"));
        enter(page, "main a[href^='/cases/']");
        page.waitForURL(url -> url.matches(".*/cases/[0-9a-f-]{36}"));
        assertThat(page.locator("ol.phases").count()).isOne();
    }

    private static void recordContact(Page page, Keyboard keys) {
        keys.press("k");
        page.waitForURL(url -> url.contains("/contacts/new"));
        reach(page, "select[name=case]");
        keys.press("ArrowDown");
        reach(page, "[name=kind]");
        keys.press("Space");
        reach(page, "[name=note]");
        keys.type("Mit der Tastatur geschrieben.");
        keys.press("Control+Enter");
        page.waitForURL(url -> url.endsWith("/contacts"));
        assertThat(page.locator("ol.tl").innerText()).contains("Mit der Tastatur geschrieben.");
    }

    private static void stepThroughTabs(Page page, String file) {
        int tabs = page.locator(".case-head nav.views a").count();
        assertThat(tabs).isGreaterThan(5);
        for (int tab = 1; tab <= tabs; tab++) {
            enter(page, ".case-head nav.views a:nth-of-type(" + tab + ")");
            assertThat(page.locator(".case-head nav.views a[aria-current=page]").getAttribute("href"))
                    .isEqualTo(page.url().substring(page.url().indexOf("/cases/")));
            assertThat(page.url()).startsWith(file);
        }
    }

    private static void close(Page page, Keyboard keys) {
        enter(page, ".case-head nav.views a[href$='/closure']");
        reach(page, "[name=reason]");
        keys.press("Space");
        enter(page, "main form button.main");
        reach(page, "[name=talk]");
        keys.press("Space");
        reach(page, "[name=evaluation]");
        keys.type("Alles erreicht.");
        enter(page, ".quick-foot button.main");
        assertThat(page.locator("main").innerText()).contains("Der Fall ist beendet.", "Alles erreicht.");
    }

    /** Steps on until the focus is there; it has to be visible at every step. */
    private static void reach(Page page, String selector) {
        for (int step = 0; step < MOST_TABS; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as(
                            "visible focus on %s at %s",
                            page.evaluate("document.activeElement.outerHTML.slice(0, 200)"), page.url())
                    .isEqualTo(true);
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError("no way to " + selector + " with the keyboard on " + page.url());
    }

    private static void enter(Page page, String selector) {
        reach(page, selector);
        Visit.leave(page, () -> page.keyboard().press("Enter"));
    }
}
