package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InventedMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Coordination looks who has room, asks what more posts would do, and keeps the answer. */
@LotseTest
class CapacityWalkTests {
    @Autowired
    ApplicationContext app;

    @Value("${lotse.address}")
    String base = "";

    @Test
    @Requirement({"CAP-01", "CAP-04"})
    void fromRoomToAScenario() {
        MunicipalityId id = InventedMunicipality.of(app, "99141", "unna");
        CaseBench worker = new CaseBench(app, id);
        worker.open(null, null, null);
        CaseBench coordinator = new CaseBench(app, id, Role.COORDINATOR);
        try (Visit visit = Browser.visit(Look.WIDE).signIn(base, coordinator.login())) {
            Page page = visit.open(base + "/capacity").page();
            assertThat(page.locator("main").innerText()).contains("Fallschlüssel", "Bea Beispiel");
            visit.isSoundInEveryLook();
            page.locator("main a:has-text('Ausblick')").click();
            page.locator("[data-twin=fte]").fill("2.5");
            assertThat(page.inputValue("[name=fte]")).isEqualTo("2,5");
            visit.isSoundInEveryLook();
            page.locator("[data-twin=fte]").fill("2.5");
            press(page, "Rechnen");
            page.waitForSelector("svg.plot", new Page.WaitForSelectorOptions().setTimeout(60_000));
            assertThat(page.locator("main").innerText())
                    .contains("Monat für Monat", "wenigen Fällen", "Worauf das beruht");
            visit.isSoundInEveryLook();
            page.fill("[name=name]", "Mehr Stellen");
            press(page, "Als Szenario behalten");
            page.waitForSelector("main a:has-text('Mehr Stellen')");
            assertThat(page.locator("#asked").innerText()).isEqualTo("Mehr Stellen");
        }
    }

    @Test
    @Requirement("CAP-03")
    void aWeekIsNotedWithTwoTaps() {
        CaseBench worker = new CaseBench(app, "unna");
        try (Visit visit = Browser.visit(Look.WIDE).signIn(base, worker.login())) {
            Page page = visit.open(base + "/time-share").page();
            visit.isSoundInEveryLook();
            page.locator("[name=counselling][value='70']").check(new Locator.CheckOptions().setForce(true));
            press(page, "Woche eintragen");
            page.waitForSelector("svg.weeks");
            assertThat(page.locator("main").innerText()).contains("Im Schnitt 70 %");
            visit.isSoundInEveryLook();
        }
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .click();
    }
}
