package de.lotse.casework;

import de.lotse.shared.LocalizedText;
import de.lotse.tenancy.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A focus area of counselling with its own first interview and papers (ORG-04, Konzept Kreis Düren 4.1).
 *
 * @param towns keys of the towns it is limited to; empty for all
 * @param topics keys of the life areas it deals with
 * @param furtherForms sheets for other needs than the first one; one of all is enough
 * @param papers keys of the papers it uses
 */
public record FocusArea(
        String key,
        LocalizedText label,
        @Nullable String rule,
        List<String> towns,
        List<String> topics,
        @Nullable QuestionForm firstInterview,
        List<QuestionForm> furtherForms,
        List<String> papers,
        Source source) {
    /** Whether it serves residents of the town; an unknown town does not exclude. */
    public boolean servesTown(@Nullable String town) {
        return towns.isEmpty() || town == null || towns.contains(town);
    }

    /** The first interview's form and the further ones. */
    public List<QuestionForm> forms() {
        List<QuestionForm> forms = new ArrayList<>();
        if (firstInterview != null) {
            forms.add(firstInterview);
        }
        forms.addAll(furtherForms);
        return List.copyOf(forms);
    }
}
