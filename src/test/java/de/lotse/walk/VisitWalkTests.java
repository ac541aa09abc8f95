package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A visit by hand: signing out at the desk, and back in with one press on a telephone. */
@LotseTest
class VisitWalkTests {
    @Autowired
    Bench bench;

    @Test
    @Requirement("CW-13a")
    void goingAndComingBackTakesFewPresses() {
        bench.worker(Town.UNNA);
        Walk walk = bench.signedIn(Town.UNNA);
        Page page = walk.page();
        try (Visit visit = walk.visit()) {
            walk.open("/visits");
            visit.isSoundInEveryLook();
            walk.choose("place", "other")
                    .write("where", "Musterweg 3")
                    .write("back", "23:59")
                    .write("phone", "0170 0000000");
            page.locator("main select[name=watcher]")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            walk.save();
            walk.says("Unterwegs", "Musterweg 3");
            visit.isSoundInEveryLook();
            page.setViewportSize(Look.NARROW.width(), Look.NARROW.height());
            walk.open("/cases");
            page.locator("header .alarm button").click();
            page.waitForURL(url -> !url.endsWith("/cases"));
            walk.says("Willkommen zurück.");
            assertThat(page.locator("header .alarm").count()).isZero();
            walk.open("/visits");
            page.locator("section[aria-labelledby=places] li a").first().click();
            page.waitForURL(url -> url.endsWith("/check"));
            visit.isSoundInEveryLook();
        }
    }
}
