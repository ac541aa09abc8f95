package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.OpenAccount;
import de.lotse.access.Role;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseworkConcept;
import de.lotse.consent.Issuers;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.InstallMunicipality;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody walks in, in each of the five municipalities, and becomes a case by that municipality's own concept. */
@LotseTest
class WalkInTests {
    private static final String PASSWORD = "Beispielsatz-2026";
    private static final List<String> TABS = List.of(
            "",
            "/screening",
            "/assessment",
            "/plan",
            "/linking",
            "/contacts",
            "/releases",
            "/documents",
            "/closure",
            "/phase");

    @Value("${lotse.address}")
    String base;

    @Autowired
    InstallMunicipality install;

    @Autowired
    OpenAccount openAccount;

    @Autowired
    Issuers issuers;

    @Autowired
    Concepts concepts;

    @ParameterizedTest
    @ValueSource(strings = {"unna", "herne", "muenster", "dueren", "ennepe-ruhr"})
    @Requirement({"CON-01", "CW-01", "CW-07", "IN-01", "CW-11"})
    void aPersonWalksInAndBecomesACase(String key) {
        MunicipalityId id = install.install(key);
        CaseworkConcept concept = concepts.current(id).section(CaseworkConcept.class);
        String login = "gang-" + key;
        prepare(id, login);
        try (Visit visit = Browser.visit(Look.WIDE)) {
            signIn(visit, login);
            String person = register(visit, key);
            declare(visit, person, "privacy_notice");
            declare(visit, person, "consent");
            String theCase = openCase(visit, person);
            assertThat(visit.page().locator("ol.phases > li").count())
                    .isEqualTo(concept.phases().size());
            recordContact(visit, theCase);
            lookAtEveryTab(visit, theCase);
            Response category = visit.page().navigate(theCase + "/category");
            assertThat(category.status()).isEqualTo(concept.categories() == null ? 404 : 200);
        }
    }

    private void prepare(MunicipalityId id, String login) {
        AccountId account = AccountId.next();
        Acting.run(new ActingContext(id, account, "test"), () -> {
            openAccount.open(new OpenAccount.Command(
                    account,
                    id,
                    null,
                    login,
                    PASSWORD,
                    "Gitta Gangbeispiel",
                    "Case Management",
                    "Musterort",
                    Set.of(Role.CASE_MANAGER),
                    false,
                    null));
            issuers.save(
                    null,
                    new Issuers.Details(
                            "Musterplatz 1", "Telefon 0000", "Datenschutz", "Rechenzentrum", "Beschwerdestelle"));
        });
    }

    private void signIn(Visit visit, String login) {
        visit.open(base + "/sign-in");
        visit.page().fill("#login", login);
        visit.page().fill("#password", PASSWORD);
        visit.page().click("form.sign-in button.main");
        visit.page().waitForURL(base + "/");
        visit.isSound();
    }

    private String register(Visit visit, String key) {
        Page page = visit.open(base + "/people/new").page();
        page.fill("[name=family]", "Nemune");
        page.fill("[name=given]", "Zahra " + key);
        page.fill("[name=script]", "نمونه");
        page.fill("[name=born]", "1990-05-17");
        send(page);
        page.waitForURL(url -> url.matches(".*/people/[0-9a-f-]{36}"));
        visit.isSound();
        return page.url();
    }

    private static void declare(Visit visit, String person, String paper) {
        Page page = visit.open(person + "/consent/" + paper).page();
        Locator origin = page.locator("[name=origin]");
        if (origin.count() > 0) {
            origin.first().check(new Locator.CheckOptions().setForce(true));
        }
        Locator onPaper = page.locator("[name=onPaper]");
        if (onPaper.count() > 0) {
            onPaper.check(new Locator.CheckOptions().setForce(true));
        }
        send(page);
        page.waitForURL(url -> !url.endsWith("/consent/" + paper));
    }

    private static String openCase(Visit visit, String person) {
        Page page = visit.open(person + "/case").page();
        for (String name : List.of("accessRoute", "focusArea", "level")) {
            Locator choice = page.locator("[name=" + name + "]");
            if (choice.count() > 0) {
                choice.first().check(new Locator.CheckOptions().setForce(true));
            }
        }
        send(page);
        page.waitForURL(url -> url.matches(".*/cases/[0-9a-f-]{36}"));
        return page.url();
    }

    private void recordContact(Visit visit, String theCase) {
        String id = theCase.substring(theCase.lastIndexOf('/') + 1);
        Page page = visit.open(base + "/contacts/new?case=" + id).page();
        page.locator("[name=kind]").first().check(new Locator.CheckOptions().setForce(true));
        page.fill("[name=note]", "Erstes Gespräch, <b>Anliegen</b> geklärt.");
        send(page);
        page.waitForURL(url -> url.endsWith("/contacts"));
        assertThat(page.locator("ol.tl").innerText()).contains("<b>Anliegen</b> geklärt.");
    }

    private static void lookAtEveryTab(Visit visit, String theCase) {
        for (String tab : TABS) {
            Response response = visit.page().navigate(theCase + tab);
            assertThat(response.status()).as(tab).isEqualTo(200);
            visit.isSound();
            visit.page().setViewportSize(Look.NARROW.width(), Look.NARROW.height());
            assertThat(visit.scrollsSideways()).as("narrow " + tab).isFalse();
            visit.page().setViewportSize(Look.WIDE.width(), Look.WIDE.height());
        }
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit], main form button.main")
                .last()
                .click();
    }
}
