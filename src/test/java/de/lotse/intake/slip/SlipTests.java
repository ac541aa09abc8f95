package de.lotse.intake.slip;

import static de.lotse.intake.slip.SentSlips.held;
import static de.lotse.intake.slip.SentSlips.result;
import static de.lotse.intake.slip.SentSlips.rows;
import static de.lotse.intake.slip.SentSlips.slip;
import static de.lotse.intake.slip.SentSlips.today;
import static de.lotse.intake.slip.SentSlips.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Issuers;
import de.lotse.consent.WithdrawConsent;
import de.lotse.intake.Seat;
import de.lotse.intake.referral.RegisterNewcomer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A slip from the immigration authority of Kreis Unna to Schwerte and back, and what the authority may never see. */
@LotseTest
@Requirement("IN-11")
class SlipTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    WithdrawConsent withdrawConsent;

    @Test
    @Requirement({"ACC-04", "CON-03a"})
    void theAuthoritySeesItsOwnSlipAndTheResultOnlyWhileTheReleaseHolds() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String id = slip(abh, "Musterova", "tolerated_insecure");
        held(consultation, schwerte, id, "POINTED", "");

        assertThat(abh.see("/sending/slips/" + id).body())
                .contains("Olha Musterova", "Noch keine Rückmeldung freigegeben")
                .doesNotContain("Verwiesen")
                .doesNotContain("Nur für das Team");
        assertThat(rows(abh, "intake_slip_result", id)).isZero();
        assertThat(rows(abh, "intake_slip_feedback", id)).isZero();

        consultation.send("/slips/" + id + "/feedback", "released", "yes");
        assertThat(abh.see("/sending/slips/" + id).body())
                .contains("Verwiesen an das Case Management am Wohnort", "Ansprechperson: Bea Beispiel")
                .doesNotContain("Nur für das Team");
        assertThat(rows(abh, "intake_slip_result", id)).isZero();
        assertThat(rows(abh, "intake_slip_feedback", id)).isEqualTo(1);

        consultation.as(() -> withdrawConsent.withdraw(RegisterNewcomer.personOf(UUID.fromString(id)), null));
        assertThat(rows(abh, "intake_slip_feedback", id)).isZero();
        assertThat(abh.see("/sending/slips/" + id).body())
                .contains("Angaben gelöscht")
                .doesNotContain("Musterova")
                .doesNotContain("Ansprechperson");
    }

    @Test
    @Requirement("ACC-04")
    void nobodyButTheOfficeAndItsConsultationKnowsOfTheSlip() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        String id = slip(abh, "Probowa", "ukraine");
        assertThat(rows(consultation, "intake_slip", id)).isEqualTo(1);
        for (CaseBench other : List.of(
                office("abh_luenen"),
                office("ebh_kreis_unna"),
                Seat.on(app, "unna", "schwerte_cm"),
                new CaseBench(app, "unna"),
                new CaseBench(app, "unna", Role.COORDINATOR),
                new CaseBench(app, "herne", Role.AUTHORITY, "abh_ebh_herne"))) {
            assertThat(rows(other, "intake_slip", id)).isZero();
            assertThat(other.see("/sending/slips/" + id).status()).isEqualTo(404);
            assertThat(other.see("/slips/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void whoGoesOnWhereSheLivesWaitsOnTheHeuteOfTheCaseManagerThere() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_2");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String id = slip(abh, "Vorlagska", "recognised_first_title");
        assertThat(consultation.see("/").body()).contains("Olha Vorlagska: Erstberatung auf Laufzettel");
        held(consultation, schwerte, id, "PLACED", "yes");
        assertThat(consultation.see("/slips/" + id).body()).contains("45 Minuten", "Mährstraße 3", "zurückgemeldet");
        consultation.as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details(
                                    "Musterplatz 1, 00000 Musterstadt",
                                    "Telefon 0000 00000",
                                    "datenschutz@muster.example",
                                    "Eigenes Rechenzentrum",
                                    "Beschwerdestelle, Musterstadt"));
            return null;
        });
        CaseBench.Answer paper = consultation.see("/slips/" + id + "/appointment.pdf?lang=uk");
        assertThat(paper.status()).isEqualTo(200);
        assertThat(new String(paper.content(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(schwerte.see("/").body()).contains("Olha Vorlagska wurde an Sie weitergeleitet");
        schwerte.send("/referrals/" + id + "/steps", "id", uuid(), "kind", "ACCEPTED", "on", today());
        assertThat(schwerte.see("/people/" + RegisterNewcomer.personOf(UUID.fromString(id)))
                        .body())
                .contains("Olha Vorlagska", "Einwilligung");
    }

    @Test
    @Requirement({"IN-11", "CON-01", "ACC-02"})
    void ofWhoGoesToAnotherOfferCaseManagementAtHomeLearnsOnlyIfSheWishesAndConsents() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String silent = taken(abh, consultation, "Angebotska");
        assertThat(consultation
                        .send("/slips/" + silent + "/result", toAnOffer(schwerte, "yes", ""))
                        .status())
                .isEqualTo(302);
        assertThat(schwerte.see("/").body()).as("she did not wish it").doesNotContain("Angebotska");

        String id = taken(abh, consultation, "Wunschska", "urgent", "yes");
        CaseBench.Answer refused = consultation.send("/slips/" + id + "/result", toAnOffer(schwerte, "", "yes"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Ohne Einwilligung wird nichts", "Schuldnerberatung Muster");
        assertThat(schwerte.see("/").body()).doesNotContain("Wunschska");
        assertThat(consultation
                        .send("/slips/" + id + "/result", toAnOffer(schwerte, "yes", "yes"))
                        .status())
                .isEqualTo(302);
        assertThat(schwerte.see("/").body()).contains("Olha Wunschska wurde an Sie weitergeleitet");
        assertThat(schwerte.see("/referrals/" + id).body())
                .contains("Sie geht zu einem anderen Angebot (Schuldnerberatung Muster)")
                .as("the appointment within days is not theirs to give")
                .doesNotContain("Termin im Not- oder Eilfall");
        assertThat(consultation.see("/slips/" + id).body()).contains("Informiert am Wohnort");
        assertThat(abh.see("/sending/slips/" + id).body())
                .as("whom to turn to is the offer")
                .contains("Ansprechperson: Schuldnerberatung Muster");
        assertThat(schwerte.<Integer>as(
                        () -> schwerte.sql("select count(*) from appointments_appointment where worker_id = ?")
                                .param(schwerte.account().value())
                                .query(Integer.class)
                                .single()))
                .as("the appointment is with the offer")
                .isZero();
    }

    private static String taken(CaseBench abh, CaseBench consultation, String family, String... more) throws Exception {
        String id = uuid();
        assertThat(SentSlips.send(abh, id, family, "ukraine", more).status()).isEqualTo(302);
        consultation.send("/slips/" + id + "/taking");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        return id;
    }

    private static String[] toAnOffer(CaseBench worker, String consented, String told) {
        List<String> fields = new ArrayList<>(List.of(result(worker, "OFFER_PLACED", consented, "yes")));
        fields.addAll(List.of("provider", "Schuldnerberatung Muster", "told", told));
        return fields.toArray(String[]::new);
    }

    @Test
    @Requirement("CON-03")
    void theFeedbackStandsOnHeuteUntilItIsGivenOrThePersonDoesNotWantIt() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String owed = "Olha Offenska: Rückmeldung an die Ausländerbehörde";
        String id = slip(abh, "Offenska", "ukraine");
        held(consultation, schwerte, id, "POINTED", "");
        assertThat(consultation.see("/").body()).contains(owed, "/slips/" + id);
        consultation.send("/slips/" + id + "/feedback", "released", "yes");
        assertThat(consultation.see("/").body()).doesNotContain(owed);

        String other = slip(abh, "Stillska", "ukraine");
        held(consultation, schwerte, other, "POINTED", "");
        assertThat(consultation.see("/").body()).contains("Olha Stillska: Rückmeldung");
        consultation.send("/slips/" + other + "/feedback", "untold", "yes");
        assertThat(consultation.see("/").body()).doesNotContain("Olha Stillska: Rückmeldung");
        assertThat(consultation.see("/slips/" + other).body()).contains("möchte keine Rückmeldung an die Behörde");
        assertThat(abh.see("/sending/slips/" + other).body())
                .as("the authority does not learn it")
                .contains("Noch keine Rückmeldung freigegeben")
                .doesNotContain("möchte keine");
        assertThat(rows(abh, "intake_slip_step", other)).as("it took the slip").isEqualTo(1);
    }

    @Test
    void whereTheConceptHasNoSlipThereIsNeitherMenuNorPage() throws Exception {
        CaseBench herne = new CaseBench(app, "herne");
        CaseBench office = new CaseBench(app, "herne", Role.AUTHORITY, "abh_ebh_herne");
        assertThat(herne.see("/slips").status()).isEqualTo(404);
        assertThat(office.see("/sending/slips").status()).isEqualTo(404);
        assertThat(office.see("/sending/slips/new").status()).isEqualTo(404);
        assertThat(office.see("/questions").body()).doesNotContain("/sending/slips");
        assertThat(office("abh_kreis_unna").see("/questions").body()).contains("/sending/slips");
    }

    private CaseBench office(String key) {
        return new CaseBench(app, "unna", Role.AUTHORITY, key);
    }
}
