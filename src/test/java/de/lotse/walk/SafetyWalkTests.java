package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Safety by hand: a talk is broken off, noted with the keyboard, and everybody who comes next sees it. */
@LotseTest
class SafetyWalkTests {
    @Autowired
    Bench bench;

    @Test
    @Requirement("CW-13")
    void aBrokenOffTalkIsNotedWithTheKeyboardAndWarnsOnTheWay() {
        Walk walk = bench.withCase(Town.UNNA);
        Page page = walk.page();
        try (Visit visit = walk.visit()) {
            walk.tab("/safety/break-off");
            visit.isSoundInEveryLook();
            page.focus("main [name=observed]");
            Keyboard keys = page.keyboard();
            keys.type("Hat die Tür versperrt.");
            page.focus("main [name=level]");
            keys.press("ArrowDown");
            page.focus("main [name=further]");
            keys.type("Nur zu zweit");
            keys.press("Control+Enter");
            page.waitForURL(url -> url.endsWith("/safety"));
            assertThat(page.locator("main").innerText()).contains("Hat die Tür versperrt.", "Nur zu zweit");
            visit.isSoundInEveryLook();
            assertThat(page.locator(".case-head .chip").first().innerText())
                    .contains("Sicherheit: Stufe", "Nur zu zweit");
            walk.open("/contacts/new");
            assertThat(page.locator("main .note.warn").innerText()).contains("Vor dem Gespräch lesen", "Nur zu zweit");
            visit.isSoundInEveryLook();
        }
    }
}
