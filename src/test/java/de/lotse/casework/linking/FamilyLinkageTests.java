package de.lotse.casework.linking;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Data that go with a linkage or a handover of a family case need the release of the adult they are about, and stop with it. */
@LotseTest
class FamilyLinkageTests {
    @Autowired
    ApplicationContext app;

    private UUID release(FamilyBench family, PersonId person) {
        return GivenReleases.of(app, family.bench(), person)
                .to(
                        new Recipient(Recipient.Kind.SERVICE, null, LinkedService.NAME),
                        List.of("work"),
                        Release.Power.MAY_INFORM);
    }

    private List<Disclosure> left(FamilyBench family, PersonId person) {
        return family.bench().as(() -> app.getBean(Disclosures.class).of(person));
    }

    private static CaseBench.Answer pass(FamilyBench family, LinkedService service, String id, PersonId about)
            throws Exception {
        return family.bench()
                .send(
                        "/cases/" + family.id() + "/linking/" + service.linkage() + "/status",
                        "id",
                        id,
                        "about",
                        about.toString(),
                        "state",
                        "CONTACTED",
                        "on",
                        FamilyBench.today().toString(),
                        "passed",
                        "yes",
                        "channel",
                        "PHONE",
                        "topics",
                        "work",
                        "what",
                        "Name und Stand der Bewerbung");
    }

    @Test
    @Requirement({"CON-03", "CW-06", "CW-02"})
    void whatIsAboutSomebodyCarriedGoesUnderHerOwnReleaseOnly() throws Exception {
        FamilyBench family = FamilyBench.in(app);
        PersonId partner = family.partner("Omar", null);
        LinkedService service = new LinkedService(app, family.bench(), family.id(), Uuids.next());
        service.link(service.linkage(), null, LinkedService.NAME);
        release(family, family.client());
        assertThat(family.bench()
                        .see("/cases/" + family.id() + "/linking/" + service.linkage())
                        .body())
                .contains("Über wen?", "Omar Beispiel");
        String id = Uuids.next().toString();
        CaseBench.Answer refused = pass(family, service, id, partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("(Freigabe durch Omar Beispiel) gibt es keine Entbindung", "about=" + partner);
        assertThat(left(family, partner)).isEmpty();

        release(family, partner);
        assertThat(pass(family, service, id, partner).status()).isEqualTo(302);
        assertThat(left(family, partner)).hasSize(1);
        assertThat(left(family, family.client())).isEmpty();
        assertThat(pass(family, service, id, partner).status()).as("sent twice").isEqualTo(302);
        assertThat(pass(family, service, id, family.client()).status())
                .as("for somebody else after going back")
                .isEqualTo(422);
        assertThat(left(family, partner)).hasSize(1);
        assertThat(left(family, family.client())).isEmpty();
    }

    private static CaseBench.Answer handOver(FamilyBench family, UUID cooperation, PersonId about) throws Exception {
        return family.bench()
                .send(
                        "/cases/" + family.id() + "/cooperations",
                        "id",
                        cooperation.toString(),
                        "way",
                        "WARM_HANDOVER",
                        "direction",
                        "TO_THEM",
                        "name",
                        LinkedService.NAME,
                        "kind",
                        "SERVICE",
                        "about",
                        about.toString(),
                        "topics",
                        "work");
    }

    private static CaseBench.Answer tell(FamilyBench family, UUID cooperation) throws Exception {
        return family.bench()
                .send(
                        "/cases/" + family.id() + "/cooperations/" + cooperation + "/steps",
                        "id",
                        Uuids.next().toString(),
                        "what",
                        "FEEDBACK",
                        "on",
                        FamilyBench.today().toString(),
                        "note",
                        "Ist dort angekommen");
    }

    private boolean goesOn(FamilyBench family, UUID cooperation) {
        return family.bench()
                .as(() -> app.getBean(Cooperations.class)
                        .find(family.id(), cooperation)
                        .orElseThrow()
                        .open());
    }

    @Test
    @Requirement({"CON-03", "CON-03a", "IN-14", "CW-02"})
    void aHandoverOfSomebodyCarriedNeedsHerReleaseAndStopsWithItAlone() throws Exception {
        FamilyBench family = FamilyBench.in(app);
        PersonId partner = family.partner("Omar", null);
        UUID hers = Uuids.next();
        UUID clients = Uuids.next();
        release(family, family.client());
        assertThat(family.bench()
                        .see("/cases/" + family.id() + "/cooperations/new")
                        .body())
                .contains("Um wen geht es?", "Omar Beispiel");
        assertThat(handOver(family, hers, partner).status()).isEqualTo(302);
        assertThat(handOver(family, clients, family.client()).status()).isEqualTo(302);
        assertThat(family.bench()
                        .see("/cases/" + family.id() + "/cooperations/" + hers)
                        .body())
                .contains("Um wen geht es?");
        assertThat(family.bench()
                        .see("/cases/" + family.id() + "/cooperations/" + clients)
                        .body())
                .doesNotContain("Um wen geht es?");
        assertThat(family.bench().see("/").body())
                .contains("Omar Beispiel: Gespräch zu dritt mit " + LinkedService.NAME);
        CaseBench.Answer refused = tell(family, hers);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("(Freigabe durch Omar Beispiel) gibt es keine Entbindung", "about=" + partner);
        UUID release = release(family, partner);
        assertThat(tell(family, hers).status()).isEqualTo(302);
        assertThat(left(family, partner)).hasSize(1);
        assertThat(left(family, family.client())).isEmpty();
        family.bench().as(() -> app.getBean(RevokeRelease.class).revoke(partner, release, null));
        assertThat(goesOn(family, hers)).isFalse();
        assertThat(goesOn(family, clients)).isTrue();
    }

    @Test
    @Requirement({"CON-02", "CW-02"})
    void aWithdrawalStopsTheHandoversAboutHerAndTheClientsStopsAll() throws Exception {
        FamilyBench family = FamilyBench.in(app);
        PersonId partner = family.partner("Omar", null);
        PersonId sister = family.partner("Samira", null);
        UUID hers = Uuids.next();
        UUID sisters = Uuids.next();
        UUID clients = Uuids.next();
        handOver(family, hers, partner);
        handOver(family, sisters, sister);
        handOver(family, clients, family.client());
        family.withdraw(partner);
        assertThat(goesOn(family, hers)).isFalse();
        assertThat(goesOn(family, sisters)).isTrue();
        assertThat(goesOn(family, clients)).isTrue();
        CaseBench.Answer refused = handOver(family, Uuids.next(), partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Nicht gespeichert: Omar Beispiel hat die Einwilligung widerrufen");
        family.withdraw(family.client());
        assertThat(goesOn(family, sisters)).isFalse();
        assertThat(goesOn(family, clients)).isFalse();
    }

    @Test
    @Requirement({"CON-02", "CW-02"})
    void nothingGoesAboutWhoTookHerConsentBack() throws Exception {
        FamilyBench family = FamilyBench.in(app);
        PersonId partner = family.partner("Omar", null);
        LinkedService service = new LinkedService(app, family.bench(), family.id(), Uuids.next());
        service.link(service.linkage(), null, LinkedService.NAME);
        release(family, partner);
        family.withdraw(partner);
        CaseBench.Answer refused = pass(family, service, Uuids.next().toString(), partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Nicht gespeichert: Omar Beispiel hat die Einwilligung widerrufen");
        assertThat(left(family, partner)).isEmpty();
    }
}
