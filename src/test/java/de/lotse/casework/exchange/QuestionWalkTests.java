package de.lotse.casework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A question from the case file to the authority's desk and back, in two browsers. */
@LotseTest
class QuestionWalkTests {
    private static final String TEXT = "Welche Unterlagen fehlen noch?";

    @Autowired
    ApplicationContext app;

    @Value("${lotse.address}")
    String base = "";

    @Test
    @Requirement({"CW-14", "ACC-04", "CON-03"})
    void aQuestionGoesOutUnderAReleaseAndItsAnswerComesBackToHeute() {
        AskedOffice office = AskedOffice.in(app);
        try (Visit worker = signedIn(office.bench());
                Visit desk = signedIn(office.office())) {
            write(worker, office);
            press(worker, "Ansehen, was hinausgeht");
            assertThat(worker.page().locator(".problems").innerText()).contains("Ausländerbehörde des Kreises Unna");
            assertThat(worker.page()
                            .locator("main a[href*='/releases/new?organisation=']")
                            .count())
                    .isPositive();
            assertThat(worker.page().inputValue("[name=text]")).isEqualTo(TEXT);
            worker.isSoundWideAndNarrow();
            office.release(null, "residence");
            press(worker, "Ansehen, was hinausgeht");
            assertThat(worker.page().locator("main").innerText()).contains("Mithal", TEXT, "§§ 87, 88 AufenthG");
            worker.isSoundInEveryLook();
            press(worker, "Jetzt senden");
            assertThat(worker.page().locator(".problems").innerText()).contains("Hinweis");
            worker.page().locator("[name=hintRead]").check(new Locator.CheckOptions().setForce(true));
            press(worker, "Jetzt senden");
            assertThat(worker.page().locator("main").innerText()).contains("wartet auf Antwort");
            worker.isSoundInEveryLook();

            answer(desk);

            assertThat(worker.open(base + "/").page().locator("main").innerText())
                    .contains("Antwort von Ausländerbehörde des Kreises Unna");
            worker.page().locator("main a:has-text('Antwort lesen')").first().click();
            assertThat(worker.page().locator("main").innerText()).contains("Es fehlt der Pass.");
            worker.isSoundWideAndNarrow();
            press(worker, "Gelesen und erledigt");
            assertThat(worker.page().locator("main").innerText()).contains("erledigt");
        }
    }

    private void write(Visit worker, AskedOffice office) {
        Page page = worker.open(base + "/cases/" + office.id() + "/authorities").page();
        worker.isSoundWideAndNarrow();
        page.locator("main a:has-text('Frage stellen')").first().click();
        page.locator("[name=office][value='" + office.bench().organisation(AskedOffice.OFFICE) + "']")
                .check(new Locator.CheckOptions().setForce(true));
        page.fill("[name=subject]", "Stand des Antrags");
        page.fill("[name=text]", TEXT);
        page.locator("[name=topics][value=residence]").check(new Locator.CheckOptions().setForce(true));
    }

    private void answer(Visit desk) {
        Page page = desk.open(base + "/").page();
        assertThat(page.url()).endsWith("/questions");
        assertThat(page.locator("main").innerText())
                .contains("Eine Frage wartet")
                .doesNotContain("/cases/");
        desk.isSoundInEveryLook();
        page.locator("main a:has-text('Stand des Antrags')").click();
        assertThat(page.locator("main").innerText()).contains("Mithal", TEXT, "bis zum Widerruf");
        desk.isSoundInEveryLook();
        page.fill("[name=text]", "Es fehlt der Pass.");
        press(desk, "Antwort senden");
        assertThat(page.locator("main").innerText()).contains("Es fehlt der Pass.");
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
                        .click());
    }
}
