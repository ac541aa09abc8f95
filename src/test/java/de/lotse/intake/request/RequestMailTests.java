package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.shared.AccountId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.vault.Vault;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is written to a requesting body: the code to its own address only, and nothing lost because a mail server is slow (IN-02). */
@LotseTest
@Requirement("IN-02")
class RequestMailTests {
    private static final OutgoingMail.Outcome.Refused UNKNOWN =
            new OutgoingMail.Outcome.Refused(OutgoingMail.Why.ADDRESS, 550);
    private static int next = 99401;

    @Autowired
    ApplicationContext app;

    @Autowired
    RequestMessages messages;

    private final List<String> carried = new ArrayList<>();
    private boolean works = true;
    private boolean changing;
    private @Nullable CaseBench made;
    private String door = "";

    @BeforeEach
    void aTown() {
        String ags = Integer.toString(next++);
        MunicipalityId id = InventedMunicipality.of(app, ags, "muenster");
        door = "muster-" + ags;
        made = new CaseBench(app, id, Role.CLEARING);
    }

    private CaseBench team() {
        return Objects.requireNonNull(made);
    }

    private List<String> waiting() {
        return team().as(() ->
                messages.waiting().stream().map(RequestMessages.Message::body).toList());
    }

    private void happens(String code, Kind kind) {
        team().as(() -> {
            Request request = app.getBean(Requests.class).withCode(code).orElseThrow();
            int seen = app.getBean(RequestSteps.class).of(request.id()).size();
            return app.getBean(TakeStep.class)
                    .take(new TakeStep.Command(Uuids.next(), request.id(), seen, kind, null, null, null, 0, Map.of()));
        });
    }

    @Test
    void theCodeGoesOnlyToAnAddressThatWasConfirmed() throws Exception {
        RequestBench school = new RequestBench(app, door);
        String code = school.request();
        happens(code, Kind.QUESTION);
        assertThat(waiting()).hasSize(2).noneMatch(body -> body.contains(code));
        String link = waiting().getFirst().replaceAll("(?s).*(/confirmation/[A-Za-z0-9_-]+).*", "$1");
        assertThat(school.see(link).status()).isEqualTo(200);
        assertThat(waiting()).hasSize(2);
        assertThat(school.send(link, List.of()).status()).isEqualTo(302);
        assertThat(waiting()).hasSize(3).last().asString().contains(code);
        school.send(link, List.of());
        assertThat(waiting()).hasSize(3);
        happens(code, Kind.CONTACT);
        happens(code, Kind.ADMITTED);
        assertThat(waiting()).hasSize(4).last().asString().contains(code);
    }

    @Test
    void contactDataPassedOnAndTheFirstAppointmentAreToldWithoutAWordOfThePerson() throws Exception {
        CaseBench worker = new CaseBench(app, team().municipality());
        String code = new RequestBench(app, door).request();
        happens(code, Kind.CONTACT);
        happens(code, Kind.ADMITTED);
        UUID id = team().as(() ->
                app.getBean(Requests.class).withCode(code).orElseThrow().id());
        take(team(), id, Kind.ASSIGNED, worker.account());
        int before = waiting().size();
        take(team(), id, Kind.PASSED_ON, null);
        assertThat(waiting()).hasSize(before + 1);
        take(worker, id, Kind.FIRST_APPOINTMENT, null);
        assertThat(waiting()).hasSize(before + 2).noneMatch(body -> body.contains("Kurmandschi"));
        assertThat(waiting()).last().asString().contains("gibt es etwas Neues");
    }

    @Test
    void aWithdrawalByTheTeamIsToldAndOneByTheBodyItselfIsNot() throws Exception {
        String code = new RequestBench(app, door).request();
        int before = waiting().size();
        happens(code, Kind.WITHDRAWN);
        assertThat(waiting()).hasSize(before + 1).last().asString().contains("gibt es etwas Neues");
        RequestBench school = new RequestBench(app, door);
        String other = school.request();
        int now = waiting().size();
        assertThat(school.send(
                                "/answer",
                                List.of("code", other, "id", Uuids.next().toString(), "says", "withdraw"))
                        .status())
                .isEqualTo(200);
        assertThat(waiting()).hasSize(now);
    }

    private void take(CaseBench by, UUID request, Kind kind, @Nullable AccountId worker) {
        assertThat(by.<TakeStep.Outcome>as(() -> {
                    int seen = app.getBean(RequestSteps.class).of(request).size();
                    return app.getBean(TakeStep.class)
                            .take(new TakeStep.Command(
                                    Uuids.next(), request, seen, kind, null, worker, null, 0, Map.of()));
                }))
                .isEqualTo(TakeStep.Outcome.DONE);
    }

    @Test
    void anInventedLinkConfirmsNothing() throws Exception {
        assertThat(new RequestBench(app, door).see("/confirmation/erfunden").status())
                .isEqualTo(404);
    }

    @Test
    void mailLeavesAfterTheChangeIsCertainAndOnce() throws Exception {
        new RequestBench(app, door).request();
        assertThat(carried).isEmpty();
        CarryMessages carry = new CarryMessages(messages, carrier());
        job(carry);
        assertThat(carried).singleElement().asString().contains("vorlage@schule.example");
        job(carry);
        assertThat(carried).hasSize(1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainLaterAndAtLastLeftToThePeople() throws Exception {
        new RequestBench(app, door).request();
        works = false;
        Clock clock = app.getBean(Clock.class);
        Duration later = Duration.ZERO;
        later(clock, later);
        later(clock, later);
        assertThat(carried).hasSize(1);
        for (int tries = 1; tries < RequestMessages.MOST_TRIES; tries++) {
            assertThat(byHand()).isEmpty();
            later = later.plus(Duration.ofMinutes(1L << tries));
            later(clock, later);
            assertThat(carried).hasSize(tries + 1);
        }
        later(clock, later.plusDays(9));
        assertThat(carried).hasSize(RequestMessages.MOST_TRIES);
        assertThat(byHand())
                .singleElement()
                .satisfies(message -> assertThat(message.refused()).isEqualTo(UNKNOWN));
    }

    @Test
    void whyTheServerDidNotTakeItStandsWhereTheMessageWaits() throws Exception {
        new RequestBench(app, door).request();
        assertThat(team().see("/requests").body()).contains("Zu verschicken").doesNotContain("Antwort 550");
        works = false;
        later(app.getBean(Clock.class), Duration.ZERO);
        assertThat(team().see("/requests").body())
                .contains("Der Mailserver nimmt diese Adresse nicht an (Antwort 550).");
        assertThat(app.getMessage("intake.board.messages.refused.ADDRESS", new Object[] {550}, Locale.ENGLISH))
                .isEqualTo("The mail server does not accept this address (answer 550).");
    }

    @Test
    void whatTheServerTookNobodyTicksOffAsHersOnAnOldBoard() throws Exception {
        new RequestBench(app, door).request();
        UUID onTheBoard = onlyOne();
        job(new CarryMessages(messages, carrier()));
        assertThat(carried).hasSize(1);
        assertThat(team().send("/requests/messages/" + onTheBoard).status()).isEqualTo(302);
        assertThat(ticked(team(), onTheBoard)).isEqualTo(RequestMessages.Ticked.SENT_BEFORE);
        assertThat(sentByNobody(onTheBoard)).isTrue();
    }

    @Test
    void aSecondClickIsNoneAndAColleagueLearnsThatItWasSent() throws Exception {
        new RequestBench(app, door).request();
        UUID message = onlyOne();
        assertThat(ticked(team(), message)).isEqualTo(RequestMessages.Ticked.BY_HAND);
        assertThat(ticked(team(), message)).isEqualTo(RequestMessages.Ticked.BY_HAND);
        assertThat(sentByNobody(message)).isFalse();
        CaseBench colleague = new CaseBench(app, team().municipality(), Role.CLEARING);
        assertThat(ticked(colleague, message)).isEqualTo(RequestMessages.Ticked.SENT_BEFORE);
        assertThat(ticked(team(), Uuids.next())).isEqualTo(RequestMessages.Ticked.UNKNOWN);
    }

    private UUID onlyOne() {
        List<RequestMessages.Message> waiting = team().as(() -> messages.waiting());
        assertThat(waiting).hasSize(1);
        return waiting.getFirst().id();
    }

    private RequestMessages.Ticked ticked(CaseBench who, UUID message) {
        return who.as(() -> messages.sentByHand(message));
    }

    private boolean sentByNobody(UUID message) {
        return team().as(() -> team().sql("select sent_by is null from intake_request_message where message_id = ?")
                .param(message)
                .query(Boolean.class)
                .single());
    }

    private List<RequestMessages.Message> byHand() {
        return team().as(() -> at(app.getBean(Clock.class)).waiting());
    }

    /** The job at another time; in one transaction, because this repository is not the application's own. */
    private void later(Clock clock, Duration by) {
        Acting.run(
                ActingContext.job(team().municipality(), CarryMessages.JOB),
                () -> app.getBean(TransactionTemplate.class)
                        .executeWithoutResult(
                                status -> new CarryMessages(at(Clock.offset(clock, by)), carrier()).carry()));
    }

    private RequestMessages at(Clock clock) {
        return new RequestMessages(app.getBean(JdbcClient.class), app.getBean(Vault.class), carrier(), clock);
    }

    private void job(CarryMessages carry) {
        Acting.run(ActingContext.job(team().municipality(), CarryMessages.JOB), carry::carry);
        assertThat(changing).isFalse();
    }

    private ObjectProvider<OutgoingMail> carrier() {
        OutgoingMail carrier = (recipient, subject, body) -> {
            carried.add(recipient + " " + subject);
            changing = TransactionSynchronizationManager.isActualTransactionActive();
            return works ? new OutgoingMail.Outcome.Taken() : UNKNOWN;
        };
        return new StaticListableBeanFactory(Map.of("mail", carrier)).getBeanProvider(OutgoingMail.class);
    }
}
