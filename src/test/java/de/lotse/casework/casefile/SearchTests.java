package de.lotse.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.casework.CaseBench;
import de.lotse.directory.InstallOffers;
import de.lotse.directory.Offer;
import de.lotse.directory.Offers;
import de.lotse.shared.CaseId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The search in the top bar finds what it promises: person, file number, offer. */
@LotseTest
class SearchTests {
    @Autowired
    ApplicationContext app;

    @ParameterizedTest
    @CsvSource({
        "UN-2026-0147,UN-2026-0147",
        "un 2026 147,UN-2026-0147",
        "ms2026-18,MS-2026-0018",
        "Mithal,",
        "2026,",
        "UN-2026-1234567,"
    })
    void aFileNumberIsUnderstoodHoweverItIsTyped(String typed, String number) {
        assertThat(CasesFound.number(typed)).isEqualTo(number);
    }

    @Test
    void aNameLeadsToTheCaseAtOnce() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        assertThat(bench.see("/search?q=mithal").body())
                .containsSubsequence("Fälle", "/cases/" + id, "Personen", "/people/");
    }

    @Test
    void aFileNumberLeadsToTheCaseOfTheOneWhoMaySeeItOnly() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = bench.open(null, null, null);
        String number =
                bench.as(() -> app.getBean(Cases.class).find(id).orElseThrow().number());
        assertThat(bench.see("/search?q=" + number.toLowerCase(Locale.ROOT)).body())
                .contains("/cases/" + id);
        CaseBench other = new CaseBench(app, "unna");
        assertThat(other.see("/search?q=" + number).body())
                .doesNotContain("/cases/" + id)
                .contains("Nichts gefunden");
    }

    @Test
    void anOfferIsFoundByAPartOfItsName() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        app.getBean(InstallOffers.class).install("unna");
        Offer offer = bench.as(
                () -> app.getBean(Offers.class).search(Offers.Search.ALL).getFirst());
        assertThat(bench.see("/search?q=" + offer.name().substring(0, 5)).body())
                .contains("Angebote", "/offers/" + offer.id());
    }
}
