package de.lotse.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.Seat;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A slip and what came of it end together, whoever is told; nobody writes to what was erased, and every list still opens. */
@LotseTest
@Requirement({"IN-11", "CON-02"})
class EndSlipTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench abh;
    private final CaseBench consultation;
    private final CaseBench schwerte;

    @Autowired
    EndSlipTests(ApplicationContext app) {
        this.app = app;
        abh = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        consultation = Seat.on(app, "unna", "abh_cm_1");
        schwerte = Seat.on(app, "unna", "schwerte_cm");
    }

    private String pointed(String family) throws Exception {
        String id = SentSlips.slip(abh, family, "ukraine");
        SentSlips.held(consultation, schwerte, id, "POINTED", "");
        assertThat(schwerte.see("/referrals").body()).contains("Olha " + family);
        return id;
    }

    @Test
    void whatCameOfASlipEndsWithItAlsoFromTheDeskOfTheAuthority() throws Exception {
        String family = "Deskwiderrufska";
        String id = pointed(family);
        assertThat(abh.send("/sending/slips/" + id + "/withdrawal").status()).isEqualTo(302);
        theReceiverSeesItOver(id, family);
        assertThat(steps("intake_referral_step", "referral_id", id)).isOne();
    }

    @Test
    void whatCameOfASlipEndsWithItFromTheConsultation() throws Exception {
        String family = "Beratungswiderrufska";
        String id = pointed(family);
        schwerte.send(
                "/referrals/" + id + "/steps",
                "id",
                uuid(),
                "kind",
                "TRIED",
                "on",
                today.toString(),
                "note",
                "Ruft morgen zurück");
        assertThat(schwerte.see("/referrals/" + id).body()).contains("Ruft morgen zurück");
        assertThat(consultation.send("/slips/" + id + "/withdrawal").status()).isEqualTo(302);
        theReceiverSeesItOver(id, family);
        assertThat(schwerte.see("/referrals/" + id).body()).doesNotContain("Ruft morgen zurück");
        consultation.send("/slips/" + id + "/person", "different", "yes");
        assertThat(readable(id)).isZero();
    }

    private void theReceiverSeesItOver(String id, String family) throws Exception {
        for (String path : new String[] {"/referrals", "/", "/referrals/" + id}) {
            CaseBench.Answer answer = schwerte.see(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(family);
        }
        assertThat(schwerte.see("/referrals").body()).contains("Angaben gelöscht", "widerrufen");
        CaseBench.Answer step = schwerte.send(
                "/referrals/" + id + "/steps",
                "id",
                uuid(),
                "kind",
                "TRIED",
                "on",
                today.toString(),
                "note",
                "Telefon geht nicht");
        assertThat(step.status()).isEqualTo(422);
        assertThat(step.body()).contains("Die Weiterleitung ist schon beendet", "Telefon geht nicht");
        assertThat(readable(id)).isZero();
        assertThat(schwerte.see("/referrals").status()).isEqualTo(200);
    }

    @Test
    @Requirement("CON-05")
    void theSlipEndsWithWhatCameOfItAndTheAuthorityIsToldNothingMore() throws Exception {
        String family = "Spiegelwiderrufska";
        String id = pointed(family);
        assertThat(schwerte.send("/referrals/" + id + "/withdrawal").status()).isEqualTo(302);
        assertThat(steps("intake_slip_step", "slip_id", id)).isOne();

        consultation.send("/slips/" + id + "/feedback", "released", "yes");
        assertThat(readable(id)).isZero();
        for (String path : new String[] {"/slips", "/slips/" + id}) {
            CaseBench.Answer answer = consultation.see(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).doesNotContain(family, "∎");
        }
        CaseBench.Answer heute = consultation.see("/");
        assertThat(heute.status()).isEqualTo(200);
        assertThat(heute.body()).doesNotContain(family + ": Rückmeldung");
        assertThat(abh.see("/sending/slips/" + id).body())
                .contains("Einverständnis widerrufen", "Noch keine Rückmeldung");
        CaseBench.Answer again = SentSlips.send(abh, uuid(), family, "ukraine");
        assertThat(again.status()).as("she took it back").isEqualTo(422);
        assertThat(again.body()).contains("hat ihr Einverständnis am");
    }

    @Test
    @Requirement("AP-03")
    void theAppointmentSheWasPlacedForIsCalledOffWithTheSlipWhoeverEndsIt() throws Exception {
        List<CaseBench> enders = List.of(abh, consultation, schwerte);
        for (CaseBench ends : enders) {
            String id = SentSlips.slip(abh, "Terminska" + "abc".charAt(enders.indexOf(ends)), "recognised_first_title");
            CaseBench receiver = Seat.on(app, "unna", "schwerte_cm");
            SentSlips.held(consultation, receiver, id, "PLACED", "");
            assertThat(planned(receiver)).isOne();
            String path = "/slips/" + id + "/withdrawal";
            if (ends == schwerte) {
                receiver.send("/referrals/" + id + "/withdrawal");
            } else {
                ends.send(ends == abh ? "/sending" + path : path);
            }
            assertThat(planned(receiver)).isZero();
        }
    }

    private static int planned(CaseBench worker) {
        return count(
                "select count(*) from appointments_appointment where cancelled_at is null and worker_id = ?::uuid",
                worker,
                worker.account().toString());
    }

    @Test
    void theFormOfAnErasedSlipSentOnceMoreWritesNothing() throws Exception {
        String id = SentSlips.slip(abh, "Nochmalska", "ukraine");
        abh.send("/sending/slips/" + id + "/withdrawal");
        CaseBench.Answer again = SentSlips.send(abh, id, "Nochmalska", "ukraine");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Nochmalska");
        assertThat(readable(id)).isZero();
        assertThat(consultation.see("/slips").status()).isEqualTo(200);
    }

    /** How many keys open what belongs to it. */
    private int readable(String id) {
        return count("select count(*) from vault_key where wrapped is not null and owner_id = ?::uuid", schwerte, id);
    }

    private int steps(String table, String column, String id) {
        String sql = "select count(*) from " + table + " where kind = 'WITHDRAWN' and " + column + " = ?::uuid";
        return count(sql, table.contains("referral") ? schwerte : consultation, id);
    }

    private static int count(String sql, CaseBench bench, String id) {
        return Objects.requireNonNull(bench.<Integer>as(
                () -> bench.sql(sql).param(id).query(Integer.class).single()));
    }

    private static String uuid() {
        return Uuids.next().toString();
    }
}
