package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.CurrentActor;
import de.lotse.access.Right;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever the code forgets, PostgreSQL shows a request only to the team, its sender, the worker who has it, and who presents its code. */
@LotseTest
@Requirement({"IN-02", "ACC-02"})
class RequestReachTests {
    private static final String STEP = """
            insert into intake_request_step (municipality_id, request_id, number, step_id, kind, at, by_account)
            values (database_municipality(), ?, 99, ?, ?, now(), database_account())
            """;

    @Autowired
    ApplicationContext app;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private @Nullable CaseBench team;
    private UUID mine = Uuids.next();
    private UUID others = Uuids.next();
    private String token = "";

    @BeforeEach
    void twoRequestsWithAStepEach() throws Exception {
        team = new CaseBench(app, "muenster", Role.CLEARING);
        mine = received();
        others = received();
        token = HexFormat.of()
                .formatHex(team().as(() -> jdbc.sql("select code_token from intake_request where request_id = ?")
                        .param(mine)
                        .query(byte[].class)
                        .single()));
    }

    private CaseBench team() {
        return java.util.Objects.requireNonNull(team);
    }

    private UUID received() throws Exception {
        String code = new RequestBench(app, "muenster").request();
        UUID id = team().as(() ->
                app.getBean(Requests.class).withCode(code).orElseThrow().id());
        happens(id, Kind.CONTACT, null);
        return id;
    }

    private void happens(UUID request, Kind kind, @Nullable AccountId worker) {
        assertThat(team().as(() -> {
                    int seen = app.getBean(RequestSteps.class).of(request).size();
                    return app.getBean(TakeStep.class)
                            .take(new TakeStep.Command(
                                    Uuids.next(), request, seen, kind, null, worker, null, 0, Map.of()));
                }))
                .isEqualTo(TakeStep.Outcome.DONE);
    }

    private <T extends @Nullable Object> T visitor(String presented, Supplier<T> work) {
        return Acting.as(
                new ActingContext(team().municipality(), null, "visit"),
                () -> transactions.execute(status -> {
                    jdbc.sql("select set_config('lotse.tracking', ?, true)")
                            .param(presented)
                            .query(String.class)
                            .single();
                    return work.get();
                }));
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }

    private List<UUID> seen(String table) {
        return jdbc.sql("select request_id from " + table)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private int step(UUID request, Kind kind) {
        return jdbc.sql(STEP).params(request, Uuids.next(), kind.name()).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intake_request",
                "intake_request_step",
                "intake_request_mail_confirmation",
                "intake_request_message",
                "intake_place"
            })
    void aVisitorWithoutACodeSeesNothing(String table) {
        assertThat(visitor("", () -> seen(table))).isEmpty();
        assertThat(visitor(hex(mine), () -> seen(table))).isEmpty();
        assertThat(new CaseBench(app, "muenster").as(() -> seen(table))).isEmpty();
    }

    @Test
    void aVisitorWithACodeSeesTheOneRequestAndNoMessages() {
        for (String table : List.of("intake_request", "intake_request_step", "intake_request_mail_confirmation")) {
            assertThat(visitor(token, () -> seen(table))).as(table).containsExactly(mine);
        }
        assertThat(visitor(token, () -> seen("intake_request_message"))).isEmpty();
    }

    @Test
    void theTeamSeesAll() {
        for (String table : List.of("intake_request", "intake_request_step", "intake_request_message")) {
            assertThat(team().as(() -> seen(table))).as(table).contains(mine, others);
        }
    }

    @Test
    void aCodeOfAnotherMunicipalityOpensNothing() {
        CaseBench herne = new CaseBench(app, "herne");
        List<UUID> found = Acting.as(
                new ActingContext(herne.municipality(), null, "visit"),
                () -> transactions.execute(status -> {
                    jdbc.sql("select set_config('lotse.tracking', ?, true)")
                            .param(token)
                            .query(String.class)
                            .single();
                    return seen("intake_request");
                }));
        assertThat(found).isEmpty();
    }

    @Test
    void aVisitorAnswersItsOwnRequestAndDecidesNothing() {
        assertThat(visitor(token, () -> step(mine, Kind.ANSWER))).isEqualTo(1);
        refused(() -> visitor(token, () -> step(others, Kind.ANSWER)));
        refused(() -> visitor(token, () -> step(mine, Kind.ADMITTED)));
        refused(() -> visitor("", () -> step(mine, Kind.WITHDRAWN)));
    }

    @Test
    void aVisitorSendsARequestOnlyUnderTheCodeItPresents() {
        String sql = """
                insert into intake_request (municipality_id, request_id, number, code_token, code, sent_token, received_at, origin,
                  concept_version, language, answers)
                values (database_municipality(), ?, ?, decode(?, 'hex'), '', decode(?, 'hex'), now(), 'FORM', 1, 'de', '')
                """;
        UUID id = Uuids.next();
        String fresh = hex(id);
        refused(() -> visitor(
                token,
                () -> jdbc.sql(sql).params(id, id.toString(), fresh, fresh).update()));
        assertThat(visitor(fresh, () -> {
                    int sent = jdbc.sql(sql)
                            .params(id, id.toString(), fresh, fresh)
                            .update();
                    List<UUID> now = seen("intake_request");
                    jdbc.sql("select set_config('lotse.tracking', ?, true)")
                            .param(token)
                            .query(String.class)
                            .single();
                    return sent == 1
                            && now.equals(List.of(id))
                            && seen("intake_request").equals(List.of(mine));
                }))
                .isTrue();
    }

    @Test
    void nobodyRewritesOrRemovesWhatWasSent() {
        for (String sql : List.of(
                "update intake_request set number = 'x'",
                "delete from intake_request_step",
                "delete from intake_request_message",
                "delete from intake_request_mail_confirmation",
                "update intake_place set place = 1")) {
            refused(() -> visitor(token, () -> jdbc.sql(sql).update()));
            refused(() -> team().as(() -> jdbc.sql(sql).update()));
        }
        assertThat(visitor(
                        token,
                        () -> jdbc.sql("update intake_request_mail_confirmation set confirmed_at = now()")
                                .update()))
                .isZero();
        assertThat(visitor(token, () -> jdbc.sql("delete from intake_place").update()))
                .isZero();
    }

    @Test
    void theWorkerSeesWhatSheHasAndBeginsItAndNothingElse() {
        CaseBench worker = new CaseBench(app, "muenster");
        assertThat(worker.as(() -> seen("intake_request"))).isEmpty();
        happens(mine, Kind.ADMITTED, null);
        happens(mine, Kind.ASSIGNED, worker.account());
        assertThat(worker.as(() -> seen("intake_request"))).containsExactly(mine);
        assertThat(worker.as(() -> seen("intake_request_step"))).containsOnly(mine);
        refused(() -> worker.as(() -> step(mine, Kind.GIVEN_BACK)));
        refused(() -> worker.as(() -> step(others, Kind.CASE_OPENED)));
        happens(mine, Kind.GIVEN_BACK, null);
        assertThat(worker.as(() -> seen("intake_request"))).isEmpty();
    }

    @Test
    void thePartnerSeesWhatSheSent() throws Exception {
        CaseBench partner = new CaseBench(app, "muenster", Role.AUTHORITY, "sozialamt");
        List<String> form = new RequestBench(app, "muenster").filled("q-person_age-1", "51");
        partner.send("/open/muenster/request", form.toArray(String[]::new));
        UUID sent = UUID.fromString(form.get(form.indexOf("id") + 1));
        assertThat(partner.as(() -> seen("intake_request"))).containsExactly(sent);
        refused(() -> partner.as(() -> step(sent, Kind.ADMITTED)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theDatabaseKnowsWhoClears(Role role) {
        CaseBench somebody = new CaseBench(app, "muenster", role);
        boolean may = somebody.as(() -> app.getBean(CurrentActor.class).get().may(Right.REQUEST_CLEAR));
        assertThat(somebody.as(() ->
                        jdbc.sql("select intake_clears()").query(Boolean.class).single()))
                .isEqualTo(may);
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .satisfies(refusal -> assertThat(refusal).hasStackTraceContaining("intake_"))
                .hasStackTraceContaining("ERROR:");
    }
}
