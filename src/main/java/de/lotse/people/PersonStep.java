package de.lotse.people;

import de.lotse.webui.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done next for a person; contributed by modules that know what comes after registering. */
public interface PersonStep {
    /** The steps for this person, in order. */
    List<Step> steps(Person person, Page page);

    /** Place among the contributors, small first. */
    int order();

    /**
     * One step.
     *
     * @param done whether it is behind us
     * @param detail what is the case, or what the rule says
     * @param action label of the button; null where nothing is to be done
     */
    record Step(
            boolean done,
            String title,
            @Nullable String detail,
            @Nullable String action,
            @Nullable String href) {}
}
