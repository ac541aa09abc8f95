package de.lotse.casework.absence;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where a deputy is away herself, hers stands in, and so on until somebody is there; who is left alone is told to coordination (CW-16). */
@LotseTest
@Requirement("CW-16")
class DeputyChainTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench deputy;
    private final CaseBench next;
    private final CaseId id;

    /** Three colleagues and a case of one of them. */
    @Autowired
    DeputyChainTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
        next = new CaseBench(app, "unna");
        id = worker.open("luenen", null, null);
    }

    private UUID away(CaseBench who, LocalDate from, LocalDate until, CaseBench by) throws Exception {
        UUID absence = Uuids.next();
        String[] fields = {
            "id",
            absence.toString(),
            "from",
            from.toString(),
            "until",
            until.toString(),
            "kind",
            "OTHER",
            "deputy",
            by.account().toString()
        };
        assertThat(who.send("/absences", fields).status()).isEqualTo(302);
        return absence;
    }

    private int status(CaseBench who) throws Exception {
        return who.see("/cases/" + id).status();
    }

    @Test
    void theDeputysDeputySeesTheCaseOnTheDaysBothAreAwayWhoeverNotedItFirst() throws Exception {
        away(worker, today, today.plusDays(7), deputy);
        assertThat(status(next)).isEqualTo(404);
        UUID second = away(deputy, today, today.plusDays(2), next);
        assertThat(status(next)).isEqualTo(200);
        assertThat(days(next)).containsExactly(today.plusDays(3) + " 00:00:00");
        assertThat(worker.see("/absences").body()).contains("Bea Beispiel (abwesend), dann Bea Beispiel");
        deputy.send("/absences/" + second + "/end");
        assertThat(status(next)).as("she is back").isEqualTo(404);
        assertThat(status(deputy)).isEqualTo(200);
    }

    @Test
    void whoNamesSomebodyWhoIsAwayAlreadyIsDeputisedByHers() throws Exception {
        away(deputy, today, today.plusDays(9), next);
        UUID absence = away(worker, today, today.plusDays(3), deputy);
        assertThat(status(next)).isEqualTo(200);
        assertThat(days(next)).containsExactly(today.plusDays(4) + " 00:00:00");
        worker.send("/absences/" + absence + "/end");
        assertThat(status(next)).as("nobody stands in any more").isEqualTo(404);
    }

    @Test
    void aDeputyForOtherDaysStaysOut() throws Exception {
        away(deputy, today.plusDays(5), today.plusDays(9), next);
        away(worker, today, today.plusDays(3), deputy);
        assertThat(days(next)).isEmpty();
    }

    @Test
    void whereTwoNameOneAnotherNobodyIsLeftAndCoordinationLearnsIt() throws Exception {
        CaseBench coordinator = new CaseBench(app, "unna", Role.COORDINATOR);
        LocalDate until = today.plusDays(23);
        away(worker, today, until, deputy);
        String alone = "bis " + DateTimeFormatter.ofPattern("dd.MM.yyyy").format(until) + ", die Vertretung";
        assertThat(coordinator.see("/departures").body()).doesNotContain(alone);
        away(deputy, today, until, worker);
        assertThat(coordinator.see("/departures").body()).contains(alone, "Bitte im Team klären");
        assertThat(worker.see("/absences").body()).contains("Bea Beispiel (nicht da), sonst niemand");
    }

    @Test
    void nobodyIsAskedTwice() {
        AccountId a = AccountId.next();
        AccountId b = AccountId.next();
        AccountId c = AccountId.next();
        List<Absence> all = List.of(absence(a, b), absence(b, c));
        assertThat(DeputyChain.on(today, all, Set.of()).asked(a)).containsExactly(b, c);
        assertThat(DeputyChain.on(today, all, Set.of()).here(a)).contains(c);
        assertThat(DeputyChain.on(today, all, Set.of(c)).here(a))
                .as("her account is closed")
                .isEmpty();
        assertThat(DeputyChain.on(today.plusDays(2), all, Set.of()).asked(a)).isEmpty();
        List<Absence> ring = List.of(absence(a, b), absence(b, c), absence(c, b));
        assertThat(DeputyChain.on(today, ring, Set.of()).asked(a)).containsExactly(b, c);
        assertThat(DeputyChain.on(today, ring, Set.of()).here(a)).isEmpty();
    }

    private Absence absence(AccountId who, AccountId by) {
        return new Absence(Uuids.next(), who, today, today.plusDays(1), Absence.Kind.OTHER, by, null);
    }

    /** Until when the case is open to her. */
    private List<String> days(CaseBench who) {
        return worker.as(() -> worker.sql("""
                        select ((until_at at time zone 'Europe/Berlin')::timestamp)::text from access_grant
                        where case_id = ? and account_id = ? and ended_at is null
                        """)
                .params(id.value(), who.account().value())
                .query(String.class)
                .list());
    }
}
