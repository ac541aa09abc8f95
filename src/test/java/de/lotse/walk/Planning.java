package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** Assessment with network, category where the concept has one, plan with goals and signatures. */
final class Planning {
    private final Walk walk;
    private final Town town;

    Planning(Walk walk, Town town) {
        this.walk = walk;
        this.town = town;
    }

    /** Both see the first two areas, before or after the help. */
    void assess(String self, String professional) {
        walk.tab("/assessment/new");
        for (int area = 0; area < 2; area++) {
            choose("self-", area, self);
            choose("professional-", area, professional);
        }
        walk.write("strengths", "Spricht drei Sprachen.");
        walk.save();
        walk.soundInEveryLook();
    }

    private void choose(String start, int area, String step) {
        walk.page().locator("main select[name^='" + start + "']").nth(area).selectOption(step);
    }

    void draw(String member) {
        walk.tab("/network").write("name", member).pickFirst("kind").pickFirst("closeness");
        walk.save();
        walk.says(member);
    }

    /** Münster, table 1: four criteria of A make an A; elsewhere nobody has heard of categories. */
    void sort() {
        if (!town.categories()) {
            assertThat(walk.page().request().get(walk.file() + "/category").status())
                    .isEqualTo(404);
            return;
        }
        walk.tab("/category")
                .write("effort", "4")
                .choose("urgency", "1")
                .write("needs", "3")
                .write("actors", "4");
        walk.press("button[formaction$='/proposal']");
        assertThat(walk.count("[name=category]")).isEqualTo(4);
        walk.says("Vorschlag: A");
        walk.pick("category", "A");
        walk.save();
    }

    void plan(String goal) {
        walk.tab("/plan/edit")
                .write("motto", "In Ruhe wohnen")
                .write("frame-1", "Gesichert wohnen")
                .write("goal-1", goal)
                .write("responsible-1", "Zahra Nemune")
                .write("due-1", "2027-03-01")
                .write("steps-1", "Unterlagen sammeln\nTermin machen");
        walk.press("button[name=then]");
        walk.sound();
        walk.pick("how", "PAPER");
        walk.save();
        walk.says(goal, "unterschrieben am");
    }

    void reach(String goal) {
        walk.tab("/plan");
        walk.press("a:has-text('" + goal + "')");
        walk.sound();
        walk.pick("state", "REACHED");
        walk.save();
    }
}
