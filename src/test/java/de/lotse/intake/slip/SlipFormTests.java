package de.lotse.intake.slip;

import static de.lotse.intake.slip.SentSlips.result;
import static de.lotse.intake.slip.SentSlips.rows;
import static de.lotse.intake.slip.SentSlips.send;
import static de.lotse.intake.slip.SentSlips.slip;
import static de.lotse.intake.slip.SentSlips.today;
import static de.lotse.intake.slip.SentSlips.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.consent.WithdrawConsent;
import de.lotse.intake.Seat;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.people.PersonName;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a slip and its result refuse: sent again, without consent, in a group that is over; nothing typed is lost. */
@LotseTest
@Requirement("IN-11")
class SlipFormTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    SendSlip sendSlip;

    @Autowired
    WithdrawConsent withdrawConsent;

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

    private CaseBench office(String key) {
        return new CaseBench(app, "unna", Role.AUTHORITY, key);
    }
}
