package de.lotse.casework.linking;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.directory.InstallOffers;
import de.lotse.directory.Offer;
import de.lotse.directory.OfferId;
import de.lotse.directory.Offers;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What can be linked: offers of the directory until their last day, or a service named freely (CW-06). */
@LotseTest
class LinkedOffersTests {
    private final LocalDate today = LinkedService.today();

    @Autowired
    ApplicationContext app;

    private @Nullable LinkedService linked;

    @BeforeEach
    void aLinkedService() {
        linked = LinkedService.in(app);
    }

    private LinkedService linked() {
        return Objects.requireNonNull(linked);
    }

    @Test
    @Requirement({"CW-06", "DIR-01"})
    void anOfferOfTheDirectoryBringsItsNameAndProviderButNotAfterItsEnd() {
        app.getBean(InstallOffers.class).install("unna");
        Offer offer = linked().bench()
                .as(() -> app.getBean(Offers.class).search(Offers.Search.ALL).stream()
                        .filter(one -> one.provider() != null && one.endsOn() == null)
                        .findFirst()
                        .orElseThrow());
        UUID linkage = Uuids.next();
        assertThat(linked().link(linkage, offer.id(), null)).isEqualTo(LinkOffer.Outcome.LINKED);
        Linkage found = linked().find(linkage);
        assertThat(found.name()).isEqualTo(offer.name());
        assertThat(found.recipient()).isEqualTo(offer.provider());
        ends(offer, today.minusDays(21));
        assertThat(linked().link(Uuids.next(), offer.id(), null)).isEqualTo(LinkOffer.Outcome.OFFER_ENDED);
        ends(offer, today.minusDays(20));
        assertThat(linked().link(Uuids.next(), offer.id(), null))
                .as("its last day")
                .isEqualTo(LinkOffer.Outcome.LINKED);
        ends(offer, null);
    }

    private void ends(Offer offer, @Nullable LocalDate on) {
        linked().bench()
                .as(() -> linked().bench()
                        .sql("update directory_offer set ends_on = ? where offer_id = ?")
                        .param(on)
                        .param(offer.id().value())
                        .update());
    }

    @Test
    void whatIsNotNamedOrNotThereIsNotLinked() {
        assertThat(linked().link(Uuids.next(), null, null)).isEqualTo(LinkOffer.Outcome.NOTHING_NAMED);
        assertThat(linked().link(Uuids.next(), new OfferId(Uuids.next()), null)).isEqualTo(LinkOffer.Outcome.UNKNOWN);
        assertThat(linked().bench()
                        .as(() -> app.getBean(LinkOffer.class)
                                .link(new LinkOffer.Command(
                                        linked().id(),
                                        Uuids.next(),
                                        Uuids.next(),
                                        null,
                                        "Beispiel",
                                        Linkage.Accompaniment.NONE,
                                        today,
                                        null))))
                .as("a goal of nobody")
                .isEqualTo(LinkOffer.Outcome.UNKNOWN);
    }
}
