package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import de.lotse.LotseTest;
import de.lotse.browser.Visit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody types is text: a script in every field of the case runs nowhere and is shown as it was typed. */
@LotseTest
class ScriptTests {
    private static final String SCRIPT = "<script>alert('x')</script>";

    @Autowired
    Bench bench;

    @Test
    void aScriptInEveryFieldIsTextOnEveryPageAndPaper() throws IOException {
        Walk walk = bench.withCase(Town.UNNA);
        try (Visit visit = walk.visit()) {
            List<String> ran = new ArrayList<>();
            visit.page().onDialog(dialog -> {
                ran.add(dialog.message());
                dialog.dismiss();
            });
            String person = person(walk);
            fillAndSave(walk, "/screening", "/screening");
            contact(walk);
            fillAndSave(walk, "/assessment/new", "/assessment");
            fillAndSave(walk, "/network", "/network");
            plan(walk);
            fillAndSave(walk, "/linking/new", "/linking");
            fillAndSave(walk, "/monitoring", "/monitoring");
            release(walk);
            shownEverywhere(walk);
            printed(walk, "/screening.pdf");
            printed(walk, "/plan.pdf");
            visit.open(bench.base() + "/search?q=" + SCRIPT);
            walk.says(SCRIPT);
            visit.open(person);
            walk.says(SCRIPT);
            close(walk);
            assertThat(ran).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private String person(Walk walk) {
        String person = walk.person();
        walk.visit().open(person + "/edit");
        walk.fillAll(SCRIPT, "family", "given", "email");
        walk.write("email", "z.nemune@beispiel.example");
        walk.save();
        walk.visit().open(person + "/edit");
        walk.write("family", SCRIPT);
        walk.press(".quick-foot button.main");
        assertThat(walk.page().locator(".problems").innerText()).isNotBlank();
        assertThat(walk.page().inputValue("[name=family]")).isEqualTo(SCRIPT);
        return person;
    }

    private static void fillAndSave(Walk walk, String form, String shown) {
        walk.tab(form).fillAll(SCRIPT);
        walk.pickEach();
        walk.save();
        walk.visit().open(walk.file() + shown);
        assertThat(walk.page().content()).as(shown).doesNotContain(SCRIPT).contains("&lt;script&gt;");
    }

    private void contact(Walk walk) {
        walk.open("/contacts/new?case=" + walk.file().substring(walk.file().lastIndexOf('/') + 1));
        walk.page().locator("details.how summary").click();
        walk.fillAll(SCRIPT).pickFirst("kind");
        walk.page().fill("[name=stepOn]", "2027-01-01");
        walk.save();
        walk.says(SCRIPT);
        walk.visit().open(walk.file() + "/contacts?q=" + SCRIPT);
        walk.says(SCRIPT);
    }

    private static void plan(Walk walk) {
        walk.tab("/plan/edit").fillAll(SCRIPT);
        walk.press("button[name=then]");
        walk.pick("how", "PAPER");
        walk.save();
        walk.says(SCRIPT);
        walk.press(".tree a");
        walk.fillAll(SCRIPT).pick("state", "RUNNING");
        walk.save();
    }

    private static void release(Walk walk) {
        walk.tab("/releases/new").fillAll(SCRIPT).pickEach().pickFirst("powers").tickAll("onPaper");
        walk.page()
                .locator("select[name=kind]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        walk.save();
        walk.says(SCRIPT);
    }

    private static void shownEverywhere(Walk walk) {
        for (String tab : List.of("", "/screening", "/assessment", "/plan", "/linking", "/monitoring", "/releases")) {
            walk.tab(tab);
            assertThat(walk.page().content()).as(tab).doesNotContain(SCRIPT);
        }
    }

    private static void printed(Walk walk, String paper) throws IOException {
        APIResponse answer = walk.page().request().get(walk.file() + paper);
        assertThat(answer.status()).as(paper).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains(SCRIPT.replaceAll("\\s", ""));
        }
    }

    private static void close(Walk walk) {
        walk.tab("/closure").pick("reason", "goals_reached");
        walk.press("form[method=get] button.main");
        walk.fillAll(SCRIPT).pick("talk", "HELD");
        walk.save();
        walk.says("Beendet am", SCRIPT);
    }
}
