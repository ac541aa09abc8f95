package de.lotse.directory;

import de.lotse.people.SearchSource;
import de.lotse.webui.Page;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers of other services among what the search finds. */
@Component
class OffersFound implements SearchSource {
    private static final int SHORTEST = 3;
    private static final int MOST = 10;
    private final Offers offers;

    OffersFound(Offers offers) {
        this.offers = offers;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Group find(Sought sought, Page page) {
        boolean may = page.viewer().may("DIRECTORY_READ") && sought.typed().length() >= SHORTEST;
        return new Group(
                page.t("directory.search.offers"),
                may ? hits(new Offers.Search(sought.typed(), null, null, null), page) : List.of());
    }

    private List<Hit> hits(Offers.Search search, Page page) {
        return offers.search(search).stream()
                .filter(offer -> !offer.ended(page.today()))
                .limit(MOST)
                .map(offer -> new Hit(offer.name(), null, offer.provider(), "/offers/" + offer.id()))
                .toList();
    }
}
