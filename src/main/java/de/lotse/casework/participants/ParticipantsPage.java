package de.lotse.casework.participants;

import de.lotse.casework.casefile.CaseHead;
import de.lotse.webui.components.Choice;
import de.lotse.webui.components.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to the case.
 *
 * @param familyHref where the family of the client is drawn
 * @param past which cases were linked by mistake, and why they are not any more
 * @param several whether the concept carries several people in one case
 * @param rule what the concept says a case is
 * @param found who may join
 * @param cases which cases of the viewer may be linked
 */
public record ParticipantsPage(
        CaseHead head,
        String familyHref,
        List<Line> lines,
        List<Linked> linked,
        List<String> past,
        boolean several,
        String rule,
        Source source,
        List<Choice> found,
        List<Choice> cases) {
    /**
     * One person.
     *
     * @param hint how she stands with her consent, where something is to be done; null otherwise
     * @param leaveHref where she leaves; null for the client and those who left
     */
    public record Line(
            String name,
            String href,
            String role,
            String since,
            @Nullable String reason,
            @Nullable String left,
            @Nullable Hint hint,
            @Nullable String leaveHref) {}

    /**
     * What is to be done about her consent.
     *
     * @param consentHref where she gives her own; null where she took it back
     */
    public record Hint(
            String tone,
            String title,
            String text,
            @Nullable Source source,
            @Nullable String consentHref) {}

    /** A case that belongs to this one. @param endHref where it is said that it does not */
    public record Linked(String name, String number, String href, String endHref) {}
}
