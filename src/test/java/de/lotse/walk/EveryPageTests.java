package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.casework.relocation.PackedCase;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

/** The pages no other walk comes by, each at the desk, on a telephone and in dark colours. */
@LotseTest
class EveryPageTests {
    private static final List<String> OF_A_CASE = List.of(
            "",
            "/authorities",
            "/authorities/conflicts/new",
            "/conferences",
            "/conferences/new",
            "/cooperations/new",
            "/linking",
            "/story",
            "/relocation",
            "/grants",
            "/lead",
            "/transfer",
            "/safety",
            "/safety/break-off",
            "/category",
            "/phase");
    private static final List<String> OF_A_WORKER =
            List.of("/transfers", "/absences", "/departure", "/visits", "/account");
    private static final List<String> OF_THE_ADMINISTRATOR =
            List.of("/accounts", "/departures", "/texts", "/texts/consent", "/translations");

    @Autowired
    ApplicationContext app;

    @Value("${lotse.address}")
    String base = "";

    @Test
    @Requirement({"CW-14", "CW-16", "CW-13", "CW-13a", "IN-14", "IN-17", "SYS-02"})
    void pagesOfACaseAndOfTheTeamAreSound() {
        CaseBench worker = new CaseBench(app, "muenster");
        CaseId id = worker.open(null, null, null);
        worker.talk(id, 1);
        String talk = "/cases/" + id + "/contacts/"
                + worker.as(() -> worker.sql("select contact_id from casework_contact where case_id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
        try (Visit visit = signedIn(worker)) {
            OF_A_CASE.forEach(path -> look(visit, "/cases/" + id + path));
            look(visit, talk);
            look(visit, talk + "/correction");
            OF_A_WORKER.forEach(path -> look(visit, path));
        }
    }

    @Test
    @Requirement("IN-15")
    void somebodyRecordedTwiceIsMergedAndSeparatedInTheBrowser() {
        CaseBench worker = new CaseBench(app, "unna");
        PersonId one = worker.find(worker.open(null, null, null)).mainPerson();
        PersonId two = worker.find(worker.open(null, null, null)).mainPerson();
        try (Visit visit = signedIn(worker)) {
            look(visit, "/people/" + one + "/merge?q=Mithal");
            look(visit, "/people/" + one + "/merge?other=" + two);
            visit.page().fill("[name=reason]", "Ausweis lag beide Male vor");
            Visit.leave(
                    visit.page(),
                    () -> visit.page()
                            .locator("main form button[type=submit]")
                            .last()
                            .click());
            assertThat(visit.page().locator("main").innerText())
                    .contains("Zusammengeführt", "Ausweis lag beide Male vor");
            visit.isSoundInEveryLook();
            Visit.leave(
                    visit.page(),
                    () -> visit.page()
                            .locator("main form[action*='/merges/'] button")
                            .click());
            assertThat(visit.page().locator(".flash").innerText()).contains("Wieder zwei Personen");
        }
    }

    @Test
    @Requirement("ORG-04")
    void theSheetsOfAFocusAreaAreSoundEmptyAndCompared() throws Exception {
        CaseBench worker = new CaseBench(app, "dueren");
        CaseId id = worker.open("dueren", "welcome", null);
        String sheet = "/cases/" + id + "/screening/forms/welcome_sheet";
        worker.send(sheet, "id", UUID.randomUUID().toString(), "q-living_situation", "wohnt bei Verwandten");
        worker.send(sheet, "id", UUID.randomUUID().toString(), "q-living_situation", "eigene Wohnung");
        try (Visit visit = signedIn(worker)) {
            look(visit, sheet);
            look(visit, sheet + "/history");
        }
    }

    @Test
    @Requirement("CON-06")
    void pagesOfTheAdministratorAreSound() {
        CaseBench worker = new CaseBench(app, "muenster");
        worker.open(null, null, null);
        try (Visit visit = signedIn(new CaseBench(app, "muenster", Role.ADMINISTRATOR))) {
            OF_THE_ADMINISTRATOR.forEach(path -> look(visit, path));
            look(visit, "/organisation/members");
            look(visit, "/organisation/members/" + worker.account());
            look(visit, "/departures/" + worker.account());
            look(visit, "/departures/" + worker.account() + "/absence");
        }
    }

    @Test
    @Requirement("QA-03")
    void pagesOfTheCoordinationAreSound() throws Exception {
        CaseBench worker = new CaseBench(app, "unna");
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        String talk = "/departures/" + worker.account() + "/interview";
        try (Visit visit = signedIn(coordinator)) {
            look(visit, talk);
            visit.page().check("[name=held][value=HELD]");
            visit.page().fill("[name=ledBy]", "Kora Koordination");
            visit.page().fill("[name=said]", "Beim Amt hilft Frau Muster am schnellsten.");
            Visit.leave(
                    visit.page(),
                    () -> visit.page()
                            .locator("main form button[type=submit]")
                            .last()
                            .click());
            assertThat(visit.page().locator("main").innerText()).contains("Frau Muster", "Geführt am");
            visit.isSoundInEveryLook();
        }
        try (Visit visit = signedIn(worker)) {
            look(visit, "/departure");
            assertThat(visit.page().locator("main").innerText()).contains("Frau Muster");
            look(visit, "/departure/received");
        }
    }

    @Test
    @Requirement("CW-16")
    void aPackageFromAnotherMunicipalityIsLookedIntoAndTakenInInTheBrowser() throws Exception {
        CaseBench taker = new CaseBench(app, "herne");
        PackedCase packed = PackedCase.of(app, new CaseBench(app, "unna"), "05916");
        try (Visit visit = signedIn(taker)) {
            look(visit, "/people/new");
            look(visit, "/relocations/new");
            bring(visit, packed, "aaaa-bbbb-cccc-dddd-eeee");
            visit.page().waitForSelector(".problems");
            assertThat(visit.page().locator("main").innerText()).contains("Dieses Kennwort öffnet das Paket nicht");
            visit.isSoundWideAndNarrow();
            bring(visit, packed, packed.passphrase());
            visit.page().waitForSelector("#origin");
            assertThat(visit.page().locator("main").innerText()).contains("Hanan Mithal", "Zeugnis.png");
            visit.isSoundInEveryLook();
            visit.page().check("[name=as][value=new]");
            Visit.leave(visit.page(), () -> press(visit));
            assertThat(visit.page().locator("main").innerText()).contains("Übernommen aus Kreis Unna");
            visit.isSoundInEveryLook();
            look(visit, visit.page().url().substring(base.length()) + "/relocation");
        }
    }

    private static void bring(Visit visit, PackedCase packed, String passphrase) {
        visit.page()
                .setInputFiles("main input[type=file]", new FilePayload("paket.pdf", "application/pdf", packed.file()));
        visit.page().fill("[name=passphrase]", passphrase);
        press(visit);
    }

    private static void press(Visit visit) {
        visit.page().locator("main form.quick button[type=submit]").click();
    }

    private void look(Visit visit, String path) {
        assertThat(visit.page().navigate(base + path).status()).as(path).isEqualTo(200);
        visit.page().waitForLoadState();
        assertThat(visit.page().url()).isEqualTo(base + path);
        visit.isSoundInEveryLook();
    }

    private Visit signedIn(CaseBench who) {
        return Browser.visit(Look.WIDE).signIn(base, who.login());
    }
}
