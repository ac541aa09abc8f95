package de.lotse.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.intake.referral.RegisterNewcomer;
import de.lotse.shared.CaseId;
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

/** What goes along with somebody who is pointed from a slip to case management where she lives (Konzept Kreis Unna 5.1). */
@LotseTest
@Requirement("IN-11")
class SheetAlongTests {
    @Autowired
    ApplicationContext app;

    @Test
    @Requirement({"CW-03", "ACC-04"})
    void whoIsPointedTakesHerScreeningSheetAlongAndTheAuthorityKnowsNothingOfIt() throws Exception {
        CaseBench abh = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String id = SentSlips.slip(abh, "Mitgabska", "ukraine");
        PersonId person = RegisterNewcomer.personOf(UUID.fromString(id));
        consultation.send("/slips/" + id + "/taking");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        assertThat(consultation.see("/slips/" + id).body()).contains("haben Sie noch keinen", "5.1 Vermittlung");
        CaseId file = consultation.openFor(person);
        consultation.send(
                "/cases/" + file + "/screening",
                "id",
                uuid(),
                "talkOn",
                today(),
                "concern",
                "Die Wohnung ist zu klein.",
                "need-housing",
                "NEED",
                "note-housing",
                "Sechs Personen in zwei Zimmern");
        assertThat(consultation.see("/slips/" + id).body()).contains("geht der Screening-Bogen vom");
        SentSlips.held(consultation, schwerte, id, "POINTED", "yes");
        assertThat(consultation.see("/slips/" + id).body())
                .contains("Auch der Screening-Bogen vom", "Notizen und Plan stehen in Ihrem Fall");

        assertThat(schwerte.see("/referrals/" + id).body())
                .as("before she takes her over")
                .doesNotContain("zu klein");
        schwerte.send("/referrals/" + id + "/steps", "id", uuid(), "kind", "ACCEPTED", "on", today());
        assertThat(schwerte.see("/referrals/" + id).body())
                .contains("aus der Erstberatung vom", "Die Wohnung ist zu klein.", "Wohnen", "Sechs Personen");
        assertThat(schwerte.see("/cases/" + file).status()).isEqualTo(404);
        for (CaseBench other : List.of(abh, Seat.on(app, "unna", "kamen_cm"), new CaseBench(app, "unna"))) {
            assertThat(sheets(other, id)).isZero();
        }
        assertThat(abh.see("/sending/slips/" + id).body()).doesNotContain("Screening", "zu klein");

        consultation.send("/slips/" + id + "/withdrawal");
        assertThat(schwerte.see("/referrals/" + id).body()).doesNotContain("zu klein");
    }

    @Test
    void whoIsPlacedTakesNoScreeningSheetAlong() throws Exception {
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_2");
        String id =
                SentSlips.slip(new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna"), "Terminska", "ukraine");
        consultation.send("/slips/" + id + "/taking");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        CaseId file = consultation.openFor(RegisterNewcomer.personOf(UUID.fromString(id)));
        consultation.send("/cases/" + file + "/screening", "id", uuid(), "talkOn", today(), "concern", "Sucht Arbeit.");
        SentSlips.held(consultation, Seat.on(app, "unna", "schwerte_cm"), id, "PLACED", "");
        assertThat(sheets(consultation, id)).isZero();
    }

    private static Integer sheets(CaseBench bench, String id) {
        return Objects.requireNonNull(bench.<Integer>as(
                () -> bench.sql("""
                        select (select count(*) from intake_referral_sheet where referral_id = ?::uuid)
                          + (select count(*) from intake_referral_sheet_area where referral_id = ?::uuid)
                        """).params(id, id).query(Integer.class).single()));
    }

    private static String uuid() {
        return Uuids.next().toString();
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }
}
