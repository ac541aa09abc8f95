package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.request.Request;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestSteps;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.intake.slip.Slips;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was addressed to somebody who is away lies with her deputy too, for exactly these days (CW-16). */
@LotseTest
@Requirement("CW-16")
class DeputyTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private void away(CaseBench worker, CaseBench deputy, LocalDate from) throws Exception {
        assertThat(worker.send(
                                "/absences",
                                "id",
                                Uuids.next().toString(),
                                "from",
                                from.toString(),
                                "until",
                                from.plusDays(3).toString(),
                                "kind",
                                "VACATION",
                                "deputy",
                                deputy.account().toString())
                        .status())
                .isEqualTo(302);
    }

    private String referral(CaseBench from, CaseBench to, String family) throws Exception {
        return sent(
                from,
                "/referrals?source=COLLEAGUE",
                "family",
                family,
                "phone",
                "0000 00000",
                "town",
                "schwerte",
                "accessRoute",
                "direct",
                "to",
                to.account().toString());
    }

    /** What somebody agreed to today. @return its identifier */
    private String sent(CaseBench from, String path, String... fields) throws Exception {
        String id = Uuids.next().toString();
        List<String> all = new ArrayList<>(List.of("id", id, "agreedOn", today.toString(), "agreed", "yes"));
        all.addAll(List.of(fields));
        assertThat(from.send(path, all.toArray(String[]::new)).status()).isEqualTo(302);
        return id;
    }

    @Test
    void aReferralLiesWithTheDeputysDeputyWhereBothAreAwayAndNeverTwiceInARing() throws Exception {
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        CaseBench deputy = new CaseBench(app, "unna");
        CaseBench next = new CaseBench(app, "unna");
        String id = referral(Seat.on(app, "unna", "umwelt_werkstatt_cm"), schwerte, "Kettenbeispiel");
        away(schwerte, deputy, today);
        assertThat(next.see("/referrals/" + id).status()).isEqualTo(404);
        away(deputy, next, today);
        assertThat(next.see("/referrals/" + id).status()).isEqualTo(200);
        away(next, schwerte, today);
        assertThat(next.see("/referrals/" + id).status()).as("a ring ends").isEqualTo(200);
        assertThat(schwerte.see("/referrals/" + id).body()).doesNotContain("In Vertretung");
    }

    @Test
    @Requirement({"CW-16", "ORG-06"})
    void aReferralToSomebodyAwayIsOnTheDeputysDayWithWhoseItIsAndHersOnceSheTookOver() throws Exception {
        CaseBench sender = Seat.on(app, "unna", "umwelt_werkstatt_cm");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        CaseBench deputy = new CaseBench(app, "unna");
        CaseBench stranger = new CaseBench(app, "unna");
        String id = referral(sender, schwerte, "Vertretbeispiel");
        assertThat(deputy.see("/referrals/" + id).status()).isEqualTo(404);
        away(schwerte, deputy, today);

        assertThat(deputy.see("/").body())
                .contains("In Vertretung für Bea Beispiel · ", "Vertretbeispiel wurde an Sie weitergeleitet");
        assertThat(stranger.see("/referrals/" + id).status()).isEqualTo(404);
        assertThat(deputy.see("/referrals/" + id).body())
                .contains("In Vertretung für Bea Beispiel", "liegt sie danach bei Ihnen");
        deputy.send(
                "/referrals/" + id + "/steps",
                "id",
                Uuids.next().toString(),
                "kind",
                "ACCEPTED",
                "on",
                today.toString());
        assertThat(deputy.see("/referrals/" + id).body()).contains("übernommen").doesNotContain("In Vertretung für");
        assertThat(schwerte.see("/referrals/" + id).status()).isEqualTo(404);
    }

    @Test
    void anAbsenceThatLiesAheadOpensNothingYet() throws Exception {
        CaseBench sender = Seat.on(app, "unna", "umwelt_werkstatt_cm");
        CaseBench schwerte = Seat.on(app, "unna", "schwerte_cm");
        CaseBench deputy = new CaseBench(app, "unna");
        String id = referral(sender, schwerte, "Spaeterbeispiel");
        away(schwerte, deputy, today.plusDays(1));
        assertThat(deputy.see("/referrals/" + id).status()).isEqualTo(404);
        assertThat(deputy.see("/").body()).doesNotContain("Spaeterbeispiel");
    }

    @Test
    @Requirement({"CW-16", "IN-11"})
    void aSlipForWhoeverConsultsAtTheAuthorityIsSeenByHerDeputy() throws Exception {
        CaseBench office = new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna");
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench deputy = new CaseBench(app, "unna");
        String id = slip(office, "Zettelvertretska", "schwerte");
        assertThat(deputy.see("/slips/" + id).status()).isEqualTo(404);
        away(consultation, deputy, today);
        assertThat(deputy.see("/").body())
                .contains("href=\"/slips\"", "In Vertretung für Bea Beispiel · ", "Zettelvertretska");
        assertThat(deputy.see("/slips/" + id).body()).contains("In Vertretung für Bea Beispiel");
        assertThat(consultation.see("/slips/" + id).body()).doesNotContain("In Vertretung für");
        assertThat(deputy.send("/slips/" + id + "/taking").status()).isEqualTo(302);
    }

    @Test
    @Requirement({"CW-16", "IN-11"})
    void whoStandsInForTwoIsToldOfEachSlipWhoseItIs() throws Exception {
        CaseBench consultation = Seat.on(app, "unna", "abh_cm_1");
        CaseBench luenen = Seat.on(app, "unna", "umwelt_werkstatt_cm");
        CaseBench deputy = new CaseBench(app, "unna");
        UUID hers = UUID.fromString(
                slip(new CaseBench(app, "unna", Role.AUTHORITY, "abh_kreis_unna"), "Zettelmuster", "schwerte"));
        UUID his = UUID.fromString(
                slip(new CaseBench(app, "unna", Role.AUTHORITY, "abh_luenen"), "Zettelbeispiel", "luenen"));
        away(consultation, deputy, today);
        away(luenen, deputy, today);
        Slips slips = app.getBean(Slips.class);
        assertThat(deputy.as(() -> slips.insteadOf(List.of(hers, his))))
                .isEqualTo(Map.of(hers, consultation.account(), his, luenen.account()));
        assertThat(consultation.as(() -> slips.insteadOf(List.of(hers, his)))).isEmpty();
    }

    /** Sent by the authority. */
    private String slip(CaseBench office, String family, String town) throws Exception {
        return sent(office, "/sending/slips", "family", family, "town", town, "group", "ukraine");
    }

    @Test
    @Requirement({"CW-16", "IN-03"})
    void anAssignedRequestIsSeenByTheDeputyOfWhoeverHasIt() throws Exception {
        CaseBench team = new CaseBench(app, "muenster", Role.CLEARING, "ki_muenster");
        CaseBench worker = new CaseBench(app, "muenster");
        CaseBench deputy = new CaseBench(app, "muenster");
        String code = new RequestBench(app, "muenster").request();
        UUID request = team.as(() ->
                app.getBean(Requests.class).withCode(code).map(Request::id).orElseThrow());
        happens(team, request, Kind.CONTACT, null);
        happens(team, request, Kind.ADMITTED, null);
        happens(team, request, Kind.ASSIGNED, worker.account());
        assertThat(deputy.see("/assignments/" + request).status()).isEqualTo(404);
        away(worker, deputy, today);
        assertThat(deputy.see("/").body()).contains("In Vertretung für Bea Beispiel · Zugewiesene Anfrage");
        assertThat(deputy.see("/assignments/" + request).body()).contains("In Vertretung für Bea Beispiel");
        assertThat(worker.see("/assignments/" + request).body()).doesNotContain("In Vertretung für");
    }

    private void happens(CaseBench team, UUID request, Kind kind, @Nullable AccountId worker) {
        team.as(() -> {
            int seen = app.getBean(RequestSteps.class).of(request).size();
            return app.getBean(TakeStep.class)
                    .take(new TakeStep.Command(Uuids.next(), request, seen, kind, null, worker, null, 0, Map.of()));
        });
    }

    @Test
    @Requirement("ORG-06")
    void whoIsPassedOnTakesHerCaseAlongOnlyByOfferingIt() throws Exception {
        CaseBench luenen = Seat.on(app, "unna", "umwelt_werkstatt_cm");
        var theCase = luenen.find(luenen.open("schwerte", null, null));
        String page =
                luenen.see("/referrals/new?person=" + theCase.mainPerson()).body();
        assertThat(page).contains("Was mitgeht", theCase.number(), "/cases/" + theCase.id() + "/transfer");
        assertThat(luenen.see("/referrals/new").body()).doesNotContain("Was mitgeht");
    }
}
