package de.lotse.casework.visit;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.database.OwnersHand;
import de.lotse.shared.Uuids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who does not come back is missed, by the colleague she named and by nobody else, until somebody knows that all is well (CW-13a). */
@LotseTest
class MissedVisitTests {
    private static final String HOME = "Beispielgasse 7, zweiter Stock";

    private final ApplicationContext app;
    private final VisitAlarms alarms;
    private final CaseBench goes;
    private final CaseBench asks;

    /** Somebody who goes out, and a colleague who runs no cases and coordinates nothing. */
    @Autowired
    MissedVisitTests(ApplicationContext app, VisitAlarms alarms) {
        this.app = app;
        this.alarms = alarms;
        goes = new CaseBench(app, "unna");
        asks = new CaseBench(app, "unna", Role.PROVIDER_LEAD);
    }

    private UUID out() {
        UUID id = Uuids.next();
        Instant now = app.getBean(Clock.class).instant();
        assertThat(goes.as(() -> app.getBean(GoOnVisit.class)
                        .leave(new Visit(
                                id,
                                goes.account(),
                                asks.account(),
                                null,
                                now,
                                now.plus(Duration.ofHours(1)),
                                new Visit.Details(null, HOME, "0170 0000000", null),
                                null,
                                null))))
                .isEqualTo(GoOnVisit.Outcome.DONE);
        return id;
    }

    /** As if she had wanted to be back so long ago. */
    private void expected(UUID visit, int minutesAgo) throws Exception {
        new OwnersHand(app)
                .run(
                        "update casework_visit set expected_at = clock_timestamp() - make_interval(mins => ?) where visit_id = ?",
                        minutesAgo,
                        visit);
    }

    private void look() {
        Acting.run(ActingContext.job(goes.municipality(), VisitAlarms.JOB), alarms::look);
    }

    private int alarmed(UUID visit) {
        return goes.as(() -> goes.sql("select count(alarmed_at) from casework_visit where visit_id = ?")
                .param(visit)
                .query(Integer.class)
                .single());
    }

    @Test
    @Requirement("CW-13a")
    void theColleagueIsToldOnEveryPageOnceTheTimeAndTheGraceHavePassed() throws Exception {
        UUID visit = out();
        expected(visit, 10);
        look();
        assertThat(alarmed(visit)).isZero();
        assertThat(asks.see("/organisation").body()).doesNotContain("hat sich nicht gemeldet");
        expected(visit, 16);
        assertThat(asks.see("/organisation").body()).contains("hat sich nicht gemeldet", "href=\"/visits/" + visit);
        look();
        look();
        assertThat(alarmed(visit)).isOne();
        assertThat(goes.as(() -> goes.sql(
                                "select count(*) from audit_entry where action = 'visit-overdue' and subject_id = ?")
                        .param(visit)
                        .query(Integer.class)
                        .single()))
                .isOne();
        assertThat(goes.see("/cases").body()).contains("Sie wollten um", "Ich bin zurück");
    }

    @Test
    @Requirement("CW-13a")
    void whereSheIsTheColleagueReadsOnlyWhenSheIsMissedAndNotesWhatWasDone() throws Exception {
        UUID visit = out();
        String path = "/visits/" + visit;
        assertThat(asks.see(path).body())
                .contains("sehen Sie erst, wenn sie überfällig ist")
                .doesNotContain(HOME, "0170");
        expected(visit, 30);
        assertThat(asks.see(path).body()).contains(HOME, "tel:01700000000", "110");
        assertThat(asks.send(path + "/notes", "id", Uuids.next().toString()).status())
                .isEqualTo(422);
        String note = Uuids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(asks.send(path + "/notes", "id", note, "note", "Angerufen, niemand hebt ab")
                            .status())
                    .isEqualTo(302);
        }
        assertThat(asks.see(path).body()).containsOnlyOnce("Angerufen, niemand hebt ab");
        CaseBench.Answer edited = asks.send(path + "/notes", "id", note, "note", "Nachbarin gefragt");
        assertThat(edited.status()).as("edited after going back").isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "Nachbarin gefragt");
        assertThat(asks.see("/organisation").body()).contains("hat sich nicht gemeldet");
        asks.send(path + "/notes", "id", Uuids.next().toString(), "note", "Sie ist im Haus", "safe", "yes");
        assertThat(asks.see("/organisation").body()).doesNotContain("hat sich nicht gemeldet");
        assertThat(goes.see("/cases").body()).doesNotContain("Ich bin zurück");
    }

    @Test
    @Requirement({"CW-13a", "ACC-03"})
    void whoIsMissedForLongReachesCoordinationWithPlaceAndTelephoneOnly() throws Exception {
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        UUID visit = out();
        String path = "/visits/" + visit;
        expected(visit, 40);
        look();
        assertThat(coordinator.see("/organisation").body()).doesNotContain(path);
        assertThat(coordinator.see(path).status()).isEqualTo(404);
        expected(visit, 46);
        look();
        look();
        assertThat(coordinator.see("/organisation").body()).contains(path, HOME, "Telefon: 0170 0000000");
        assertThat(coordinator.see(path).body())
                .contains(HOME, "tel:01700000000")
                .doesNotContain("Mithal");
        assertThat(new CaseBench(app, "unna").see(path).status()).isEqualTo(404);
        assertThat(new CaseBench(app, "herne", Role.COORDINATOR).see(path).status())
                .isEqualTo(404);
        assertThat(goes.as(() -> goes.sql(
                                "select count(*) from audit_entry where action = 'visit-escalated' and subject_id = ?")
                        .param(visit)
                        .query(Integer.class)
                        .single()))
                .isOne();
        asks.send(path + "/notes", "id", Uuids.next().toString(), "note", "Angerufen, niemand hebt ab");
        assertThat(coordinator.see(path).body()).contains("Angerufen, niemand hebt ab");
        String[] found = {"id", Uuids.next().toString(), "note", "Sie ist im Haus", "safe", "yes"};
        assertThat(coordinator.send(path + "/notes", found).status()).isEqualTo(302);
        assertThat(coordinator.see("/organisation").body()).doesNotContain(path);
        assertThat(coordinator.see(path).body())
                .as("she is back")
                .doesNotContain(HOME, "tel:01700000000", "Angerufen", "Sie ist im Haus");
        assertThat(asks.see(path).body()).contains("Angerufen", "Sie ist im Haus");
    }

    @Test
    @Requirement("CW-13a")
    void comingBackLaterEndsTheAlarm() throws Exception {
        UUID visit = out();
        expected(visit, 30);
        look();
        assertThat(goes.send("/visits/" + visit + "/extension", "back", VisitTests.justNow())
                        .status())
                .isEqualTo(422);
        assertThat(goes.send("/visits/" + visit + "/extension", "back", "23:59").status())
                .isEqualTo(302);
        assertThat(alarmed(visit)).isZero();
        assertThat(asks.see("/organisation").body()).doesNotContain("hat sich nicht gemeldet");
        assertThat(asks.send("/visits/" + visit + "/extension", "back", "23:59").status())
                .isEqualTo(404);
    }

    @Test
    @Requirement({"CW-13a", "ACC-02"})
    void nobodyElseLearnsThatSomebodyIsOut() throws Exception {
        UUID visit = out();
        expected(visit, 60);
        CaseBench other = new CaseBench(app, "unna");
        assertThat(other.see("/visits/" + visit).status()).isEqualTo(404);
        assertThat(other.send("/visits/" + visit + "/return").status()).isEqualTo(404);
        assertThat(other.see("/cases").body()).doesNotContain("hat sich nicht gemeldet");
        assertThat(other.as(() -> app.getBean(Visits.class).running())).isEmpty();
        byte[] details = goes.as(() -> goes.sql("select details from casework_visit where visit_id = ?")
                .param(visit)
                .query(byte[].class)
                .single());
        assertThat(new String(details, StandardCharsets.ISO_8859_1)).doesNotContain("Beispielgasse");
    }

    @Test
    @Requirement("CW-13a")
    void anEndedVisitIsForgottenAfterSomeWeeksWithWhatWasNoted() throws Exception {
        UUID visit = out();
        asks.send("/visits/" + visit + "/notes", "id", Uuids.next().toString(), "note", "Alles gut", "safe", "yes");
        look();
        assertThat(goes.as(() -> app.getBean(Visits.class).find(visit))).isPresent();
        new OwnersHand(app)
                .run(
                        "update casework_visit set returned_at = clock_timestamp() - interval '31 days' where visit_id = ?",
                        visit);
        look();
        assertThat(goes.as(() -> app.getBean(Visits.class).find(visit))).isEmpty();
        assertThat(goes.as(() -> goes.sql("select count(*) from vault_key where owner_id = ? and wrapped is not null")
                        .param(visit)
                        .query(Integer.class)
                        .single()))
                .isZero();
    }
}
