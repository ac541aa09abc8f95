package de.lotse.casework.linking;

import de.lotse.casework.CaseworkConcept;
import de.lotse.directory.OfferTopics;
import de.lotse.tenancy.Concepts;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Sorts offers by the life areas of the acting municipality's concept. */
@Component
class ConceptTopics implements OfferTopics {
    private final Concepts concepts;

    ConceptTopics(Concepts concepts) {
        this.concepts = concepts;
    }

    @Override
    public List<Topic> topics(Locale locale) {
        return concepts.section(CaseworkConcept.class).lifeAreas().areas().stream()
                .map(area -> new Topic(area.key(), area.label().in(locale)))
                .toList();
    }

    @Override
    public String term(Locale locale) {
        return concepts.section(CaseworkConcept.class).lifeAreas().term().in(locale);
    }
}
