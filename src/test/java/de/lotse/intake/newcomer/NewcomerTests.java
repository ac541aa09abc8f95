package de.lotse.intake.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Consents;
import de.lotse.intake.Seat;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A newcomer in Witten: one first consultation, four outcomes, and nobody who was pointed elsewhere is forgotten. */
@LotseTest
@Requirement("IN-13")
class NewcomerTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    FirstConsultations consultations;

    @Autowired
    Consents consents;

    @Test
    void theFormOffersTheFourOutcomesOfTheConceptWithTheirSource() throws Exception {
        String form = witten().see("/newcomers/new").body();
        assertThat(form)
                .contains("value=\"registered\"", "value=\"handled_directly\"")
                .contains("value=\"rights_crossing_case\"", "value=\"signposting\"")
                .contains("Verfahren bei Zugang über Ebene 1");
    }

    @Test
    void aNeedAcrossAreasOfLawOpensTheCaseAtOnceAndOnlyOnce() throws Exception {
        CaseBench witten = witten();
        String id = Uuids.next().toString();
        CaseBench.Answer held = hold(witten, id, "rights_crossing_case", "yes", "", "");
        assertThat(held.redirect()).isEqualTo("/cases/" + id);
        assertThat(hold(witten, id, "rights_crossing_case", "yes", "", "").redirect())
                .isEqualTo("/cases/" + id);
        assertThat(witten.see("/cases/" + id).body()).contains("Ilinca Muster");
        assertThat(witten.as(() -> consultations.all())).hasSize(1);
        assertThat(witten.as(() -> consents.state(
                                witten.find(new CaseId(UUID.fromString(id))).mainPerson())
                        .mayDocument()))
                .isTrue();
    }

    @Test
    @Requirement("CON-01")
    void withoutConsentNothingWithANameIsKeptAndNothingTypedIsLost() throws Exception {
        CaseBench witten = witten();
        CaseBench.Answer refused = hold(witten, Uuids.next().toString(), "registered", "", "", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("anonym zählen", "value=\"Muster\"");
        assertThat(witten.as(() -> consultations.all())).isEmpty();
    }

    @Test
    @Requirement("CW-17")
    void whoWasPointedToAProviderComesBackOnHeute() throws Exception {
        CaseBench witten = witten();
        String id = Uuids.next().toString();
        assertThat(hold(witten, id, "signposting", "yes", "", "").status()).isEqualTo(422);
        assertThat(hold(witten, id, "signposting", "yes", "MBE Beispielverband", today())
                        .redirect())
                .isEqualTo("/newcomers/" + id);
        assertThat(witten.see("/").body()).contains("Ilinca Muster: nachfragen", "MBE Beispielverband");
        CaseBench.Answer provider = ask(witten, id, "PROVIDER");
        assertThat(provider.status()).isEqualTo(422);
        assertThat(provider.body()).contains("Es fehlt die Schweigepflichtentbindung");
        assertThat(ask(witten, id, "PERSON").status()).isEqualTo(302);
        assertThat(witten.see("/").body()).doesNotContain("Ilinca Muster: nachfragen");
        assertThat(witten.see("/newcomers/" + id).body()).contains("Termin bei der MBE");
    }

    @Test
    @Requirement({"IN-13", "CW-17", "ORG-06"})
    void whoTakesOverSomebodyPassedOnAsksAgainAndNobodyElse() throws Exception {
        CaseBench witten = witten();
        CaseBench receiver = witten();
        String id = Uuids.next().toString();
        hold(witten, id, "signposting", "yes", "MBE Beispielverband", today());
        String referral = Uuids.next().toString();
        assertThat(witten.send(
                                "/referrals?source=COLLEAGUE",
                                "id",
                                referral,
                                "person",
                                RegisterNewcomer.personOf(UUID.fromString(id)).toString(),
                                "family",
                                "Muster",
                                "given",
                                "Ilinca",
                                "town",
                                "witten",
                                "accessRoute",
                                "registration_office",
                                "to",
                                receiver.account().toString(),
                                "agreedOn",
                                today(),
                                "agreed",
                                "yes")
                        .status())
                .isEqualTo(302);
        assertThat(witten.see("/").body()).as("nobody took her over yet").contains("Ilinca Muster: nachfragen");
        receiver.send(
                "/referrals/" + referral + "/steps", "id", Uuids.next().toString(), "kind", "ACCEPTED", "on", today());
        assertThat(receiver.see("/").body()).contains("Ilinca Muster: nachfragen", "MBE Beispielverband");
        assertThat(witten.see("/").body()).doesNotContain("Ilinca Muster: nachfragen");
        assertThat(ask(receiver, id, "PERSON").status()).isEqualTo(302);
        assertThat(receiver.see("/").body()).doesNotContain("Ilinca Muster: nachfragen");
    }

    @Test
    void editedAfterGoingBackItIsShownAgainAndNothingTypedIsLost() throws Exception {
        CaseBench witten = witten();
        String id = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(hold(witten, id, "signposting", "yes", "MBE Beispielverband", today())
                            .redirect())
                    .isEqualTo("/newcomers/" + id);
        }
        CaseBench.Answer edited = hold(witten, id, "signposting", "yes", "Schuldnerberatung Muster", today());
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "Schuldnerberatung Muster");
    }

    @Test
    void aColleagueDoesNotSeeTheConsultation() throws Exception {
        CaseBench witten = witten();
        String id = Uuids.next().toString();
        hold(witten, id, "registered", "yes", "", "");
        assertThat(witten().see("/newcomers/" + id).status()).isEqualTo(404);
    }

    @Test
    void aConceptWithoutLevelsHasNeitherMenuNorPage() throws Exception {
        CaseBench herne = new CaseBench(app, "herne");
        assertThat(herne.see("/newcomers").status()).isEqualTo(404);
        assertThat(herne.see("/referrals").body()).doesNotContain("/newcomers");
        assertThat(witten().see("/referrals").body()).contains("/newcomers");
    }

    private CaseBench witten() {
        return Seat.on(app, "ennepe-ruhr", "witten_cm_2022");
    }

    private static CaseBench.Answer ask(CaseBench bench, String id, String whom) throws Exception {
        return bench.send(
                "/newcomers/" + id + "/follow-ups",
                "id",
                Uuids.next().toString(),
                "on",
                today(),
                "asked",
                whom,
                "result",
                "Hat einen Termin bei der MBE bekommen.");
    }

    private static CaseBench.Answer hold(
            CaseBench bench, String id, String outcome, String consented, String provider, String followUpOn)
            throws Exception {
        return bench.send(
                "/newcomers",
                "id",
                id,
                "family",
                "Muster",
                "given",
                "Ilinca",
                "town",
                "witten",
                "heldOn",
                today(),
                "accessRoute",
                "registration_office",
                "outcome",
                outcome,
                "consented",
                consented,
                "different",
                "yes",
                "provider",
                provider,
                "followUpOn",
                followUpOn);
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
