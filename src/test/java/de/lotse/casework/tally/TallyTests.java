package de.lotse.casework.tally;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Tallies;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Talks with people who refused consent are counted, and nothing else is kept of them (CON-01a). */
@LotseTest
class TallyTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;

    @BeforeEach
    void aWorker() {
        bench = new CaseBench(app, "unna");
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private CaseBench.Answer count(UUID id, String... more) throws Exception {
        List<String> fields = new ArrayList<>(List.of("id", id.toString(), "on", today.toString(), "kind", "office"));
        fields.addAll(List.of(more));
        return bench().send("/tally", fields.toArray(String[]::new));
    }

    private int talks() {
        return bench().as(() -> app.getBean(Tallies.class).talks(today, today));
    }

    @Test
    @Requirement({"CON-01a", "CON-01"})
    void theTableHasNoRoomForAPerson() {
        assertThat(bench().as(() -> bench().sql(
                                "select column_name from information_schema.columns where table_name = 'consent_tally'")
                        .query(String.class)
                        .list()))
                .containsExactlyInAnyOrder(
                        "municipality_id",
                        "tally_id",
                        "counted_on",
                        "kind",
                        "life_areas",
                        "place",
                        "language",
                        "recorded_at",
                        "recorded_by");
    }

    @Test
    @Requirement("CON-01a")
    void theFormOffersChoicesOnlyAndTakesNoOtherWord() throws Exception {
        String form = bench().see("/tally").body();
        assertThat(form).contains("name=\"lifeAreas\"").doesNotContain("<textarea", "type=\"text\"");
        int before = talks();
        for (String field : List.of("lifeAreas", "place", "language")) {
            CaseBench.Answer answer = field.equals("lifeAreas")
                    ? count(Uuids.next(), field, "Hanan Mithal")
                    : count(Uuids.next(), "lifeAreas", "work", field, "Hanan Mithal");
            assertThat(answer.status()).as(field).isEqualTo(422);
        }
        assertThat(count(Uuids.next(), "lifeAreas", "work", "note", "Hanan Mithal")
                        .redirect())
                .as("a field that is not there is not kept")
                .isEqualTo("/tally");
        assertThat(bench().as(() -> bench().sql("select count(*) from consent_tally t where t::text like '%Mithal%'")
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(talks()).isEqualTo(before + 1);
    }

    @Test
    @Requirement("CON-01a")
    void aTalkThatTouchesTwoLifeAreasIsOneTalkAndADoubleClickToo() throws Exception {
        int before = talks();
        int work = area("work");
        int health = area("health");
        UUID id = Uuids.next();
        assertThat(count(id, "lifeAreas", "work", "lifeAreas", "health", "language", "ar")
                        .redirect())
                .isEqualTo("/tally");
        count(id, "lifeAreas", "work", "lifeAreas", "health", "language", "ar");
        assertThat(talks()).isEqualTo(before + 1);
        assertThat(area("work")).isEqualTo(work + 1);
        assertThat(area("health")).isEqualTo(health + 1);
    }

    @Test
    @Requirement("CON-01a")
    void aTalkEditedAfterGoingBackIsShownAgainAndNotCountedTwice() throws Exception {
        int before = talks();
        UUID id = Uuids.next();
        count(id, "lifeAreas", "work", "language", "ar");
        CaseBench.Answer edited = count(id, "lifeAreas", "work", "lifeAreas", "health", "language", "ar");
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body())
                .contains("Das steht schon da, mit anderem Inhalt", "value=\"health\" checked")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(talks()).isEqualTo(before + 1);
        assertThat(bench().<List<String>>as(() ->
                        app.getBean(Tallies.class).find(id).orElseThrow().lifeAreas()))
                .containsExactly("work");
    }

    private int area(String key) {
        return bench().as(() ->
                app.getBean(Tallies.class).byLifeArea(today, today).getOrDefault(key, 0));
    }

    @Test
    void nobodyIsCountedTomorrowOrWithoutALifeArea() throws Exception {
        int before = talks();
        assertThat(count(Uuids.next()).status()).isEqualTo(422);
        assertThat(bench().send(
                                "/tally",
                                "id",
                                Uuids.next().toString(),
                                "on",
                                today.plusDays(1).toString(),
                                "kind",
                                "office",
                                "lifeAreas",
                                "work")
                        .status())
                .isEqualTo(422);
        assertThat(talks()).isEqualTo(before);
    }

    @Test
    @Requirement("ORG-01")
    void anotherMunicipalityCountsItsOwn() throws Exception {
        CaseBench elsewhere = new CaseBench(app, "herne");
        int there = elsewhere.as(() -> app.getBean(Tallies.class).talks(today, today));
        count(Uuids.next(), "lifeAreas", "work");
        assertThat(elsewhere.as(() -> app.getBean(Tallies.class).talks(today, today)))
                .isEqualTo(there);
    }
}
