package de.lotse.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.consent.Issuers;
import de.lotse.consent.WithdrawConsent;
import de.lotse.intake.Seat;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    SendSlip sendSlip;

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
    void nothingGoesOnWithoutARecordAndConsentAndNothingTypedIsLost() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String id = slip(abh, "Entwurfska", "ukraine");
        consultation.send("/slips/" + id + "/taking");
        CaseBench.Answer unknown = consultation.send("/slips/" + id + "/result", result(schwerte, "POINTED", "", ""));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("Bitte zuerst die Person anlegen", "Nur für das Team");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        assertThat(consultation
                        .send("/slips/" + id + "/result", result(schwerte, "POINTED", "", ""))
                        .body())
                .contains("Ohne Einwilligung wird nichts");
        assertThat(consultation
                        .send("/slips/" + id + "/result", result(schwerte, "NOTHING", "", ""))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void editedAfterGoingBackItIsShownAgainAndNothingTypedIsLost() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        String id = slip(abh, "Nachtragska", "ukraine");
        assertThat(send(abh, id, "Nachtragska", "ukraine").status())
                .as("a double click")
                .isEqualTo(302);
        CaseBench.Answer slip = send(abh, id, "Nachtragska", "ukraine", "wish", "Sucht einen Kurs.");
        assertThat(slip.status()).isEqualTo(422);
        assertThat(slip.body()).contains("Das steht schon da, mit anderem Inhalt", "Sucht einen Kurs.");
        consultation.send("/slips/" + id + "/taking");
        String[] fields = result(consultation, "NOTHING", "", "");
        for (int i = 0; i < 2; i++) {
            assertThat(consultation.send("/slips/" + id + "/result", fields).status())
                    .isEqualTo(302);
        }
        fields[java.util.Arrays.asList(fields).indexOf("note") + 1] = "Kommt im Mai wieder.";
        CaseBench.Answer result = consultation.send("/slips/" + id + "/result", fields);
        assertThat(result.status()).isEqualTo(422);
        assertThat(result.body()).contains("gibt es schon ein Ergebnis", "Kommt im Mai wieder.");
    }

    @Test
    void theSamePersonInAGroupThatIsMeantOnceIsSentAgainOnlyAfterAWarning() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        slip(abh, "Wiederholska", "permission_insecure");
        CaseBench.Answer again = send(abh, uuid(), "Wiederholska", "permission_insecure");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("nur einmalig", "value=\"Wiederholska\"", "name=\"again\"");
        assertThat(send(abh, uuid(), "Wiederholska", "permission_insecure", "again", "yes")
                        .status())
                .isEqualTo(302);
        assertThat(send(abh, uuid(), "Wiederholska", "ukraine").status()).isEqualTo(302);
    }

    @Test
    void whoTookHerAgreementBackIsNotSentAgainAndTheAnswerSaysWhatToDo() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        String id = slip(abh, "Widerrufska", "ukraine");
        consultation.send("/slips/" + id + "/withdrawal");
        assertThat(consultation
                        .send("/slips/" + id + "/result", result(consultation, "NOTHING", "", ""))
                        .body())
                .contains("Nicht gespeichert");
        CaseBench.Answer refused = send(abh, uuid(), "Widerrufska", "ukraine");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("hat ihr Einverständnis am", "kann sich jederzeit selbst");
        assertThat(send(abh, uuid(), "Widerrufska", "ukraine", "again", "yes").status())
                .isEqualTo(302);
    }

    @Test
    @Requirement({"IN-11", "CON-02"})
    void whoTookHerConsentBackElsewhereIsNotConsultedUntilSheSignsAnew() throws Exception {
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench colleague = new CaseBench(app, "unna");
        String id = slip(office("abh_kreis_unna"), "Entzogska", "ukraine");
        PersonId person = RegisterNewcomer.personOf(UUID.fromString(id));
        consultation.send("/slips/" + id + "/taking");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        colleague.as(() -> {
            app.getBean(Grants.class).hold(person);
            for (DeclarationKind kind : List.of(DeclarationKind.PRIVACY_NOTICE, DeclarationKind.CONSENT)) {
                app.getBean(Declare.class).declare(Declare.Command.onPaper(person, kind, LocalDate.parse(today())));
            }
            return withdrawConsent.withdraw(person, null);
        });
        CaseBench receiver = Seat.on(app, "unna", "schwerte_cm");
        for (String kind : List.of("NOTHING", "POINTED")) {
            CaseBench.Answer refused = consultation.send("/slips/" + id + "/result", result(receiver, kind, "", ""));
            assertThat(refused.status()).as(kind).isEqualTo(422);
            assertThat(refused.body())
                    .contains("Die Person hat ihre Einwilligung am", "unterschreibt sie neu", "Nur für das Team");
        }
        assertThat(rows(consultation, "intake_slip_result", id)).isZero();
        assertThat(consultation
                        .send("/slips/" + id + "/result", result(consultation, "NOTHING", "yes", ""))
                        .status())
                .as("she signs anew")
                .isEqualTo(302);
    }

    @Test
    @Requirement("IN-12")
    void section104cIsShownWhereItWasGivenAndNoLongerOffered() throws Exception {
        CaseBench abh = office("abh_kreis_unna");
        assertThat(abh.see("/sending/slips/new").body())
                .contains("value=\"section_25a\"", "value=\"section_25b\"")
                .doesNotContain("section_104c");
        UUID id = Uuids.next();
        abh.as(() -> sendSlip.send(new SendSlip.Command(
                id,
                "tolerated_insecure",
                "section_104c",
                new Slip.Who(new PersonName("Altska", "Olha", null), null, null, null, "schwerte", null),
                LocalDate.now(ZoneId.of("Europe/Berlin")),
                false)));
        assertThat(abh.see("/sending/slips/" + id).body()).contains("nur im Bestand");
    }

    @Test
    void aGroupIsOfferedOnlyWhileItIsSent() {
        var rules = Objects.requireNonNull(de.lotse.ExampleConcepts.profile("unna")
                .section(de.lotse.casework.IntakeConcept.class)
                .slip());
        assertThat(rules.groupsOn(LocalDate.of(2024, 7, 31))).isEmpty();
        assertThat(rules.groupsOn(LocalDate.of(2024, 8, 1))).hasSize(4);
        assertThat(rules.minutes()).isEqualTo(30);
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

    static String slip(CaseBench abh, String family, String group) throws Exception {
        String id = uuid();
        assertThat(send(abh, id, family, group).status()).isEqualTo(302);
        return id;
    }

    /** The authority sends somebody. @param more further fields of the form: name, value */
    static CaseBench.Answer send(CaseBench abh, String id, String family, String group, String... more)
            throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id", id, "family", family, "given", "Olha", "town", "schwerte", "language", "uk", "group", group));
        fields.addAll(List.of("agreedOn", today(), "agreed", "yes"));
        fields.addAll(List.of(more));
        return abh.send("/sending/slips", fields.toArray(String[]::new));
    }

    static void held(CaseBench consultation, CaseBench to, String id, String kind, String released) throws Exception {
        consultation.send("/slips/" + id + "/taking");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        assertThat(consultation
                        .send("/slips/" + id + "/result", result(to, kind, "yes", released))
                        .status())
                .isEqualTo(302);
    }

    private static String[] result(CaseBench to, String kind, String consented, String released) {
        return new String[] {
            "id",
            uuid(),
            "kind",
            kind,
            "heldOn",
            today(),
            "minutes",
            "45",
            "worker",
            to.account().toString(),
            "meetsOn",
            LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(7).toString(),
            "meetsTime",
            "09:30",
            "place",
            "Mährstraße 3",
            "note",
            "Nur für das Team",
            "consented",
            consented,
            "released",
            released
        };
    }

    private static Integer rows(CaseBench bench, String table, String id) {
        return Objects.requireNonNull(
                bench.<Integer>as(() -> bench.sql("select count(*) from " + table + " where slip_id = ?::uuid")
                        .param(id)
                        .query(Integer.class)
                        .single()));
    }

    private static String uuid() {
        return Uuids.next().toString();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
