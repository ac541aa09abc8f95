package de.lotse.casework.visit;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.database.OwnersHand;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Place;
import de.lotse.tenancy.PlaceId;
import de.lotse.tenancy.Places;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who goes out says where to and until when, and with one press that she is back (CW-13a). */
@LotseTest
class VisitTests {
    private static final String HOME = "Beispielgasse 7, zweiter Stock";

    private final ApplicationContext app;
    private final CaseBench goes;
    private final CaseBench asks;

    /** Somebody who goes out, and a colleague who runs no cases and coordinates nothing. */
    @Autowired
    VisitTests(ApplicationContext app) {
        this.app = app;
        goes = new CaseBench(app, "unna");
        asks = new CaseBench(app, "unna", Role.PROVIDER_LEAD);
    }

    private CaseBench.Answer leave(String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of(more));
        for (String[] field : new String[][] {
            {"id", Uuids.next().toString()},
            {"place", "other"},
            {"where", HOME},
            {"phone", "0170 0000000"},
            {"back", "23:59"},
            {"watcher", asks.account().toString()}
        }) {
            if (!fields.contains(field[0])) {
                fields.addAll(List.of(field));
            }
        }
        return goes.send("/visits", fields.toArray(String[]::new));
    }

    @Test
    @Requirement("CW-13a")
    void whoIsOutSaysWithOnePressOnAnyPageThatSheIsBack() throws Exception {
        assertThat(leave().status()).isEqualTo(302);
        String visit = goes.as(() -> app.getBean(Visits.class).running().getFirst())
                .id()
                .toString();
        assertThat(goes.see("/cases").body())
                .contains("Sie sind unterwegs bis 23:59", "action=\"/visits/" + visit + "/return\"");
        assertThat(goes.see("/visits").body()).contains(HOME);
        assertThat(leave().body()).contains("Sie sind schon unterwegs");
        assertThat(leave("id", visit).status()).as("a double click").isEqualTo(302);
        assertThat(leave("id", visit, "where", "Anderswo 7").body()).contains("Sie sind schon unterwegs", "Anderswo 7");
        assertThat(goes.send("/visits/" + visit + "/return").status()).isEqualTo(302);
        assertThat(goes.send("/visits/" + visit + "/return").status()).isEqualTo(302);
        assertThat(goes.see("/cases").body()).doesNotContain("Sie sind unterwegs");
        assertThat(leave("id", visit).status())
                .as("gone again from the page of a visit that is over")
                .isEqualTo(422);
    }

    /** A minute ago, which is past and not meant for tomorrow. */
    static String justNow() {
        return Times.time(Instant.now().minusSeconds(60));
    }

    @Test
    @Requirement("CW-13a")
    void whoeverIsOutLateMeansTheComingNight() {
        ZonedDateTime evening = ZonedDateTime.of(2026, 11, 21, 22, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        assertThat(Times.next(evening.toInstant(), LocalTime.of(0, 15)))
                .isEqualTo(evening.plusMinutes(105).toInstant());
        assertThat(Times.next(evening.toInstant(), LocalTime.of(23, 0)))
                .isEqualTo(evening.plusMinutes(30).toInstant());
        assertThat(Times.next(evening.toInstant(), LocalTime.of(22, 0)))
                .as("just over, not tomorrow evening")
                .isEqualTo(evening.minusMinutes(30).toInstant());
    }

    @Test
    @Requirement("CW-13a")
    void whatIsMissingIsSaidAtTheField() throws Exception {
        assertThat(leave("where", "").body()).contains("Schreiben Sie, wo man Sie findet.");
        assertThat(leave("back", justNow()).body()).contains("Diese Uhrzeit ist heute schon vorbei.");
        assertThat(leave("back", "25:99").status()).isEqualTo(422);
        assertThat(leave("watcher", AccountId.next().toString()).body())
                .contains("Wählen Sie jemanden, der nachfragen kann.");
        assertThat(leave("watcher", goes.account().toString()).status()).isEqualTo(422);
        CaseId foreign = new CaseBench(app, "unna").open(null, null, null);
        assertThat(leave("case", foreign.toString()).status()).isEqualTo(404);
        assertThat(leave("place", Uuids.next().toString()).status()).isEqualTo(404);
        assertThat(goes.as(() -> app.getBean(Visits.class).running())).isEmpty();
    }

    @Test
    @Requirement({"CW-13", "CW-13a", "ORG-05"})
    void aPlaceNobodyHasLookedAtSaysSoAndTheChecklistComesFromTheConcept() throws Exception {
        PlaceId place = goes.as(() -> app.getBean(Places.class).all().stream()
                .filter(one -> one.kind() == Place.Kind.EXTERNAL)
                .findFirst()
                .orElseThrow()
                .id());
        String path = "/places/" + place + "/check";
        new OwnersHand(app).run("delete from casework_place_check where place_id = ?", place.value());
        assertThat(leave("place", place.toString()).redirect()).isEqualTo(path);
        assertThat(goes.see(path).body()).contains("Fluchtwege", "6 Sicherheitskonzept, Maximen");
        String today = LocalDate.now(ZoneId.of("Europe/Berlin")).toString();
        assertThat(goes.send(path, "id", Uuids.next().toString(), "on", today, "q-seen", "yes")
                        .status())
                .isEqualTo(422);
        assertThat(goes.send(
                                path,
                                "id",
                                Uuids.next().toString(),
                                "on",
                                today,
                                "q-seen",
                                "yes",
                                "q-escape",
                                "no",
                                "q-phone",
                                "yes")
                        .status())
                .isEqualTo(302);
        assertThat(goes.see(path).body()).contains("Nicht erfüllt:", "Wir kennen mögliche Fluchtwege.");
        assertThat(goes.see("/visits").body()).contains("nicht alles erfüllt");
        assertThat(new CaseBench(app, "herne").see(path).status()).isEqualTo(404);
        assertThat(asks.see(path).status()).isEqualTo(404);
    }
}
