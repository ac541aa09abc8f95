package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.tenancy.InstallMunicipality;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * In the browser: a school asks, the clearing team talks, two decide, the request waits, is assigned, the worker registers the person with
 * her consent, opens the case and books the first talk, and the school reads it on its status page.
 */
@LotseTest
@Requirement({"IN-02", "IN-03", "IN-04", "IN-05", "IN-06"})
class RequestWalkTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    void aRequestFromOutsideBecomesACase() {
        bench.worker(Town.MUENSTER);
        CaseBench city = new CaseBench(app, "muenster", Role.CLEARING, "ki_muenster");
        CaseBench provider = new CaseBench(app, "muenster", Role.CLEARING, "drk");
        CaseBench worker = new CaseBench(app, "muenster", Role.CASE_MANAGER, "caritas");
        String base = bench.base();
        try (Visit outside = Browser.visit(Look.WIDE.withoutScripts());
                Visit one = Browser.visit(Look.WIDE);
                Visit other = Browser.visit(Look.WIDE);
                Visit carer = Browser.visit(Look.WIDE)) {
            String code = ask(outside, base);
            String href = findOnBoard(one, base, city.login());
            contact(one, base + href);
            decide(one, base + href, "fehlt die andere Seite");
            other.signIn(base, provider.login());
            assertThat(other.page().textContent("main")).contains("Mitentscheiden: Anfrage");
            decide(other, base + href, "Aufnahme ist entschieden");
            wait(one, base + href);
            offerAndAccept(one, outside, base, href, code);
            assign(one, base + href, worker);
            carer.signIn(base, worker.login());
            begin(new Walk(carer, base, worker.login(), false));
            assertThat(status(outside, base, code))
                    .contains("Die Beratung hat begonnen", "Erster Termin", "Kontaktdaten vermittelt");
        }
    }

    @Test
    void thePublicPagesAreSoundInEveryLook() {
        app.getBean(InstallMunicipality.class).install("muenster");
        String door = bench.base() + "/open/muenster/request";
        try (Visit visit = Browser.visit(Look.WIDE)) {
            visit.open(door).isSoundInEveryLook();
            visit.page().fill("[name=q-measures_so_far]", "Frau Shirin Nimûne geht zum Sprachkurs.");
            visit.page().click(".quick-foot button.main");
            assertThat(visit.page().textContent(".problems")).contains("Bitte E-Mail oder Telefon angeben");
            visit.isSoundInEveryLook();
            visit.open(door + "/status").isSoundInEveryLook();
        }
    }

    private static String ask(Visit outside, String base) {
        Page page = outside.open(base + "/open/muenster/request").page();
        // Written in a minute, as people do: the form takes nothing that is sent faster than anybody writes.
        page.evaluate("document.querySelector('[name=opened]').value -= 60000");
        page.fill("[name=q-institution]", "Grundschule am Musterweg");
        page.fill("[name=q-reporter_phone]", "0251 4920000");
        page.check("[name=q-existing_contact][value=no]");
        person(page, 1, "female", "38", "verheiratet", "§ 25 Abs. 2 AufenthG");
        page.click("button[name=more]");
        person(page, 2, "male", "9", "ledig", "wie Person 1");
        page.check("[name=q-contact_languages][value=family_language]");
        page.fill("[name=q-family_languages]", "Kurmandschi");
        page.check("[name=q-life_areas][value=housing]");
        page.fill("[name=q-measures_so_far]", "Frau Shirin Nimûne geht zum Sprachkurs.");
        page.check("[name=q-confirm_voluntary]");
        page.check("[name=q-confirm_informed]");
        page.click(".quick-foot button.main");
        assertThat(page.textContent("mark")).contains("Frau Shirin Nimûne");
        page.click("button[name=accept]");
        assertThat(page.inputValue("[name=q-measures_so_far]")).isEqualTo("die Frau geht zum Sprachkurs.");
        page.click(".quick-foot button.main");
        assertThat(page.url()).endsWith("/request/sent");
        return page.textContent(".code strong");
    }

    private static void person(Page page, int number, String gender, String age, String family, String residence) {
        page.selectOption("[name=q-person_gender-" + number + "]", gender);
        page.fill("[name=q-person_age-" + number + "]", age);
        page.fill("[name=q-person_family_status-" + number + "]", family);
        page.fill("[name=q-person_nationality-" + number + "]", "Irak");
        page.fill("[name=q-person_residence_status-" + number + "]", residence);
    }

    private static String findOnBoard(Visit visit, String base, String login) {
        Page page = visit.signIn(base, login).open(base + "/requests").page();
        visit.isSoundInEveryLook();
        return page.getAttribute(".board section:first-child .card:first-of-type h3 a", "href");
    }

    private static void contact(Visit visit, String request) {
        Page page = visit.open(request).page();
        visit.isSoundWideAndNarrow();
        assertThat(page.textContent("section[aria-labelledby=priority]"))
                .as("a mother and her child: what speaks for the MBE, and what against it")
                .contains("Vorschlag, Sie entscheiden", "Migrationsberatung für erwachsene Zugewanderte (MBE)")
                .contains("Älteste Person ab 27 Jahre: trifft zu", "Einzelperson, kein Familiensystem: trifft nicht zu")
                .doesNotContain("spricht alles dafür");
        page.navigate(request + "/steps/contact");
        visit.isSoundWideAndNarrow();
        page.check("[name=way][value=phone]", forced());
        page.check("[name=with][value=body]", forced());
        page.check("[name=c-complex_need][value=yes]", forced());
        page.fill("[name=minutes]", "30");
        page.click(".quick-foot button.main");
        assertThat(page.textContent(".flash")).contains("Clearing-Kontakt ist festgehalten");
    }

    private static Page.CheckOptions forced() {
        return new Page.CheckOptions().setForce(true);
    }

    private static void decide(Visit visit, String request, String said) {
        Page page = visit.open(request + "/steps/admit").page();
        visit.isSoundWideAndNarrow();
        page.fill("[name=reason]", "Mehrere Stellen beteiligt, komplexer Bedarf.");
        page.click(".quick-foot button.main");
        assertThat(page.textContent(".flash")).contains(said);
    }

    private static void wait(Visit visit, String request) {
        Page page = visit.open(request + "/steps/wait").page();
        page.fill("[name=bridge]", "Die Schulsozialarbeit begleitet weiter.");
        page.click(".quick-foot button.main");
        assertThat(page.textContent(".flash")).contains("Warteliste");
    }

    private static void offerAndAccept(Visit visit, Visit outside, String base, String href, String code) {
        Page page = visit.open(base + href + "/steps/offer").page();
        page.click(".quick-foot button.main");
        assertThat(page.textContent(".flash")).contains("angeboten");
        assertThat(status(outside, base, code)).contains("Ein Platz ist frei");
        outside.page().click("button[value=accept]");
        assertThat(outside.page().textContent("main")).contains("Danke, das ist angekommen", "Platz angenommen");
    }

    private static String status(Visit outside, String base, String code) {
        Page page = outside.open(base + "/open/muenster/request/status").page();
        page.fill("[name=code]", code);
        page.click(".quick-foot button.main");
        return page.textContent("main");
    }

    private static void assign(Visit visit, String request, CaseBench worker) {
        Page page = visit.open(request + "/steps/assign").page();
        page.selectOption(
                "[name=worker]", new SelectOption().setValue(worker.account().toString()));
        page.fill("[name=reason]", "Sprache und freie Stunden.");
        page.click(".quick-foot button.main");
        assertThat(page.textContent(".flash")).contains("Zugewiesen");
        page.navigate(request + "/steps/pass");
        page.click(".quick-foot button.main");
        assertThat(page.textContent(".flash")).contains("Fachkraft sieht es auf Heute");
    }

    private static void begin(Walk walk) {
        walk.says("Zugewiesene Anfrage");
        String request = walk.page().getAttribute("main a[href^='/assignments/']", "href");
        walk.open(request);
        walk.visit().isSoundInEveryLook();
        Arrival arrival = new Arrival(walk, Town.MUENSTER);
        arrival.register();
        arrival.declare("privacy_notice");
        arrival.declare("consent");
        arrival.openCase("");
        walk.open(request);
        walk.page().selectOption("[name=case]", new SelectOption().setIndex(1));
        walk.press("form[action$='/case'] button.btn");
        walk.says("Zum Fall");
        bookFirstTalk(walk);
        walk.open(request);
        assertThat(walk.page().inputValue("[name=day]")).as("from the calendar").isNotEmpty();
        walk.press("form[action$='/appointment'] button.btn");
        assertThat(walk.page().textContent(".flash")).contains("erste Termin ist festgehalten");
    }

    private static void bookFirstTalk(Walk walk) {
        walk.press("a.btn[href^='/appointments/new?case=']");
        walk.visit().isSoundWideAndNarrow();
        walk.pickFirst("slot");
        walk.save();
        walk.says("Eingetragen");
    }
}
