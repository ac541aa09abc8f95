package de.lotse.intake;

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
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** Walks as people do: a slip from the immigration authority of Kreis Unna to Schwerte and back, and a newcomer in Witten. */
@LotseTest
class IntakeWalkTests {
    private static final Locator.CheckOptions HIDDEN_INPUT = new Locator.CheckOptions().setForce(true);

    @Autowired
    ApplicationContext app;

    @Value("http://localhost:${server.port}")
    String base;

    @Test
    @Requirement("IN-11")
    void aSlipGoesToSchwerteAndTheAuthorityIsToldWhatWasReleased() {
        CaseBench office = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        try (Visit desk = signedIn(office)) {
            send(desk);
        }
        try (Visit worker = signedIn(consultation)) {
            consult(worker, schwerte);
        }
        try (Visit desk = signedIn(office)) {
            Page page = desk.open(base + "/sending/slips").page();
            page.locator("main a:has-text('Wanderbeispiel')").click();
            assertThat(page.locator("main").innerText()).contains("Vermittelt", "Ansprechperson");
            desk.isSoundInEveryLook();
        }
        try (Visit local = signedIn(schwerte)) {
            Page page = local.open(base + "/").page();
            page.locator("main a:has-text('Wanderbeispiel')").first().click();
            local.isSoundInEveryLook();
            press(local, "Übernehmen");
            assertThat(page.locator("main").innerText()).contains("übernommen");
            page.locator("main a:has-text('Zur Person')").click();
            assertThat(page.locator("h1").innerText()).contains("Wanderbeispiel");
        }
    }

    private void send(Visit desk) {
        Page page = desk.open(base + "/sending/slips").page();
        desk.isSoundInEveryLook();
        page.locator("main a:has-text('Laufzettel')").first().click();
        page.fill("[name=family]", "Wanderbeispiel");
        page.fill("[name=given]", "Amir");
        page.selectOption("[name=town]", "schwerte");
        page.locator("[name=group][value=tolerated_insecure]").check(HIDDEN_INPUT);
        desk.isSoundInEveryLook();
        press(desk, "Laufzettel senden");
        assertThat(page.locator("main").innerText()).contains("Ohne Einverständnis wird nichts weitergegeben");
        assertThat(page.inputValue("[name=family]")).isEqualTo("Wanderbeispiel");
        page.locator("[name=agreed]").check(HIDDEN_INPUT);
        press(desk, "Laufzettel senden");
        assertThat(page.locator("main").innerText()).contains("liegt beim Case Management");
    }

    private void consult(Visit worker, CaseBench schwerte) {
        Page page = worker.open(base + "/").page();
        page.locator("main a:has-text('Wanderbeispiel')").first().click();
        worker.isSoundWideAndNarrow();
        press(worker, "Beratung beginnen");
        press(worker, "Person anlegen");
        assertThat(page.inputValue("[name=minutes]")).isEqualTo("30");
        worker.isSoundInEveryLook();
        page.locator("[name=kind][value=PLACED]").check(HIDDEN_INPUT);
        page.selectOption("[name=worker]", schwerte.account().toString());
        page.fill(
                "[name=meetsOn]",
                LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(6).toString());
        page.fill("[name=meetsTime]", "09:30");
        page.fill("[name=place]", "Mährstraße 3");
        page.locator("[name=consented]").check(HIDDEN_INPUT);
        page.locator("[name=released]").check(HIDDEN_INPUT);
        press(worker, "Ergebnis speichern");
        assertThat(page.locator("main").innerText()).contains("zurückgemeldet", "Mährstraße 3");
        worker.isSoundInEveryLook();
    }

    @Test
    @Requirement("IN-13")
    void aNewcomerInWittenGetsAFirstConsultationAndIsAskedForAgain() {
        CaseBench witten = Seat.on(app, "ennepe-ruhr", "witten_cm_2022");
        try (Visit worker = signedIn(witten)) {
            Page page = worker.open(base + "/newcomers").page();
            worker.isSoundInEveryLook();
            page.locator("main a:has-text('Erstberatung')").first().click();
            page.fill("[name=family]", "Neubeispiel");
            page.fill("[name=given]", "Ilinca");
            page.selectOption("[name=town]", "witten");
            page.locator("[name=outcome][value=signposting]").check(HIDDEN_INPUT);
            worker.isSoundInEveryLook();
            press(worker, "Erstberatung speichern");
            assertThat(page.locator("main").innerText()).contains("Verwiesen an");
            page.fill("[name=provider]", "MBE Beispielverband");
            page.fill(
                    "[name=followUpOn]",
                    LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2).toString());
            page.locator("[name=consented]").check(HIDDEN_INPUT);
            press(worker, "Erstberatung speichern");
            assertThat(page.locator("main").innerText()).contains("Verwiesen an: MBE Beispielverband");
            worker.isSoundInEveryLook();
            page = worker.open(base + "/").page();
            assertThat(page.locator("main").innerText()).contains("Ilinca Neubeispiel: nachfragen");
        }
    }

    @Test
    @Requirement({"ORG-06", "IN-01"})
    void whoeverStandsBeforeTheWrongDeskIsPassedOnInAMinute() {
        CaseBench luenen = Seat.on(app, "unna", "umwelt_werkstatt_cm");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        try (Visit worker = signedIn(luenen)) {
            Page page = worker.open(base + "/responsible").page();
            page.selectOption("[name=town]", "schwerte");
            press(worker, "Zeigen");
            worker.isSoundInEveryLook();
            page.locator("main a[href$='to=" + schwerte.account() + "']")
                    .first()
                    .click();
            assertThat(page.inputValue("[name=town]")).isEqualTo("schwerte");
            page.fill("[name=family]", "Wegbeispiel");
            page.fill("[name=phone]", "0231 0000");
            page.selectOption("[name=accessRoute]", "direct");
            page.locator("[name=agreed]").check(HIDDEN_INPUT);
            worker.isSoundInEveryLook();
            press(worker, "Weiterleiten");
            assertThat(page.locator("main").innerText()).contains("Wegbeispiel", "neu");
            worker.isSoundInEveryLook();
        }
        try (Visit coordination = signedIn(new CaseBench(app, "unna", Role.COORDINATOR))) {
            Page page = coordination.open(base + "/access-routes").page();
            coordination.isSoundInEveryLook();
            assertThat(page.locator("main").innerText())
                    .contains("Ausländerbehörden")
                    .doesNotContain("Wegbeispiel");
        }
    }

    private Visit signedIn(CaseBench who) {
        return Browser.visit(Look.WIDE).signIn(base, who.login());
    }

    private static void press(Visit visit, String name) {
        Visit.leave(
                visit.page(),
                () -> visit.page()
                        .locator("main")
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                        .first()
                        .click());
    }
}
