package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import de.lotse.LotseTest;
import de.lotse.browser.Visit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every main form, filled in a browser and sent twice as it stands: one record, and no error for the second. */
@LotseTest
class TwiceTests {
    private static final String FORM = """
            () => { const f = [...document.querySelectorAll('main form[method=post]')].find(f => f.querySelector('.quick-foot'));
                return { action: f.action, fields: [...new FormData(f)].filter(([, v]) => typeof v === 'string') }; }
            """;

    @Autowired
    Bench bench;

    @Test
    void sendingAFormTwiceMakesOneRecord() {
        Walk walk = bench.withCase(Town.UNNA);
        try (Visit visit = walk.visit()) {
            walk.open("/contacts/new?case=" + walk.file().substring(walk.file().lastIndexOf('/') + 1));
            walk.pickFirst("kind").write("note", "Nur einmal");
            twice(walk);
            one(walk, "/contacts", "Nur einmal");
            walk.tab("/screening").pick("need-work", "NEED").write("concern", "Nur einmal gefragt");
            twice(walk);
            walk.tab("/assessment/new").write("strengths", "Nur einmal eingeschätzt");
            twice(walk);
            one(walk, "/assessment", "Nur einmal eingeschätzt");
            walk.tab("/network").write("name", "Nur Nachbarin").pickEach();
            twice(walk);
            assertThat(visit.open(walk.file() + "/network")
                            .page()
                            .locator("b:has-text('Nur Nachbarin')")
                            .count())
                    .isOne();
            walk.tab("/plan/edit").write("frame-1", "Wohnen").write("goal-1", "Nur ein Ziel");
            twice(walk);
            walk.tab("/plan/signature").pick("how", "PAPER");
            twice(walk);
            one(walk, "/plan", "Nur ein Ziel");
            walk.tab("/linking/new").write("service", "Nur ein Angebot").pickFirst("accompaniment");
            twice(walk);
            one(walk, "/linking", "Nur ein Angebot");
            walk.tab("/monitoring").pickFirst("subject").write("note", "Nur ein Blick");
            twice(walk);
            one(walk, "/monitoring", "Nur ein Blick");
        }
    }

    private static void one(Walk walk, String tab, String text) {
        walk.visit().open(walk.file() + tab);
        assertThat(walk.page().locator("main").innerText().split(text, -1))
                .as(tab)
                .hasSize(2);
    }

    private static void twice(Walk walk) {
        @SuppressWarnings("unchecked") // the script answers with an object of a text and a list
        Map<String, Object> form =
                (Map<String, Object>) Objects.requireNonNull(walk.page().evaluate(FORM));
        @SuppressWarnings("unchecked") // each field is a pair of texts
        List<List<String>> fields = (List<List<String>>) Objects.requireNonNull(form.get("fields"));
        for (int time = 0; time < 2; time++) {
            FormData data = FormData.create();
            fields.forEach(field -> data.append(field.get(0), field.get(1)));
            APIResponse answer = walk.page()
                    .request()
                    .post(
                            String.valueOf(form.get("action")),
                            RequestOptions.create().setForm(data).setMaxRedirects(0));
            assertThat(answer.status())
                    .as("time %s of %s", time, form.get("action"))
                    .isEqualTo(302);
        }
    }
}
