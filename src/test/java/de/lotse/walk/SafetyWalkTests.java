package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import de.lotse.casework.safety.SafetyNotes;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Safety by hand: a talk is broken off, noted with the keyboard, and everybody who comes next sees it. */
@LotseTest
class SafetyWalkTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    @Requirement("CW-13")
    void aBrokenOffTalkIsNotedWithTheKeyboardAndWarnsOnTheWay() {
        Walk walk = bench.withCase(Town.UNNA);
        Page page = walk.page();
        try (Visit visit = walk.visit()) {
            walk.tab("/safety/break-off");
            visit.isSoundInEveryLook();
            page.focus("main [name=observed]");
            Keyboard keys = page.keyboard();
            keys.type("Hat die Tür versperrt.");
            page.focus("main [name=level]");
            keys.press("ArrowDown");
            page.focus("main [name=further]");
            keys.type("Nur zu zweit");
            keys.press("Control+Enter");
            page.waitForURL(url -> url.endsWith("/safety"));
            assertThat(page.locator("main").innerText()).contains("Hat die Tür versperrt.", "Nur zu zweit");
            visit.isSoundInEveryLook();
            assertThat(page.locator(".case-head .chip").first().innerText())
                    .contains("Sicherheit: Stufe", "Nur zu zweit");
            walk.open("/contacts/new");
            assertThat(page.locator("main .note.warn").innerText()).contains("Vor dem Gespräch lesen", "Nur zu zweit");
            visit.isSoundInEveryLook();
        }
    }

    @Test
    @Requirement({"CW-13", "ACC-02", "QA-02"})
    void aRiskIsAssessedWithItsReviewAndWhoeverMeetsHerNextLearnsOnlyWhomToAsk() {
        CaseBench worker = new CaseBench(app, "unna");
        CaseId id = worker.open("luenen", null, null);
        PersonId client = worker.find(id).mainPerson();
        CaseBench colleague = new CaseBench(app, "unna");
        colleague.as(() -> {
            app.getBean(Grants.class).hold(client);
            return client;
        });
        LocalDate review = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(5);
        Walk walk = bench.signedIn(worker);
        walk.opened(bench.base() + "/cases/" + id);
        try (Visit visit = walk.visit()) {
            walk.tab("").says("Gefährdungsabschätzung fehlt noch");
            jumpsToEachGap(walk);
            walk.tab("/safety").pick("occasion", "FIRST_CONSULTATION").pick("level", "1");
            walk.write("observed", "Hat um sich geschlagen").tickAll("company");
            walk.write("reviewOn", review.plusYears(1).toString());
            walk.press(".quick-foot button.main");
            assertThat(walk.page().locator(".problems a").getAttribute("href")).isEqualTo("#f-reviewOn");
            assertThat(walk.page().inputValue("main [name=observed]")).isEqualTo("Hat um sich geschlagen");
            walk.write("reviewOn", review.toString()).save();
            assertThat(visit.page().locator(".case-head").innerText())
                    .contains("Sicherheit: Stufe 1", "nicht allein")
                    .doesNotContain("Gefährdungsabschätzung fehlt");
        }
        assertThat(worker.as(() -> app.getBean(SafetyNotes.class).of(id)))
                .singleElement()
                .satisfies(note -> assertThat(note.reviewOn()).isEqualTo(review));
        Walk next = bench.signedIn(colleague);
        try (Visit visit = next.visit()) {
            next.open("/people/" + client).says("bitte vor dem nächsten Gespräch mit");
            assertThat(next.text()).doesNotContain("geschlagen", "Stufe 1");
            assertThat(visit.page().navigate(walk.file() + "/safety").status()).isEqualTo(404);
        }
    }

    /** What is not written down yet leads to where it is. */
    private static void jumpsToEachGap(Walk walk) {
        List<String> gaps = walk.page().locator("main section[aria-labelledby=gaps] li > a").all().stream()
                .map(one -> String.valueOf(one.getAttribute("href")))
                .toList();
        assertThat(gaps).isNotEmpty();
        gaps.forEach(href -> {
            walk.open(href);
            if (href.contains("#")) {
                assertThat(walk.has(href.substring(href.indexOf('#')))).as(href).isTrue();
            }
        });
    }
}
