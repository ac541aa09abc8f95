package de.lotse.webui.components;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The Hilfeplan: the motto in the client's words, frame goals, and the action goals below each.
 *
 * @param motto null while there is none
 * @param mottoNote whose words, when
 */
public record GoalTree(@Nullable String motto, @Nullable String mottoNote, List<Goal> goals) {
    /** A frame goal. */
    public record Goal(String title, @Nullable String href, List<Step> steps) {
        public long reached() {
            return steps.stream().filter(step -> step.state() == State.REACHED).count();
        }

        /** How many are still pursued or reached; a dropped goal no longer counts. */
        public long pursued() {
            return steps.stream().filter(step -> step.state() != State.DROPPED).count();
        }

        /** How much is reached, from 0 to 100. */
        public long percent() {
            return pursued() == 0 ? 0 : 100 * reached() / pursued();
        }

        /** Whether there is something left to do; then it is shown unfolded. */
        public boolean unfinished() {
            return steps.isEmpty() || reached() < pursued();
        }
    }

    /**
     * An action goal.
     *
     * @param when "bis 30.9.", "erreicht 3.7."
     * @param detail who does it, what holds it up
     */
    public record Step(
            String title,
            State state,
            @Nullable String when,
            @Nullable String detail,
            @Nullable String href) {}

    /** How an action goal stands. */
    public enum State {
        REACHED("check", "good"),
        RUNNING("half", "warn"),
        STUCK("warn", "bad"),
        OPEN("ring", "soft"),
        DROPPED("minus", "soft");

        private final String icon;
        private final String tone;

        State(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        public String icon() {
            return icon;
        }

        public String tone() {
            return tone;
        }

        /** Its word is the message {@code webui.goal.<key>}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public long reached() {
        return goals.stream().mapToLong(Goal::reached).sum();
    }

    public long steps() {
        return goals.stream().mapToLong(Goal::pursued).sum();
    }
}
