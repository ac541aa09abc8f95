package de.lotse.directory;

import de.lotse.access.Colleagues;
import de.lotse.people.CodeLists;
import de.lotse.tenancy.Towns;
import de.lotse.webui.Page;
import de.lotse.webui.components.Choice;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Topics, towns and languages of offers in the viewer's words. */
@Component
class OfferWords {
    private final ObjectProvider<OfferTopics> topics;
    private final Towns towns;
    private final CodeLists lists;
    private final Colleagues colleagues;

    OfferWords(ObjectProvider<OfferTopics> topics, Towns towns, CodeLists lists, Colleagues colleagues) {
        this.topics = topics;
        this.towns = towns;
        this.lists = lists;
        this.colleagues = colleagues;
    }

    /** The topics as choices; none where no concept names any. */
    List<Choice> topics(Page page) {
        return topics.stream()
                .flatMap(all -> all.topics(page.locale()).stream())
                .map(topic -> new Choice(topic.key(), topic.label()))
                .toList();
    }

    /** The word for topics. */
    String term(Page page) {
        return topics.stream()
                .map(all -> all.term(page.locale()))
                .findFirst()
                .orElseGet(() -> page.t("directory.topics"));
    }

    List<Choice> towns() {
        return towns.all().stream()
                .map(town -> new Choice(town.id().value(), town.name()))
                .toList();
    }

    List<Choice> languages(Page page) {
        return lists.languages().stream()
                .map(entry -> new Choice(entry.code(), lists.languageName(entry.code(), page.locale())))
                .toList();
    }

    /** One offer as pages show it. */
    OfferPage.Line line(Offer offer, Page page) {
        return new OfferPage.Line(
                offer,
                labels(offer.topics(), topics(page)),
                offer.towns().isEmpty() ? page.t("directory.towns.all") : labels(offer.towns(), towns()),
                offer.languages().stream()
                        .map(code -> lists.languageName(code, page.locale()))
                        .collect(Collectors.joining(", ")),
                offer.stale(page.today()),
                offer.ended(page.today()),
                offer.owner() == null ? null : colleagues.name(offer.owner()).orElse("–"));
    }

    private static String labels(List<String> keys, List<Choice> choices) {
        return keys.stream()
                .map(key -> choices.stream()
                        .filter(choice -> choice.value().equals(key))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(key))
                .collect(Collectors.joining(", "));
    }
}
