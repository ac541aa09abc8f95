package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.browser.Browser;
import de.lotse.browser.Look;
import de.lotse.browser.Visit;
import de.lotse.casework.CaseBench;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** At the keyboard with the receiver in one hand: a school calls, the clearing team fills the form and reads out the code. */
@LotseTest
@Requirement("IN-02")
class TelephoneWalkTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Bench bench;

    @Test
    void aCallBecomesARequestWithoutAMouse() {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING, "ki_muenster");
        try (Visit visit = Browser.visit(Look.WIDE).signIn(bench.base(), team.login())) {
            Page page = visit.open(bench.base() + "/requests").page();
            Keys keys = new Keys(page);
            keys.enter("main a[href='/requests/telephone']");
            visit.isSoundInEveryLook();
            write(keys);
            send(page, keys);
            assertThat(page.textContent(".problems")).contains("Bitte E-Mail oder Telefon angeben");
            assertThat(page.inputValue("[name=q-person_nationality-1]")).isEqualTo("Irak");
            visit.isSoundInEveryLook();
            keys.reach("[name=q-reporter_phone]").type("0251 4920000");
            send(page, keys);
            assertThat(page.url()).matches(".*/requests/telephone/[0-9a-f-]{36}");
            visit.isSoundInEveryLook();
            String code = page.textContent(".code strong");
            keys.enter("main a[href^='/requests/']:not([href$='/steps/contact'])");
            assertThat(page.textContent("main")).contains("Am Telefon aufgenommen", "Bea Beispiel", code);
        }
    }

    /** What the school says, but for its number. */
    private static void write(Keys keys) {
        keys.reach("[name=q-institution]").type("Grundschule am Musterweg");
        keys.reach("[name=q-existing_contact]").press("Space");
        keys.reach("[name=q-person_gender-1]").press("ArrowDown");
        keys.reach("[name=q-person_age-1]").type("38");
        keys.reach("[name=q-person_family_status-1]").type("verheiratet");
        keys.reach("[name=q-person_nationality-1]").type("Irak");
        keys.reach("[name=q-person_residence_status-1]").type("§ 25 Abs. 2 AufenthG");
        keys.reach("[name=q-contact_languages]").press("Space");
        keys.reach("[name=q-measures_so_far]").type("Die Frau geht zum Sprachkurs.");
        keys.reach("[name=q-confirm_voluntary]").press("Space");
        keys.reach("[name=q-confirm_informed]").press("Space");
    }

    private static void send(Page page, Keys keys) {
        Visit.leave(page, () -> keys.press("Control+Enter"));
    }
}
