package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.database.OwnersHand;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A visit by hand: signing out at the desk, and back in with one press on a telephone. */
@LotseTest
class VisitWalkTests {
    @Autowired
    Bench bench;

    @Autowired
    ApplicationContext app;

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

    @Test
    @Requirement("CW-13a")
    void theNamedColleagueSeesOnEveryPageWhoHasNotComeBack() throws SQLException {
        String watcher = bench.worker(Town.UNNA);
        Walk gone = bench.signedIn(Town.UNNA);
        try (Visit going = gone.visit()) {
            gone.open("/visits");
            gone.choose("place", "other")
                    .write("where", "Musterweg 9")
                    .write("back", "23:59")
                    .write("phone", "0170 1111111")
                    .choose("watcher", Bench.account(watcher));
            gone.save();
            new OwnersHand(app)
                    .run(
                            "update casework_visit set expected_at = clock_timestamp() - interval '1 hour' where account_id = ?",
                            UUID.fromString(Bench.account(gone.login())));
            going.page().reload();
            assertThat(going.page().locator("header .alarm").innerText()).contains("zurück");
        }
        Walk walk = bench.signedIn(watcher);
        try (Visit visit = walk.visit()) {
            walk.open("/cases");
            assertThat(visit.page().locator("header .alarm").innerText()).contains("Gitta Gangbeispiel");
            visit.isSoundInEveryLook();
            visit.page().locator("header .alarm a").click();
            visit.page().waitForURL(url -> url.contains("/visits/"));
            walk.says("Musterweg 9", "0170 1111111");
            visit.isSoundInEveryLook();
        }
    }
}
