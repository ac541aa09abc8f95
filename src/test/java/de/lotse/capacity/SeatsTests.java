package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.casework.CaseBench;
import de.lotse.casework.InventedOffice;
import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import de.lotse.tenancy.PostId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Posts have periods: only who sits on one today is judged, by the area of today (CAP-01, ORG-03). */
@LotseTest
@Requirement({"CAP-01", "ORG-03"})
class SeatsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Capacities capacities;

    @Test
    void whoseSharePostWasCutSitsOnThePeriodThatFollows() {
        CaseBench luenen = SeatedWorker.on(app, "unna", "luenen_cm_until_2024", "1.0");
        assertThat(of(luenen, luenen.account())).satisfies(hers -> {
            assertThat(hers.seat()).isEqualTo(Seat.HELD);
            assertThat(hers.area()).containsExactly("luenen");
            assertThat(hers.now().to()).isEqualByComparingTo("30");
        });
    }

    @Test
    void anEndedPostJudgesNobodyAndThePageSaysSince() throws Exception {
        InventedOffice office = office("99151");
        CaseBench worker = office.sits(office.post(null, today.minusDays(3), null));
        worker.open(null, null, null);
        assertThat(of(worker, worker.account())).satisfies(hers -> {
            assertThat(hers.seat()).isEqualTo(new Seat(Seat.State.ENDED, today.minusDays(3)));
            assertThat(hers.now()).isEqualTo(new Load(BigDecimal.ONE, null, null, Load.Light.NONE));
            assertThat(hers.area()).isEmpty();
            assertThat(hers.fte()).isNull();
        });
        assertThat(office.coordinator().see("/capacity").body()).contains("Stelle endete am", "ein Fall");
    }

    @Test
    void aPostThatBeginsLaterJudgesNobodyUntilThen() throws Exception {
        InventedOffice office = office("99152");
        CaseBench worker = office.sits(office.post(today.plusDays(20), null, null));
        assertThat(of(worker, worker.account()).seat()).isEqualTo(new Seat(Seat.State.BEGINS, today.plusDays(20)));
        assertThat(office.coordinator().see("/capacity").body()).contains("Stelle beginnt am");
    }

    @Test
    void aChangedShareCountsFromItsDay() {
        InventedOffice office = office("99153");
        PostId before = office.post(null, today, null);
        office.post(today.plusDays(1), null, before);
        CaseBench worker = office.sits(before);
        assertThat(of(worker, worker.account()).seat()).as("the last day").isEqualTo(Seat.HELD);
        assertThat(worker.as(() -> app.getBean(Members.class).share(worker.account(), today.plusDays(1))))
                .as("and the first of the next")
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("1"));
    }

    @Test
    void whoMovedSatOnTheFormerPostBeforeAlsoWhenItIsCountedLater() throws Exception {
        InventedOffice office = office("99155");
        PostId first = office.post(null, null, null);
        PostId second = office.post(null, null, null);
        CaseBench worker = office.sits(first);
        Members members = app.getBean(Members.class);
        LocalDate moved = today.plusDays(40);
        LocalDate left = today.plusDays(80);
        TestClock.on(moved, () -> worker.as(() -> sits(members, worker, second, "0.5")));
        TestClock.on(left, () -> worker.as(() -> sits(members, worker, null, "0.5")));
        assertThat(post(members, worker, today.minusYears(1)))
                .as("before anything was noted")
                .isEqualTo(first);
        assertThat(post(members, worker, moved.minusDays(1))).isEqualTo(first);
        assertThat(post(members, worker, moved)).isEqualTo(second);
        assertThat(post(members, worker, left)).isNull();
        assertThat(worker.as(() -> members.share(worker.account(), moved.minusDays(1))))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("1"));
        assertThat(worker.as(() -> members.share(worker.account(), left.minusDays(1))))
                .hasValueSatisfying(share -> assertThat(share).isEqualByComparingTo("0.5"));
    }

    private static @Nullable PostId post(Members members, CaseBench worker, LocalDate day) {
        Map<AccountId, PostId> seats = worker.as(() -> members.seats(day));
        return seats.get(worker.account());
    }

    private static boolean sits(Members members, CaseBench worker, @Nullable PostId post, String fte) {
        Member now = members.find(worker.account()).orElseThrow();
        return members.save(new Member(
                worker.account(), post, now.organisation(), new BigDecimal(fte), false, List.of("de"), now.version()));
    }

    @Test
    void whoHasNoPostIsToldSoInsteadOfALight() throws Exception {
        InventedOffice office = office("99154");
        CaseBench worker = office.sits(null);
        worker.open(null, null, null);
        assertThat(of(worker, worker.account()).seat()).isEqualTo(new Seat(Seat.State.NONE, null));
        assertThat(office.coordinator().see("/capacity").body())
                .contains("keine Stelle eingetragen")
                .doesNotContain("Platz frei");
        assertThat(worker.see("/").body()).as("nor on Heute").doesNotContain("class=\"gauge");
    }

    private WorkerCapacity of(CaseBench viewer, AccountId worker) {
        return viewer.as(() -> capacities.of(worker)).orElseThrow();
    }

    private InventedOffice office(String ags) {
        return new InventedOffice(app, InventedMunicipality.of(app, ags, "unna"));
    }
}
