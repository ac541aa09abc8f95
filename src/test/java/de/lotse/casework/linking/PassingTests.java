package de.lotse.casework.linking;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** With a linkage data leave only under the release that covers them, and the refusal says which one is missing (CON-03). */
@LotseTest
class PassingTests {
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

    private void release(String recipient, LocalDate from, @Nullable LocalDate to, String... topics) {
        CaseBench bench = linked().bench();
        Recipient towards = bench.as(() -> app.getBean(Recipients.class).named(recipient));
        GivenReleases.of(app, bench, linked().person())
                .to(towards, List.of(topics), Set.of(Release.Power.MAY_INFORM), from, to);
    }

    private void refused(MoveLinkage.Outcome outcome, Disclosures.Why why, String... topics) {
        assertThat(outcome).isInstanceOfSatisfying(MoveLinkage.Outcome.ReleaseMissing.class, refused -> {
            assertThat(refused.missing().recipient().name()).isEqualTo(LinkedService.NAME);
            assertThat(refused.missing().why()).isEqualTo(why);
            assertThat(refused.missing().topics()).containsExactly(topics);
        });
        assertThat(linked().left()).isEmpty();
        assertThat(linked().bench().count("casework_linkage_state", linked().id()))
                .as("not noted either")
                .isOne();
    }

    @Test
    @Requirement({"CON-03", "CW-06"})
    void withoutAReleaseNothingIsPassedAndNothingNoted() {
        refused(linked().move(linked().passing("work")), Disclosures.Why.NONE);
    }

    @Test
    @Requirement("CON-03")
    void aReleaseForAnotherServiceOpensNothingHere() {
        release("Beratungsstelle Musterfeld", today, null);
        refused(linked().move(linked().passing()), Disclosures.Why.NONE);
    }

    @Test
    @Requirement("CON-03")
    void theLifeAreasThatAreNotCoveredAreNamed() {
        release(LinkedService.NAME, today, null, "work");
        refused(linked().move(linked().passing("work", "health")), Disclosures.Why.TOPICS, "health");
        assertThat(linked().move(linked().passing("work"))).isInstanceOf(MoveLinkage.Outcome.Moved.class);
        assertThat(linked().left())
                .singleElement()
                .satisfies(one -> assertThat(one.topics()).containsExactly("work"));
    }

    @Test
    @Requirement("CON-03")
    void aReleaseThatHasEndedIsSaidToHaveEnded() {
        release(LinkedService.NAME, today.minusDays(30), today.minusDays(1));
        refused(linked().move(linked().passing()), Disclosures.Why.ENDED);
    }

    @Test
    @Requirement("CON-03")
    void onItsLastDayAReleaseStillHolds() {
        release(LinkedService.NAME, today.minusDays(30), today);
        assertThat(linked().move(linked().passing())).isInstanceOf(MoveLinkage.Outcome.Moved.class);
    }

    @Test
    @Requirement({"CON-03", "CW-06"})
    void whatIsPassedOnceIsListedOnceHoweverOftenItIsSent() {
        release(LinkedService.NAME, today, null);
        MoveLinkage.Command once = linked().passing();
        linked().move(once);
        assertThat(linked().move(once)).isInstanceOf(MoveLinkage.Outcome.Moved.class);
        assertThat(linked().left()).hasSize(1);
        assertThat(linked().bench().count("casework_linkage_state", linked().id()))
                .isEqualTo(2);
    }

    @Test
    @Requirement("CON-03")
    void whatIsSaidToBePassedOnlyAfterGoingBackIsNotListedYet() {
        release(LinkedService.NAME, today, null);
        MoveLinkage.Command once = linked().passing();
        assertThat(linked().move(silent(once))).isInstanceOf(MoveLinkage.Outcome.Moved.class);
        assertThat(linked().move(once)).isInstanceOf(MoveLinkage.Outcome.Already.class);
        assertThat(linked().left()).isEmpty();
        MoveLinkage.Command further = linked().passing();
        linked().move(further);
        assertThat(linked().move(silent(further))).isInstanceOf(MoveLinkage.Outcome.Already.class);
        assertThat(linked().left()).hasSize(1);
    }

    private static MoveLinkage.Command silent(MoveLinkage.Command one) {
        return new MoveLinkage.Command(
                one.caseId(), one.id(), one.linkage(), one.state(), one.on(), one.failure(), one.note(), null);
    }

    @Test
    @Requirement("CW-06")
    void withoutDataNoReleaseIsAskedFor() {
        assertThat(linked().move(linked().step(Linkage.State.ACCEPTED, today, null, null)))
                .isInstanceOf(MoveLinkage.Outcome.Moved.class);
        assertThat(linked().left()).isEmpty();
    }

    @Test
    @Requirement("CON-03")
    void whoWritesWhatWasPassedWithoutTheTickIsRefusedToo() throws Exception {
        CaseBench.Answer answer = linked().send("CONTACTED", "channel", "PHONE", "what", "Name und Anliegen");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Für " + LinkedService.NAME + " gibt es keine Entbindung", "Name und Anliegen");
        assertThat(linked().left()).isEmpty();
    }
}
