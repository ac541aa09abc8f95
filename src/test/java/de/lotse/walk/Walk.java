package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.lotse.browser.Visit;
import java.util.Set;

/** One worker at her browser: opening pages, filling forms as a person does, saving. */
final class Walk {
    private static final Locator.CheckOptions UNDER_ITS_LABEL = new Locator.CheckOptions().setForce(true);
    private final Visit visit;
    private final String base;
    private final String login;
    private final boolean critical;
    private String file = "";
    private String person = "";

    /** @param critical whether every page on the way is looked at closely, in all sizes and colours */
    Walk(Visit visit, String base, String login, boolean critical) {
        this.visit = visit;
        this.base = base;
        this.login = login;
        this.critical = critical;
    }

    /** With which name the worker signs in. */
    String login() {
        return login;
    }

    Visit visit() {
        return visit;
    }

    Page page() {
        return visit.page();
    }

    /** From now on {@link #tab} goes to the tabs of this file. */
    void opened(String theFile) {
        file = theFile;
        person = theFile.contains("/people/") ? theFile : person;
    }

    /** The address of the person last opened. */
    String person() {
        return person;
    }

    /** The address of the file that is open. */
    String file() {
        return file;
    }

    /** Opens a page of the application; it has to be there and to be sound. */
    Walk open(String path) {
        return openAt(base + path);
    }

    /** Opens a tab of the case file or person that is open. */
    Walk tab(String path) {
        return openAt(file + path);
    }

    private Walk openAt(String url) {
        assertThat(page().navigate(url).status()).as(url).isEqualTo(200);
        sound();
        return this;
    }

    /** The page keeps to the rules at the desk and on a telephone. */
    void sound() {
        if (critical) {
            visit.isSoundWideAndNarrow();
        }
    }

    /** And in dark colours. */
    void soundInEveryLook() {
        if (critical) {
            visit.isSoundInEveryLook();
        }
    }

    Walk write(String name, String text) {
        page().fill("main [name='" + name + "']", text);
        return this;
    }

    Walk pick(String name, String value) {
        page().locator("main [name='" + name + "'][value='" + value + "']").check(UNDER_ITS_LABEL);
        return this;
    }

    Walk pickFirst(String name) {
        page().locator("main [name='" + name + "']").first().check(UNDER_ITS_LABEL);
        return this;
    }

    /** Ticks every box of the name. */
    Walk tickAll(String name) {
        page().locator("main [name='" + name + "']").all().forEach(box -> box.check(UNDER_ITS_LABEL));
        return this;
    }

    Walk choose(String name, String value) {
        page().locator("main select[name='" + name + "']").selectOption(value);
        return this;
    }

    /** The same text into every field that takes free text, but for those named. */
    Walk fillAll(String text, String... spared) {
        page()
                .locator("main form[method=post] textarea:visible, main form[method=post] input.in-text:visible")
                .all()
                .stream()
                .filter(field -> !Set.of(spared).contains(field.getAttribute("name")))
                .forEach(field -> field.fill(text));
        return this;
    }

    /** The first choice wherever something is to be chosen and nothing is yet. */
    Walk pickEach() {
        Locator open = page().locator("main form[method=post] [role=radiogroup]:not(:has(input:checked))");
        for (int left = open.count(); left > 0; left--) {
            open.first().locator("input").first().check(UNDER_ITS_LABEL);
        }
        return this;
    }

    boolean has(String selector) {
        return page().locator("main " + selector).count() > 0;
    }

    int count(String selector) {
        return page().locator("main " + selector).count();
    }

    /** Presses the one main button of the form; nothing may be wrong with it. */
    void save() {
        press(".quick-foot button.main");
        assertThat(page().locator(".problems").allInnerTexts()).isEmpty();
    }

    /** Presses a button that leads to another page, and waits for that. */
    void press(String button) {
        Visit.leave(page(), () -> page().locator("main " + button).last().click());
    }

    /** What the page says. */
    String text() {
        return page().locator("main").innerText();
    }

    /** The page says so, somewhere. */
    void says(String... texts) {
        assertThat(page().locator("main").innerText()).contains(texts);
    }
}
