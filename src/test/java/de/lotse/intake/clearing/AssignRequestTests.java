package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.RequestSteps;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.AccountId;
import de.lotse.shared.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A request goes to somebody who is here, and nobody loses sight of it afterwards (IN-03, IN-06). */
@LotseTest
@Requirement({"IN-03", "IN-06"})
class AssignRequestTests {
    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench made;
    private @Nullable CaseBench somebody;
    private UUID request = Uuids.next();

    @BeforeEach
    void anAdmittedRequest() throws Exception {
        made = new CaseBench(app, "muenster", Role.CLEARING);
        somebody = new CaseBench(app, "muenster");
        String code = new RequestBench(app, "muenster").request();
        request = team().as(() ->
                app.getBean(Requests.class).withCode(code).orElseThrow().id());
        happens(Kind.CONTACT);
        happens(Kind.ADMITTED);
    }

    private CaseBench team() {
        return Objects.requireNonNull(made);
    }

    private CaseBench worker() {
        return Objects.requireNonNull(somebody);
    }

    private TakeStep.Command command(Kind kind, @Nullable AccountId worker) {
        int seen = app.getBean(RequestSteps.class).of(request).size();
        return new TakeStep.Command(Uuids.next(), request, seen, kind, null, worker, null, 0, Map.of());
    }

    private void happens(Kind kind) {
        assertThat(team().as(() -> app.getBean(TakeStep.class).take(command(kind, null))))
                .isEqualTo(TakeStep.Outcome.DONE);
    }

    private AssignRequest.Outcome assign() {
        return team().as(() ->
                app.getBean(AssignRequest.class).assign(command(Kind.ASSIGNED, worker().account()), false));
    }

    private LocalDate leaves() {
        LocalDate today = LocalDate.now(app.getBean(Clock.class).withZone(ZoneId.of("Europe/Berlin")));
        CaseBench deputy = new CaseBench(app, "muenster");
        worker().as(() -> app.getBean(NoteAbsence.class)
                .note(new NoteAbsence.Command(
                        Uuids.next(), today, today.plusDays(14), Absence.Kind.VACATION, deputy.account())));
        return today.plusDays(14);
    }

    @Test
    void nothingIsAssignedToWhomeverJustWentOnLeaveAndThePageSaysUntilWhen() throws Exception {
        LocalDate until = leaves();
        assertThat(assign()).isEqualTo(new AssignRequest.Outcome.Absent(until));
        CaseBench.Answer refused = team().send(
                        "/requests/" + request + "/steps/assign",
                        "id",
                        Uuids.next().toString(),
                        "seen",
                        "2",
                        "worker",
                        worker().account().toString(),
                        "reason",
                        "Sprachkenntnisse");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("abwesend. Bitte eine andere Fachkraft")
                .contains("Sprachkenntnisse");
    }

    @Test
    void whoeverGoesOnLeaveWithAnAssignedRequestIsMarkedOnTheBoard() throws Exception {
        assertThat(assign()).isEqualTo(new AssignRequest.Outcome.Assigned());
        assertThat(card()).contains("Kontaktdaten noch nicht").doesNotContain("abwesend bis");
        leaves();
        assertThat(card()).contains("Fachkraft abwesend bis");
    }

    private String card() throws Exception {
        String board = team().see("/requests").body();
        int from = board.indexOf("/requests/" + request);
        return board.substring(from, board.indexOf("</article>", from));
    }

    @Test
    void somebodyWhoRunsNoCasesIsNobodyToAssignTo() {
        assertThat(team().as(() ->
                        app.getBean(AssignRequest.class).assign(command(Kind.ASSIGNED, AccountId.next()), false)))
                .isEqualTo(new AssignRequest.Outcome.NoWorker());
    }

    @Test
    void anOfferNobodyAnswersIsAskedAboutAfterAWeek() throws Exception {
        happens(Kind.WAITING);
        assertThat(team().see("/").body()).doesNotContain("/requests/" + request);
        team().as(() -> app.getBean(RequestSteps.class)
                .add(new RequestStep(
                        Uuids.next(),
                        request,
                        4,
                        Kind.OFFERED,
                        app.getBean(Clock.class).instant().minus(Duration.ofDays(8)),
                        null,
                        null,
                        null,
                        null,
                        0,
                        Map.of())));
        assertThat(team().see("/").body())
                .contains("/requests/" + request)
                .contains("Der Platz ist seit 8 Tagen angeboten");
    }
}
