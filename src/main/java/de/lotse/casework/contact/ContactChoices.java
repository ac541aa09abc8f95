package de.lotse.casework.contact;

import de.lotse.casework.CaseworkConcept;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What can be chosen about a talk: what the concept knows now, and what a talk that is corrected says already.
 *
 * @param needsTerm what the concept calls its life areas
 */
public record ContactChoices(List<Choice> kinds, List<Choice> needs, String needsTerm) {
    /** Keeps its own copies. */
    public ContactChoices {
        kinds = List.copyOf(kinds);
        needs = List.copyOf(needs);
    }

    static ContactChoices of(CaseworkConcept concept, Page page) {
        return new ContactChoices(
                concept.contactFormats().stream()
                        .map(kind -> new Choice(kind.key(), kind.label().in(page.locale())))
                        .toList(),
                concept.lifeAreas().areas().stream()
                        .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                        .toList(),
                concept.lifeAreas().term().in(page.locale()));
    }

    /** With what the talk says, where the concept does not know it any more. */
    ContactChoices with(Contact known) {
        return new ContactChoices(with(kinds, List.of(known.kind())), with(needs, known.needs()), needsTerm);
    }

    private static List<Choice> with(List<Choice> choices, Collection<String> known) {
        List<String> keys = keys(choices);
        List<Choice> all = new ArrayList<>(choices);
        known.stream().filter(key -> !keys.contains(key)).forEach(key -> all.add(new Choice(key, key)));
        return all;
    }

    static List<String> keys(List<Choice> choices) {
        return choices.stream().map(Choice::value).toList();
    }
}
