package de.lotse.directory;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.Uuids;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The directory of offers: what an entry is, whether it is still true, and finding the one that fits. */
@LotseTest
class OffersTests {
    private final ApplicationContext app;
    private final CaseBench worker;
    private final String name = "Beratungsstelle Beispiel " + Uuids.next();

    @Autowired
    OffersTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
    }

    private Answer enter(String id, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("id", id, "name", name));
        fields.addAll(List.of(more));
        return worker.send("/offers", fields.toArray(String[]::new));
    }

    private String found(String filter) throws Exception {
        return worker.see("/offers?q=Beispiel" + filter).body();
    }

    @Test
    @Requirement("DIR-02")
    void aProjectNeedsItsEndAndTheInnerCircleComesFirst() throws Exception {
        String id = Uuids.next().toString();
        Answer refused = enter(id, "kind", "PROJECT", "provider", "Muster e. V.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("f-endsOn-error", "Muster e. V.");
        assertThat(enter(id, "kind", "PROJECT", "endsOn", "2099-12-31", "circle", "OUTER")
                        .redirect())
                .isEqualTo("/offers/" + id);
        String inner = Uuids.next().toString();
        assertThat(enter(inner, "kind", "PERMANENT", "circle", "INNER").redirect())
                .isEqualTo("/offers/" + inner);
        List<Offer> all = worker.as(() -> app.getBean(Offers.class).search(new Offers.Search(name, null, null, null)));
        assertThat(all).extracting(Offer::circle).containsExactly(Offer.Circle.INNER, Offer.Circle.OUTER);
        assertThat(all).extracting(Offer::kind).containsExactly(Offer.Kind.PERMANENT, Offer.Kind.PROJECT);
    }

    @Test
    void anotherOfferFromTheSameFormDoesNotReplaceTheFirst() throws Exception {
        String id = Uuids.next().toString();
        for (int click = 0; click < 2; click++) {
            assertThat(enter(id, "kind", "PERMANENT", "provider", "Muster e. V.")
                            .redirect())
                    .isEqualTo("/offers/" + id);
        }
        Answer again = enter(id, "kind", "PERMANENT", "provider", "Beispiel gGmbH");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Das steht schon da", "Beispiel gGmbH")
                .doesNotContain(id);
        assertThat(worker.see("/offers/" + id).body()).contains("Muster e. V.").doesNotContain("Beispiel gGmbH");
        for (int click = 0; click < 2; click++) {
            assertThat(enter(id, "version", "1", "kind", "PERMANENT", "provider", "Beispiel gGmbH")
                            .status())
                    .isEqualTo(302);
        }
        assertThat(version(id)).isEqualTo("2");
    }

    @Test
    @Requirement("DIR-03")
    void whatNobodyLookedAtForAYearIsFlaggedUntilSomebodyConfirmsOrCorrectsIt() throws Exception {
        String id = Uuids.next().toString();
        enter(id, "kind", "PERMANENT");
        String path = "/offers/" + id;
        assertThat(worker.see(path).body()).as("who enters it has looked").doesNotContain("bitte prüfen");
        age(id);
        assertThat(worker.see(path).body()).contains("Stimmt der Eintrag noch?");
        assertThat(worker.send(path + "/confirmation").redirect()).isEqualTo(path);
        assertThat(worker.see(path).body()).doesNotContain("Stimmt der Eintrag noch?");
        age(id);
        assertThat(enter(id, "version", version(id), "kind", "PERMANENT", "contact", "Musterstraße 1")
                        .status())
                .isEqualTo(302);
        assertThat(worker.see(path).body()).contains("Musterstraße 1").doesNotContain("Stimmt der Eintrag noch?");
    }

    private void age(String id) {
        worker.as(() -> worker.sql(
                        "update directory_offer set verified_on = verified_on - interval '13 months' where offer_id = ?::uuid")
                .param(id)
                .update());
    }

    private String version(String id) {
        return worker.as(() -> worker.sql("select version::text from directory_offer where offer_id = ?::uuid")
                .param(id)
                .query(String.class)
                .single());
    }

    @Test
    @Requirement("DIR-04")
    void anOfferIsFoundByNeedTownAndLanguage() throws Exception {
        enter(Uuids.next().toString(), "kind", "PERMANENT", "topics", "work", "towns", "luenen", "languages", "ar");
        assertThat(found("&topic=work&town=luenen&language=ar")).contains(name);
        assertThat(found("&topic=health")).doesNotContain(name);
        assertThat(found("&town=kamen")).doesNotContain(name);
        assertThat(found("&language=fa")).doesNotContain(name);
        String everywhere = Uuids.next().toString();
        enter(everywhere, "kind", "PERMANENT", "topics", "work");
        assertThat(found("&topic=work&town=kamen"))
                .as("for the whole municipality")
                .contains("/offers/" + everywhere);
    }
}
