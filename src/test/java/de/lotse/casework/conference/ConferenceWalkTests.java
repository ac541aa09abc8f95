package de.lotse.casework.conference;

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
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** A case conference by hand: convened, a participant without a release, held with the one who is covered, the client told. */
@LotseTest
class ConferenceWalkTests {
    private static final Locator.CheckOptions UNDER_ITS_LABEL = new Locator.CheckOptions().setForce(true);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Value("${lotse.address}")
    String base = "";

    @Test
    @Requirement({"SYS-02", "CON-03"})
    void aConferenceFromTheCaseFileToTheInformationOfTheClient() {
        CaseBench bench = new CaseBench(app, "ennepe-ruhr");
        CaseId id = bench.open(null, null, null);
        try (Visit visit = signedIn(bench)) {
            Page page = visit.open(base + "/cases/" + id + "/conferences/new").page();
            visit.isSoundInEveryLook();
            convene(visit, page);
            visit.isSoundWideAndNarrow();
            add(visit, "Musterschule");
            add(visit, "Praxis Muster");
            assertThat(page.locator("main").innerText()).contains("Entbindung fehlt");
            press(visit, "Einladen");
            assertThat(page.locator("body").innerText()).contains("Niemand eingeladen");
            release(bench, id);
            press(visit, "Einladen");
            assertThat(page.locator("main").innerText()).contains("eingeladen", "Entbindung gilt");
            visit.isSoundInEveryLook();
            hold(visit, page);
            assertThat(page.locator("main").innerText()).contains("Schule: Platz suchen", "war dabei");
            assertThat(visit.open(base + "/").page().locator("main").innerText())
                    .contains("Schule: Platz suchen", "über das Ergebnis informieren");
            page.locator("main a:has-text('Information eintragen')").first().click();
            visit.isSoundWideAndNarrow();
            page.fill("[name=how]", "Am Telefon, mit Sprachmittlung");
            press(visit, "Information festhalten");
            assertThat(page.locator("main").innerText()).contains("abgeschlossen", "Am Telefon, mit Sprachmittlung");
        }
    }

    private void convene(Visit visit, Page page) {
        page.locator("[name=format]").first().check(UNDER_ITS_LABEL);
        page.fill("[name=occasion]", "Schule und Praxis wissen nicht voneinander");
        page.fill("[name=on]", today.toString());
        page.fill("[name=at]", "10:30");
        page.fill("[name=place]", "Rathaus");
        page.fill("[name=agenda]", "Wie weiter?\nWer macht was?");
        page.locator("[name=topics]").first().check(UNDER_ITS_LABEL);
        page.fill("[name=agreedOn]", today.toString());
        page.locator("[name=client][value=no]").check(UNDER_ITS_LABEL);
        press(visit, "Einberufen");
        assertThat(page.locator(".problems").innerText()).contains("warum die Person nicht dabei ist");
        assertThat(page.inputValue("[name=occasion]")).contains("Schule und Praxis");
        page.fill("[name=clientWhy]", "Möchte es danach hören");
        press(visit, "Einberufen");
        assertThat(page.locator("main").innerText())
                .contains("Noch niemand genannt", "Wie weiter?", "Wer macht was?", "Möchte es danach hören");
    }

    private static void add(Visit visit, String name) {
        visit.page().fill("form[action$='/participants'] [name=name]", name);
        visit.page().locator("form[action$='/participants'] [name=kind]").selectOption("AUTHORITY");
        press(visit, "Aufnehmen");
        assertThat(visit.page().locator("main").innerText()).contains(name);
    }

    private void hold(Visit visit, Page page) {
        page.locator("[name=attended]").first().check(UNDER_ITS_LABEL);
        page.fill("[name=result]", "Alle wissen jetzt voneinander.");
        page.fill("[name=what-1]", "Platz suchen");
        press(visit, "Ergebnis speichern");
        assertThat(page.locator(".problems").first().innerText()).contains("Wer macht das?");
        page.fill("[name=who-1]", "Schule");
        press(visit, "Ergebnis speichern");
    }

    private void release(CaseBench bench, CaseId id) {
        GivenReleases.of(app, bench, bench.find(id).mainPerson())
                .to(new Recipient(Recipient.Kind.AUTHORITY, null, "Musterschule"), List.of(), Release.Power.MAY_CONFER);
    }

    private Visit signedIn(CaseBench who) {
        return Browser.visit(Look.WIDE).signIn(base, who.login());
    }

    private static void press(Visit visit, String name) {
        Visit.leave(
                visit.page(),
                () -> visit.page()
                        .locator("main")
                        .getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(name).setExact(true))
                        .click());
    }
}
