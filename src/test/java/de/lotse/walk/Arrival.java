package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Somebody walks in: signing in, the person, what she has to know and to sign, the case, the first talk. */
final class Arrival {
    private final Walk walk;
    private final Town town;

    Arrival(Walk walk, Town town) {
        this.walk = walk;
        this.town = town;
    }

    void signIn(String login) {
        walk.open("/sign-in");
        walk.page().fill("#login", login);
        walk.page().fill("#password", Bench.PASSWORD);
        walk.press("form.sign-in button.main");
        walk.soundInEveryLook();
    }

    void register() {
        walk.open("/people/new")
                .write("family", "Nemune")
                .write("given", "Zahra " + town.key())
                .write("script", "نمونه")
                .write("born", "1990-05-17");
        walk.page()
                .locator("select[name=town]")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(home()));
        walk.press(".quick-foot button.main");
        if (walk.has("[name=different]")) {
            walk.tickAll("different").save();
        }
        assertThat(walk.page().url()).matches(".*/people/[0-9a-f-]{36}");
        walk.opened(walk.page().url());
        walk.sound();
    }

    private String home() {
        return town.place().split("-")[0];
    }

    /** Every paper the concept wants before anything is written down. */
    void declare(String paper) {
        walk.tab("/consent/" + paper);
        if (walk.has("[name=origin]")) {
            walk.pickFirst("origin");
        }
        if (walk.has("[name=onPaper]")) {
            walk.tickAll("onPaper");
        }
        walk.save();
    }

    /** Opens the case; where the concept has focus areas or levels, one of them is chosen. */
    void openCase(String level) {
        walk.tab("/case");
        assertThat(walk.has("[name=focusArea]")).isEqualTo(!town.form().isEmpty());
        for (String name : List.of("accessRoute", "focusArea")) {
            if (walk.has("[name=" + name + "]")) {
                walk.pickFirst(name);
            }
        }
        assertThat(walk.count("[name=level]")).isEqualTo(level.isEmpty() ? 0 : 2);
        if (!level.isEmpty()) {
            walk.pick("level", level);
        }
        walk.save();
        assertThat(walk.page().url()).matches(".*/cases/[0-9a-f-]{36}");
        walk.opened(walk.page().url());
        assertThat(walk.count("ol.phases > li")).isEqualTo(town.phases());
    }

    void talk(String note) {
        walk.open("/contacts/new?case=" + walk.file().substring(walk.file().lastIndexOf('/') + 1))
                .pickFirst("kind")
                .write("note", note);
        walk.save();
        assertThat(walk.page().locator("ol.tl").innerText()).contains(note);
    }
}
