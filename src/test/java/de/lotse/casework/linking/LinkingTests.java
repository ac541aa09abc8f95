package de.lotse.casework.linking;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An offer put to a goal, from the proposal to its end, each step a dated fact (CW-06). */
@LotseTest
class LinkingTests {
    private final LocalDate today = LinkedService.today();

    @Autowired
    ApplicationContext app;

    private @Nullable LinkedService linked;

    @BeforeEach
    void aLinkedService() {
        linked = LinkedService.in(app);
    }

    private LinkedService linked() {
        return Objects.requireNonNull(linked);
    }

    @Test
    @Requirement("CW-06")
    void itMovesFromTheProposalToItsEndAndEveryStepStays() {
        assertThat(linked().now().state()).isEqualTo(Linkage.State.PROPOSED);
        assertThat(linked().now().planned()).isTrue();
        int day = 19;
        for (Linkage.State state : List.of(
                Linkage.State.CONTACTED, Linkage.State.WAITING, Linkage.State.ACCEPTED, Linkage.State.STARTED)) {
            assertThat(linked().move(state, today.minusDays(day--), null))
                    .isInstanceOf(MoveLinkage.Outcome.Moved.class);
            assertThat(linked().now().state()).isEqualTo(state);
            assertThat(linked().now().open()).isTrue();
        }
        assertThat(linked().now().planned()).as("she is there").isFalse();
        linked().move(Linkage.State.ENDED, today, null);
        assertThat(linked().now().open()).isFalse();
        assertThat(linked().now().history())
                .extracting(Linkage.Happened::state)
                .containsExactly(
                        Linkage.State.ENDED,
                        Linkage.State.STARTED,
                        Linkage.State.ACCEPTED,
                        Linkage.State.WAITING,
                        Linkage.State.CONTACTED,
                        Linkage.State.PROPOSED);
    }

    @Test
    @Requirement({"CW-06", "SYS-03"})
    void aFailureNeedsItsReason() {
        assertThat(linked().move(Linkage.State.FAILED, today, null))
                .isInstanceOf(MoveLinkage.Outcome.ReasonMissing.class);
        assertThat(linked().now().state()).isEqualTo(Linkage.State.PROPOSED);
        linked().move(Linkage.State.FAILED, today, Linkage.Failure.NO_CHILDCARE);
        assertThat(linked().now().history().getFirst().failure()).isEqualTo(Linkage.Failure.NO_CHILDCARE);
        assertThat(linked().now().open()).isFalse();
    }

    @Test
    @Requirement("SYS-03")
    void whatTheClientTookBackIsNotedByTheSystemOnly() throws Exception {
        assertThat(Linkage.Failure.choosable())
                .hasSize(10)
                .doesNotContain(Linkage.Failure.RELEASE_REVOKED, Linkage.Failure.CONSENT_WITHDRAWN);
        CaseBench.Answer answer = linked().send("FAILED", "failure", "CONSENT_WITHDRAWN");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(linked().now().history()).hasSize(1);
    }

    @Test
    @Requirement("CW-06")
    void whatIsNotedLaterAboutAnEarlierDayChangesNothingNow() {
        linked().move(Linkage.State.STARTED, today.minusDays(2), null);
        linked().move(Linkage.State.CONTACTED, today.minusDays(9), null);
        assertThat(linked().now().state()).isEqualTo(Linkage.State.STARTED);
        assertThat(linked().now().history()).hasSize(3);
    }

    @Test
    void nothingHappensTomorrowNothingTwiceAndNothingInAClosedCase() {
        assertThat(linked().move(Linkage.State.CONTACTED, today.plusDays(1), null))
                .isInstanceOf(MoveLinkage.Outcome.Future.class);
        MoveLinkage.Command twice = linked().step(Linkage.State.CONTACTED, today, null, null);
        linked().move(twice);
        assertThat(linked().move(twice)).isInstanceOf(MoveLinkage.Outcome.Moved.class);
        assertThat(linked().move(new MoveLinkage.Command(
                        twice.caseId(),
                        twice.id(),
                        twice.linkage(),
                        twice.state(),
                        twice.on(),
                        null,
                        "Rückruf am Montag",
                        null)))
                .as("edited after going back")
                .isInstanceOf(MoveLinkage.Outcome.Already.class);
        assertThat(linked().now().history()).hasSize(2);
        linked().link(linked().linkage(), null, LinkedService.NAME);
        assertThat(linked().bench().count("casework_linkage", linked().id())).isOne();
        linked().bench().close(linked().id());
        assertThat(linked().move(Linkage.State.STARTED, today, null)).isInstanceOf(MoveLinkage.Outcome.Stopped.class);
        assertThat(linked().link(Uuids.next(), null, "Sportverein Beispiel")).isEqualTo(LinkOffer.Outcome.STOPPED);
    }

    @Test
    void aProposalEditedAfterGoingBackIsShownAgainAndNothingTypedIsLost() throws Exception {
        String path = "/cases/" + linked().id() + "/linking";
        String[] fields = {
            "id",
            Uuids.next().toString(),
            "accompaniment",
            "NONE",
            "on",
            today.toString(),
            "service",
            "Chor Beispiel",
            "note",
            "Probe dienstags"
        };
        for (int i = 0; i < 2; i++) {
            assertThat(linked().bench().send(path, fields).redirect()).isEqualTo(path);
        }
        fields[fields.length - 1] = "Probe mittwochs";
        CaseBench.Answer edited = linked().bench().send(path, fields);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "Probe mittwochs");
    }

    @Test
    @Requirement("ACC-02")
    void aColleagueNeitherSeesNorMovesIt() throws Exception {
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague
                        .see("/cases/" + linked().id() + "/linking/" + linked().linkage())
                        .status())
                .isEqualTo(404);
        MoveLinkage.Command command = linked().step(Linkage.State.ENDED, today, null, null);
        assertThat(colleague.as(() -> app.getBean(MoveLinkage.class).move(command)))
                .isInstanceOf(MoveLinkage.Outcome.Unknown.class);
    }
}
