package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The screening sheet, the focus area's own form, and the decision about taking the case on. */
final class Intake {
    private final Walk walk;
    private final Town town;

    Intake(Walk walk, Town town) {
        this.walk = walk;
        this.town = town;
    }

    /** Asks about the first areas: so many needs of this weight. */
    void screen(int needs, String weight) {
        walk.tab("/screening").write("concern", "Braucht eine Wohnung.").write("wish", "Begleitung zum Amt.");
        List<String> areas = walk.page().locator("main fieldset [name^='need-'][value=NONE]").all().stream()
                .map(area -> area.getAttribute("name"))
                .toList();
        assertThat(areas).hasSize(town.areas());
        for (int i = 0; i < areas.size(); i++) {
            walk.pick(areas.get(i), i < needs ? weight : "NONE");
        }
        walk.save();
        walk.says("Bedarf in " + needs + " von " + town.areas());
    }

    void fillOwnForm() {
        walk.tab("/screening");
        assertThat(walk.has("#sheets")).isEqualTo(!town.form().isEmpty());
        if (!town.form().isEmpty()) {
            walk.press("a:has-text('" + town.form() + "')");
            walk.sound();
            walk.page().locator("main form.quick textarea").first().fill("Seit zwei Monaten im Kreis.");
            walk.save();
        }
    }

    /** What the program proposes once the worker has ticked all or nothing of what she can find. */
    String proposal(boolean everything) {
        walk.tab("/decision");
        walk.says(town.criteria().toArray(String[]::new));
        if (everything) {
            walk.tickAll("ticked");
            walk.tickAll("complexities");
        }
        walk.press("button[formaction$='/proposal']");
        return walk.page()
                .locator("#proposal h2, [aria-labelledby=proposal] h2")
                .first()
                .innerText();
    }

    /** Decides as proposed. */
    void decide(String decision) {
        walk.pick("decision", decision);
        walk.save();
        walk.says("Entschieden:");
    }
}
