package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.browser.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing typed is lost (quality scenario Q9): not to the clock, not to the back button, not to a second click. */
@LotseTest
class WritingTests {
    private static final String NOTE = "Langes Gespräch über Wohnung und Kurs.";

    @Autowired
    Bench bench;

    @Test
    @Requirement("CW-07a")
    void aContactWrittenWhileTheSignInRanOutIsSavedAfterSigningInAgain() {
        Walk walk = bench.withCase(Town.UNNA);
        try (Visit visit = walk.visit()) {
            String login = walk.login();
            contact(walk).write("note", NOTE);
            visit.page().context().clearCookies();
            walk.press(".quick-foot button.main");
            walk.says("Nichts ist verloren", NOTE);
            signInAgain(visit, login);
            walk.press("form[action='/contacts'] button");
            walk.says("Sie sind wieder angemeldet", NOTE);
            walk.press("form[action='/contacts'] button");
            assertThat(visit.page().url()).isEqualTo(walk.file() + "/contacts");
            assertThat(visit.page().locator("ol.tl li").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains(NOTE);
        }
    }

    @Test
    void aPasswordIsNeverShownAgainByAPageThatRanOut() {
        try (Visit visit = de.lotse.browser.Browser.visit(de.lotse.browser.Look.WIDE)) {
            Page page = visit.open(bench.base() + "/sign-in").page();
            page.fill("#login", "irgendwer");
            page.fill("#password", "Geheimsatz-Beispiel");
            page.context().clearCookies();
            page.click("form.sign-in button.main");
            page.waitForLoadState();
            assertThat(page.content()).contains("abgelaufen").doesNotContain("Geheimsatz-Beispiel");
        }
    }

    @Test
    void aFormSentFromElsewhereIsNotShownAgain() {
        Walk walk = bench.signedIn(Town.UNNA);
        try (Visit visit = walk.visit()) {
            String answer = String.valueOf(visit.page()
                    .request()
                    .post(
                            bench.base() + "/contacts",
                            com.microsoft.playwright.options.RequestOptions.create()
                                    .setHeader("Origin", "https://boese.example")
                                    .setForm(com.microsoft.playwright.options.FormData.create()
                                            .set("note", "von aussen untergeschoben")))
                    .text());
            assertThat(answer).contains("abgelaufen").doesNotContain("untergeschoben");
        }
    }

    @Test
    @Requirement("CW-07a")
    void aDraftComesBackAtAnotherBrowser() {
        Walk walk = bench.withCase(Town.UNNA);
        try (Visit visit = walk.visit()) {
            String login = walk.login();
            contact(walk).write("note", NOTE);
            visit.page()
                    .locator("[data-draft-status]:has-text('Entwurf gespeichert')")
                    .waitFor();
            Walk other = bench.signedIn(login);
            try (Visit second = other.visit()) {
                second.open(bench.base() + "/");
                other.says("Ein angefangener Kontakt wartet");
                second.open(bench.base() + "/contacts/new");
                assertThat(second.page().inputValue("[name=note]")).isEqualTo(NOTE);
                other.pickFirst("kind").save();
                second.open(bench.base() + "/contacts/new");
                assertThat(second.page().inputValue("[name=note]")).isEmpty();
            }
        }
    }

    @Test
    void goingBackAfterSavingShowsAFreshFormAndNoSecondContact() {
        Walk walk = bench.withCase(Town.UNNA);
        try (Visit visit = walk.visit()) {
            contact(walk).write("note", NOTE).save();
            visit.page().goBack();
            assertThat(visit.page().inputValue("[name=note]")).isEmpty();
            visit.open(walk.file() + "/contacts");
            assertThat(walk.count("ol.tl li")).isOne();
        }
    }

    @Test
    void twoEditorsOfAPersonSeeEachOthersWordsAndLoseNone() {
        Walk first = bench.signedIn(Town.UNNA);
        try (Visit one = first.visit()) {
            String login = first.login();
            new Arrival(first, Town.UNNA).register();
            Walk second = bench.signedIn(login);
            try (Visit other = second.visit()) {
                one.open(first.file() + "/edit");
                other.open(first.file() + "/edit");
                first.write("phone", "0231 000001").save();
                second.write("address", "Musterweg 7, Lünen");
                second.press(".quick-foot button.main");
                second.says("0231 000001");
                assertThat(other.page().inputValue("[name=address]")).isEqualTo("Musterweg 7, Lünen");
                other.isSoundWideAndNarrow();
            }
        }
    }

    private Walk contact(Walk walk) {
        return walk.open("/contacts/new?case="
                        + walk.file().substring(walk.file().lastIndexOf('/') + 1))
                .pickFirst("kind");
    }

    private void signInAgain(Visit visit, String login) {
        Page page = visit.page().waitForPopup(() -> visit.page().click("a[target=_blank]"));
        page.fill("#login", login);
        page.fill("#password", Bench.PASSWORD);
        page.click("form.sign-in button.main");
        page.waitForURL(bench.base() + "/");
        page.close();
    }
}
