package de.lotse.casework.safety;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the pages of safety show.
 *
 * @param standing what rules now, for each person with a warning
 * @param history what was noted before
 * @param persons who is in the case; one alone is not asked about
 * @param levels the levels of the concept's risk model; empty where it has none
 * @param rule what the concept says about assessing; null where it says nothing
 * @param ask whom to ask because a case out of reach warns
 */
public record SafetyPage(
        CaseHead head,
        List<Entry> standing,
        List<Entry> history,
        List<Choice> persons,
        List<Choice> levels,
        @Nullable String rule,
        @Nullable Source source,
        String reviewRule,
        Source reviewSource,
        List<String> ask) {
    /**
     * One note.
     *
     * @param level the level in words, with who is responsible
     * @param overdue whether its review has passed
     */
    public record Entry(
            String name,
            String what,
            String day,
            String by,
            @Nullable String level,
            @Nullable String responsible,
            @Nullable String observed,
            @Nullable String informed,
            List<String> conditions,
            @Nullable String review,
            String tone,
            boolean overdue) {}
}
