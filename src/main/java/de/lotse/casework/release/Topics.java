package de.lotse.casework.release;

import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.casefile.Case;
import de.lotse.consent.ReleasePapers;
import de.lotse.tenancy.Concepts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a release can be about: the life areas of the concept, in its own words. */
@Component
public class Topics {
    private final Concepts concepts;

    Topics(Concepts concepts) {
        this.concepts = concepts;
    }

    private List<CaseworkConcept.Area> areas(Case theCase) {
        return concepts.section(CaseworkConcept.class).lifeAreas().areas().stream()
                .filter(area -> area.focusAreas().isEmpty()
                        || theCase.focusArea() == null
                        || area.focusAreas().contains(theCase.focusArea()))
                .toList();
    }

    /** The keys of all of them. */
    public List<String> keys(Case theCase) {
        return areas(theCase).stream().map(CaseworkConcept.Area::key).toList();
    }

    /** To choose from. */
    public List<Choice> choices(Case theCase, Page page) {
        return areas(theCase).stream()
                .map(area -> new Choice(area.key(), area.label().in(page.locale())))
                .toList();
    }

    /** As they stand on a paper, which is German. */
    public List<ReleasePapers.Topic> onPaper(Case theCase) {
        return areas(theCase).stream()
                .map(area -> new ReleasePapers.Topic(area.key(), area.label()))
                .toList();
    }

    /** "Arbeit, Wohnen"; everything where none is named. */
    public String words(Collection<String> keys, Page page) {
        return keys.isEmpty()
                ? page.t("casework.release.allTopics")
                : keys.stream().map(key -> label(key, page.locale())).collect(Collectors.joining(", "));
    }

    private String label(String key, Locale locale) {
        return concepts.section(CaseworkConcept.class)
                .lifeAreas()
                .find(key)
                .map(area -> area.label().in(locale))
                .orElse(key);
    }
}
