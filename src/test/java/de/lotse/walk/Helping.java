package de.lotse.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** An offer is linked for a goal, its development is watched, and in the end everything is settled and the case over. */
final class Helping {
    private final Walk walk;
    private final Town town;

    Helping(Walk walk, Town town) {
        this.walk = walk;
        this.town = town;
    }

    void link(String goal) {
        walk.tab("/linking");
        walk.says(goal);
        walk.press("section:has-text('" + goal + "') a.more");
        walk.sound();
        if (walk.has("[name=offer]")) {
            walk.pickFirst("offer");
        } else {
            walk.write("service", "Sprachcafé Musterhaus");
        }
        walk.pickFirst("accompaniment");
        walk.save();
        walk.soundInEveryLook();
    }

    void watch(String note) {
        walk.tab("/monitoring").pickFirst("subject").write("note", note);
        walk.save();
        walk.says(note);
    }

    void endLinking() {
        walk.tab("/linking");
        walk.press("section.panel ul.plain a");
        walk.sound();
        walk.pick("state", "ENDED");
        walk.save();
    }

    /** Nothing is open any more; the reason is one of the concept, and the concept's duties are ticked. */
    void close() {
        walk.tab("/closure");
        walk.says("Nichts ist mehr offen.");
        walk.pick("reason", "goals_reached");
        walk.press("form[method=get] button.main");
        walk.sound();
        if (walk.has("[name=subReason]")) {
            walk.pickFirst("subReason");
        }
        walk.pick("talk", "HELD").tickAll("duties").write("evaluation", "Das Ziel ist erreicht.");
        walk.save();
        walk.says("Beendet am", "Das Ziel ist erreicht.");
        walk.soundInEveryLook();
        assertThat(walk.page().navigate(walk.file()).status()).isEqualTo(200);
        walk.says("Beendet am");
        assertThat(walk.count("ol.phases > li")).isEqualTo(town.phases());
    }

    void reopen() {
        walk.tab("/closure");
        walk.press("form[action$='/closure/delete'] button.main");
        walk.says("Der Fall ist wieder offen.");
        assertThat(walk.page().url()).isEqualTo(walk.file());
    }
}
