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
import de.lotse.consent.Releases;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A question from the case file to the authority's desk and back, in two browsers. */
@LotseTest
class QuestionWalkTests {
    private static final String TEXT = "Welche Unterlagen fehlen noch?";

    /** Other tests ask the same authority. */
    private final String subject = "Stand des Antrags " + Uuids.next();

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

    @Test
    @Requirement({"CON-03", "CON-03a"})
    void aReleaseTakenBackBetweenThePreviewAndTheSendingLetsNothingOut() {
        AskedOffice office = AskedOffice.in(app);
        try (Visit worker = signedIn(office.bench())) {
            give(worker, office);
            UUID release = office.bench()
                    .as(() -> app.getBean(Releases.class).of(office.person()))
                    .getFirst()
                    .id();
            write(worker, office);
            press(worker, "Ansehen, was hinausgeht");
            worker.page().locator("[name=hintRead]").check(new Locator.CheckOptions().setForce(true));
            office.revoke(release);
            press(worker, "Jetzt senden");
            assertThat(worker.page().locator(".problems").innerText())
                    .contains("Nicht freigegeben", "Ausländerbehörde des Kreises Unna", "wurde widerrufen");
            assertThat(worker.page().inputValue("[name=text]")).isEqualTo(TEXT);
            worker.isSoundWideAndNarrow();
            assertThat(office.bench().count("casework_question", office.id())).isZero();
            assertThat(office.left()).isEmpty();
            assertThat(office.desk(office.office())).isEmpty();
            String list = worker.open(base + "/cases/" + office.id() + "/releases")
                    .page()
                    .locator("main")
                    .innerText();
            assertThat(list).contains("widerrufen am", "Bisher ging nichts an andere Stellen.");
        }
    }

    /** Takes the release in at the browser, with the hint the concept wants for this office. */
    private void give(Visit worker, AskedOffice office) {
        Page page =
                worker.open(base + "/cases/" + office.id() + "/releases/new").page();
        page.locator("main [name=organisation]")
                .selectOption(office.bench().organisation(AskedOffice.OFFICE).toString());
        for (String box : List.of("[name=topics][value=residence]", "[name=powers]", "[name=onPaper]")) {
            page.locator("main " + box).all().forEach(one -> one.check(new Locator.CheckOptions().setForce(true)));
        }
        press(worker, "Entbindung aufnehmen");
        assertThat(page.locator(".problems").innerText()).contains("Hinweis");
        page.locator("main [name=hintExplained]").check(new Locator.CheckOptions().setForce(true));
        press(worker, "Entbindung aufnehmen");
        assertThat(page.locator("main").innerText()).contains("Ausländerbehörde des Kreises Unna", "gültig bis");
    }

    private void write(Visit worker, AskedOffice office) {
        Page page = worker.open(base + "/cases/" + office.id() + "/authorities").page();
        worker.isSoundWideAndNarrow();
        page.locator("main a:has-text('Frage stellen')").first().click();
        page.locator("[name=office][value='" + office.bench().organisation(AskedOffice.OFFICE) + "']")
                .check(new Locator.CheckOptions().setForce(true));
        page.fill("[name=subject]", subject);
        page.fill("[name=text]", TEXT);
        page.locator("[name=topics][value=residence]").check(new Locator.CheckOptions().setForce(true));
    }

    private void answer(Visit desk) {
        Page page = desk.open(base + "/").page();
        assertThat(page.url()).endsWith("/questions");
        assertThat(page.locator("main").innerText())
                .contains("auf Antwort", subject)
                .doesNotContain("/cases/");
        desk.isSoundInEveryLook();
        page.locator("main a:has-text('" + subject + "')").click();
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
