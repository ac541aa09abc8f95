package de.lotse.casework.linking;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tab of linking shows.
 *
 * @param groups linkages by goal
 * @param rule what the concept says
 * @param cooperations handovers, tandems and referrals
 */
public record LinkingPage(
        CaseHead head,
        List<Group> groups,
        boolean plan,
        @Nullable String rule,
        @Nullable Source source,
        CooperationPages.Panel cooperations) {
    /** Whether nothing is linked and there is no goal to link to. */
    public boolean empty() {
        return groups.stream().allMatch(group -> group.lines().isEmpty());
    }

    /** The linkages of one goal. @param linkHref where another one is added */
    public record Group(String goal, List<Line> lines, String linkHref) {}

    /** One linkage. */
    public record Line(
            String name,
            @Nullable String provider,
            String href,
            Linkage.State state,
            String since,
            @Nullable String note) {
        /** The tone of its mark. */
        public String tone() {
            return switch (state) {
                case STARTED, ENDED -> "good";
                case FAILED -> "bad";
                case WAITING -> "warn";
                default -> "info";
            };
        }
    }

    /**
     * What the form for linking shows.
     *
     * @param more whether more offers fit than are shown
     */
    public record Link(
            CaseHead head,
            List<Choice> goals,
            List<Choice> offers,
            boolean more,
            String term,
            List<Choice> topics,
            List<Choice> towns,
            List<Choice> languages) {}

    /**
     * One linkage with its history.
     *
     * @param topics what data passed on can be about
     * @param about whom they can be about; empty where only the client
     * @param immigration whether whoever learns something is the immigration authority
     * @param releaseHref where the release is given that was missing; null when none was
     */
    public record Detail(
            CaseHead head,
            Linkage linkage,
            @Nullable String goal,
            List<Noted> history,
            List<Choice> states,
            List<Choice> topics,
            List<Choice> about,
            boolean immigration,
            @Nullable String releaseHref) {}

    /** One fact. */
    public record Noted(
            String date,
            Linkage.State state,
            Linkage.@Nullable Failure failure,
            @Nullable String note,
            String by) {}
}
