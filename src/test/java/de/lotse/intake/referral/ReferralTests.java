package de.lotse.intake.referral;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody who asked at the wrong place reaches the competent case manager, with her agreement, and nobody else learns of her. */
@LotseTest
class ReferralTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    Referrals referrals;

    @Test
    @Requirement("ORG-06")
    void whoIsCompetentFollowsFromTheTown() throws Exception {
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String page = schwerte.see("/responsible?town=schwerte").body();
        assertThat(page)
                .contains("Kreis Unna", "/referrals/new?town=schwerte&amp;to=" + schwerte.account())
                .contains("Ausländerbehörde des Kreises Unna")
                .doesNotContain("Stadt Lünen, ");
        assertThat(schwerte.see("/responsible?town=luenen").body()).doesNotContain("to=" + schwerte.account());
    }

    @Test
    @Requirement({"ORG-06", "IN-01"})
    void whoWasPassedOnWaitsOnTheReceiversHeuteUntilTakenOver() throws Exception {
        CaseBench luenen = Seat.on(app, "unna", "umwelt_werkstatt_cm");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        String id = Uuids.next().toString();
        CaseBench.Answer sent = send(luenen, schwerte, id, "yes", "0231 0000");
        assertThat(sent.status()).isEqualTo(302);
        assertThat(send(luenen, schwerte, id, "yes", "0231 0000").status()).isEqualTo(302);
        CaseBench.Answer edited = send(luenen, schwerte, id, "yes", "0231 1111");
        assertThat(edited.status()).as("edited after going back").isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "0231 1111");
        assertThat(schwerte.see("/").body()).contains("Samira Beispielfrau");
        assertThat(schwerte.see("/referrals/" + id).body()).contains("0231 0000", "Mund");
        schwerte.send("/referrals/" + id + "/steps", "id", Uuids.next().toString(), "kind", "ACCEPTED", "on", today());
        assertThat(luenen.see("/referrals").body()).contains("übernommen");
        CaseBench.Answer person = schwerte.send("/referrals/" + id + "/person", "different", "yes");
        String path = Objects.requireNonNull(person.redirect());
        assertThat(schwerte.see(path).body()).contains("Samira Beispielfrau", "Schwerte");
        assertThat(schwerte.as(() -> referrals.mine())).hasSize(1);
    }

    @Test
    @Requirement("ACC-02")
    void nobodyElseSeesWhoWasPassedOn() throws Exception {
        CaseBench sender = Seat.on(app, "unna", "selm_cm");
        CaseBench receiver = Seat.on(app, "unna", "schwerte_cm");
        CaseBench third = new CaseBench(app, "unna");
        CaseBench office = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        String id = Uuids.next().toString();
        send(sender, receiver, id, "yes", "0231 0000");
        for (CaseBench other : new CaseBench[] {third, office, new CaseBench(app, "herne")}) {
            assertThat(other.see("/referrals/" + id).status()).isEqualTo(404);
            assertThat(other.<Integer>as(() -> rows(other, id))).isZero();
        }
        assertThat(sender.<Integer>as(() -> rows(sender, id))).isEqualTo(1);
    }

    private static Integer rows(CaseBench bench, String id) {
        return bench.sql("select count(*) from intake_referral where referral_id = ?::uuid")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void nothingIsPassedOnWithoutAgreementOrAWayToReachHer() throws Exception {
        CaseBench sender = Seat.on(app, "unna", "selm_cm");
        CaseBench receiver = Seat.on(app, "unna", "schwerte_cm");
        String id = Uuids.next().toString();
        CaseBench.Answer refused = send(sender, receiver, id, "", "0231 0000");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Ohne Einverständnis wird nichts weitergegeben", "Beispielfrau");
        assertThat(send(sender, receiver, id, "yes", "").body()).contains("sonst kann niemand die Person erreichen");
        assertThat(receiver.as(() -> referrals.mine())).isEmpty();
    }

    @Test
    void whoeverGetsHerMayGiveHerOnAndThenSeesHerNoMore() throws Exception {
        CaseBench sender = Seat.on(app, "unna", "selm_cm");
        CaseBench receiver = Seat.on(app, "unna", "schwerte_cm");
        CaseBench next = Seat.on(app, "unna", "caritas_cm");
        String id = Uuids.next().toString();
        send(sender, receiver, id, "yes", "0231 0000");
        receiver.send("/referrals/" + id + "/receiver", "to", next.account().toString());
        assertThat(receiver.see("/referrals/" + id).status()).isEqualTo(404);
        assertThat(next.see("/").body()).contains("Samira Beispielfrau");
    }

    @Test
    @Requirement("ACC-02")
    void whoSentHerTakesNothingBackAndReadsNothingOfTheTalk() throws Exception {
        CaseBench sender = Seat.on(app, "unna", "selm_cm");
        CaseBench receiver = Seat.on(app, "unna", "schwerte_cm");
        String id = Uuids.next().toString();
        send(sender, receiver, id, "yes", "0231 0000");
        String path = "/referrals/" + id;
        String step = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            CaseBench.Answer noted = receiver.send(
                    path + "/steps", "id", step, "kind", "TALKED", "on", today(), "note", "Nur für mich.");
            assertThat(noted.status()).isEqualTo(302);
        }
        CaseBench.Answer edited =
                receiver.send(path + "/steps", "id", step, "kind", "TALKED", "on", today(), "note", "Möchte zum Kurs.");
        assertThat(edited.status()).as("edited after going back").isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "Möchte zum Kurs.");
        String again = Uuids.next().toString();
        assertThat(sender.send(path + "/steps", "id", again, "kind", "ACCEPTED", "on", today())
                        .status())
                .isEqualTo(404);
        assertThat(sender.send(path + "/person", "different", "yes").status()).isEqualTo(404);
        assertThat(sender.send(path + "/receiver", "to", sender.account().toString())
                        .status())
                .isEqualTo(404);
        assertThat(sender.see(path).body()).contains("Beispielfrau").doesNotContain("Nur für mich.");
        assertThat(receiver.see(path).body()).contains("Nur für mich.");
    }

    @Test
    @Requirement("CON-05")
    void withdrawnAgreementStopsTheReferralOfTheRegistrationOfficeAndErasesWhatCameWithIt() throws Exception {
        CaseBench juelich = Seat.on(app, "dueren", "stadt_juelich_cm_1");
        String id = Uuids.next().toString();
        CaseBench.Answer entered = juelich.send(
                "/referrals?source=REGISTRATION_OFFICE",
                "id",
                id,
                "family",
                "Musterfrau",
                "given",
                "Olena",
                "phone",
                "02461 0000",
                "town",
                "juelich",
                "language",
                "uk",
                "accessRoute",
                "registration_office",
                "to",
                otherThan(juelich),
                "agreedOn",
                today(),
                "agreed",
                "yes");
        assertThat(entered.status()).isEqualTo(302);
        assertThat(juelich.see("/referrals/" + id).body()).contains("Olena Musterfrau");
        juelich.send("/referrals/" + id + "/withdrawal");
        assertThat(juelich.see("/referrals/" + id).body())
                .contains("Angaben gelöscht")
                .doesNotContain("Musterfrau")
                .doesNotContain("02461");
    }

    @Test
    void aConceptWithoutReportsHasNoPageForThem() throws Exception {
        CaseBench bench = new CaseBench(app, "herne");
        assertThat(bench.see("/referrals/new?source=REPORT").status()).isEqualTo(404);
        assertThat(bench.see("/referrals/new?source=REGISTRATION_OFFICE").status())
                .isEqualTo(404);
        assertThat(bench.see("/referrals").body()).doesNotContain("source=REPORT");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
    }

    private String otherThan(CaseBench bench) {
        return new CaseBench(app, bench.municipality()).account().toString();
    }

    private static CaseBench.Answer send(CaseBench from, CaseBench to, String id, String agreed, String phone)
            throws Exception {
        return from.send(
                "/referrals?source=COLLEAGUE",
                "id",
                id,
                "family",
                "Beispielfrau",
                "given",
                "Samira",
                "phone",
                phone,
                "town",
                "schwerte",
                "accessRoute",
                "direct",
                "to",
                to.account().toString(),
                "agreedOn",
                today(),
                "agreed",
                agreed);
    }
}
