package de.lotse.casework.release;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In a family case each adult releases for herself, and what is about her leaves under her release only. */
@LotseTest
class FamilyReleaseTests {
    @Autowired
    ApplicationContext app;

    private @Nullable FamilyBench made;

    @BeforeEach
    void aFamily() {
        made = FamilyBench.in(app);
    }

    private FamilyBench family() {
        return Objects.requireNonNull(made);
    }

    private String path(String rest) {
        return "/cases/" + family().id() + rest;
    }

    private String see(String rest) throws Exception {
        return family().bench().see(path(rest)).body();
    }

    private CaseBench.Answer give(String id, PersonId whose) throws Exception {
        return family().bench()
                .send(
                        path("/releases"),
                        "id",
                        id,
                        "about",
                        whose.toString(),
                        "name",
                        "Praxis Beispiel",
                        "kind",
                        "HEALTH",
                        "topics",
                        "health",
                        "powers",
                        "MAY_INFORM",
                        "from",
                        FamilyBench.today().toString(),
                        "to",
                        FamilyBench.today().plusYears(1).toString(),
                        "language",
                        "de",
                        "onPaper",
                        "yes");
    }

    private CaseBench.Answer disclose(String id, PersonId about) throws Exception {
        return family().bench()
                .send(
                        path("/disclosures"),
                        "id",
                        id,
                        "about",
                        about.toString(),
                        "name",
                        "Praxis Beispiel",
                        "kind",
                        "HEALTH",
                        "channel",
                        "PHONE",
                        "topics",
                        "health",
                        "what",
                        "Dass ein Termin gebraucht wird");
    }

    private List<Release> of(PersonId person) {
        return family().bench().as(() -> app.getBean(Releases.class).of(person));
    }

    private List<Disclosure> left(PersonId person) {
        return family().bench().as(() -> app.getBean(Disclosures.class).of(person));
    }

    @Test
    @Requirement({"CON-03", "CW-02"})
    void anAdultCarriedInTheCaseGivesAndRevokesHerOwnReleaseThere() throws Exception {
        PersonId partner = family().partner("Omar", null);
        assertThat(see("/releases/new")).contains("Wessen Entbindung?", "Omar Beispiel", "Hanan Mithal");
        String id = Uuids.next().toString();
        assertThat(give(id, partner).status()).isEqualTo(302);
        assertThat(of(partner)).singleElement().satisfies(release -> {
            assertThat(release.recipient().name()).isEqualTo("Praxis Beispiel");
            assertThat(release.revokedOn()).isNull();
        });
        assertThat(of(family().client())).isEmpty();
        assertThat(see("/releases"))
                .contains("Praxis Beispiel", "Entbindung von Omar Beispiel", "Omar Beispiel: 1 Entbindung gültig")
                .contains("keine Entbindung");

        String revocation = "/releases/" + id + "/revocation";
        assertThat(see(revocation)).contains("Praxis Beispiel (Freigabe durch Omar Beispiel)");
        assertThat(family().bench().send(path(revocation)).status()).isEqualTo(302);
        assertThat(of(partner).getFirst().revokedOn()).isEqualTo(FamilyBench.today());
        assertThat(see("")).contains("Omar Beispiel: Entbindung widerrufen: Praxis Beispiel");
    }

    @Test
    @Requirement({"CW-07b", "CON-03", "CW-02"})
    void aReleaseOfSomebodyCarriedIsNamedAtTheEndUnlessItServesAnotherCaseOfHers() throws Exception {
        PersonId partner = family().partner("Omar", null);
        give(Uuids.next().toString(), partner);
        String named = "Schweigepflichtentbindung gilt noch: Praxis Beispiel (Omar Beispiel)";
        assertThat(see("/closure")).contains(named);
        family().bench().openFor(partner);
        assertThat(see("/closure")).doesNotContain(named);
    }

    @Test
    @Requirement({"CON-03", "CW-02"})
    void theReleaseOfOneDoesNotCoverWhatIsAboutAnother() throws Exception {
        PersonId partner = family().partner("Omar", null);
        assertThat(give(Uuids.next().toString(), family().client()).status()).isEqualTo(302);
        String id = Uuids.next().toString();
        CaseBench.Answer refused = disclose(id, partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Für Praxis Beispiel (Freigabe durch Omar Beispiel) gibt es keine Entbindung");
        assertThat(left(partner)).isEmpty();

        assertThat(give(Uuids.next().toString(), partner).status()).isEqualTo(302);
        assertThat(disclose(id, partner).status()).isEqualTo(302);
        assertThat(left(partner)).hasSize(1);
        assertThat(left(family().client())).isEmpty();
        assertThat(see("/releases")).contains("Über Omar Beispiel", "Liste der Empfänger drucken", ">Omar Beispiel<");
        assertThat(family().bench()
                        .see(path("/disclosures.pdf?about=" + partner))
                        .status())
                .isNotEqualTo(404);
        assertThat(family().bench()
                        .see(path("/disclosures.pdf?about=" + PersonId.next()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Requirement({"CON-02", "CW-02"})
    void whoTookHerConsentBackReleasesNothingAndIsNotOffered() throws Exception {
        PersonId partner = family().partner("Omar", null);
        family().withdraw(partner);
        assertThat(see("/releases/new")).doesNotContain("Wessen Entbindung?");
        CaseBench.Answer refused = give(Uuids.next().toString(), partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Nicht gespeichert: Omar Beispiel hat die Einwilligung widerrufen");
        assertThat(of(partner)).isEmpty();
        assertThat(give(Uuids.next().toString(), family().client()).status()).isEqualTo(302);
    }

    @Test
    @Requirement({"CON-03", "CW-02"})
    void aChildGoesWithTheClientAndNothingIsAsked() throws Exception {
        PersonId child = family().child("Lina");
        assertThat(see("/releases/new")).doesNotContain("Wessen Entbindung?");
        assertThat(give(Uuids.next().toString(), child).status()).isEqualTo(422);
        assertThat(of(child)).isEmpty();
    }

    @Test
    @Requirement("CON-03")
    void sentAgainForSomebodyElseAfterGoingBackItIsNotGivenASecondTime() throws Exception {
        PersonId partner = family().partner("Omar", null);
        String id = Uuids.next().toString();
        assertThat(give(id, partner).status()).isEqualTo(302);
        CaseBench.Answer again = give(id, family().client());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Das steht schon da, mit anderem Inhalt");
        assertThat(of(family().client())).isEmpty();
    }
}
