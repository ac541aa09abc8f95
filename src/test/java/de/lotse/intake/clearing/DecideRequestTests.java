package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.Course;
import de.lotse.intake.request.Courses;
import de.lotse.intake.request.Request;
import de.lotse.intake.request.RequestStep;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Member;
import de.lotse.tenancy.Members;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In Münster one of the city and one of a provider decide together, and nobody is refused without another way (IN-03, IN-05). */
@LotseTest
@Requirement({"IN-03", "IN-05"})
class DecideRequestTests {
    @Autowired
    ApplicationContext app;

    @Autowired
    DecideRequest decideRequest;

    @Autowired
    TakeStep takeStep;

    @Autowired
    Courses courses;

    @Autowired
    Requests requests;

    private @Nullable CaseBench ofTheCity;
    private @Nullable CaseBench ofAProvider;
    private UUID id = Uuids.next();

    @BeforeEach
    void aRequestThatWasTalkedAbout() throws Exception {
        ofTheCity = new CaseBench(app, "muenster", Role.CLEARING, "ki_muenster");
        ofAProvider = new CaseBench(app, "muenster", Role.CLEARING, "drk");
        String code = new RequestBench(app, "muenster").request();
        id = city().as(() -> requests.withCode(code).map(Request::id).orElseThrow());
        city().as(() -> takeStep.take(command(Kind.CONTACT)));
    }

    private CaseBench city() {
        return Objects.requireNonNull(ofTheCity);
    }

    private CaseBench provider() {
        return Objects.requireNonNull(ofAProvider);
    }

    private TakeStep.Command command(Kind kind) {
        int seen = courses.find(id).orElseThrow().steps().size();
        return new TakeStep.Command(
                Uuids.next(),
                id,
                seen,
                kind,
                null,
                null,
                null,
                10,
                Map.of(RequestStep.FEEDBACK, "Rückmeldung", RequestStep.ALTERNATIVE, "Regionale Beratung"));
    }

    private DecideRequest.Outcome decides(CaseBench who, Kind kind) {
        return who.as(() -> decideRequest.decide(command(kind)));
    }

    private Course course() {
        return city().as(() -> courses.find(id).orElseThrow());
    }

    @Test
    void itIsDecidedOnceBothSidesWantTheSame() {
        assertThat(decides(city(), Kind.ADMITTED)).isEqualTo(new DecideRequest.Outcome.FirstVote());
        assertThat(course().stage()).isEqualTo(Course.Stage.CLEARING);
        assertThat(decides(provider(), Kind.ADMITTED)).isEqualTo(new DecideRequest.Outcome.Decided(true));
        assertThat(course().stage()).isEqualTo(Course.Stage.ADMITTED);
        assertThat(course().steps().stream().mapToInt(RequestStep::minutes).sum())
                .isEqualTo(30);
    }

    @Test
    @Requirement("IN-04")
    void thePriorityCheckAndItsReasonsStandWithTheDecision() throws Exception {
        decides(city(), Kind.ADMITTED);
        decides(provider(), Kind.ADMITTED);
        RequestStep decided = course().last(Kind.ADMITTED).orElseThrow();
        KeptPriority kept = KeptPriority.of(decided).orElseThrow();
        assertThat(kept.services())
                .filteredOn(service -> service.de().contains("(MBE)"))
                .singleElement()
                .extracting(KeptPriority.Service::state)
                .isNotNull();
        assertThat(city().see("/requests/" + id).body())
                .contains("So stand es bei der Entscheidung", "Migrationsberatung für erwachsene Zugewanderte (MBE)")
                .contains("Aufenthaltsstatus der Zielgruppe", "trifft zu")
                .doesNotContain("Vorschlag, Sie entscheiden");
    }

    @Test
    void aVoteProposesWhatTheBodyReadsOnlyOnceItIsDecided() throws Exception {
        decides(city(), Kind.ADMITTED);
        assertThat(provider().see("/requests/" + id).body())
                .contains("sie geht erst mit der Entscheidung an die Stelle: Rückmeldung")
                .as("only of the clearing contact")
                .containsOnlyOnce("An die Stelle: Rückmeldung");
        decides(provider(), Kind.ADMITTED);
        assertThat(provider().see("/requests/" + id).body())
                .containsPattern("(?s)An die Stelle: Rückmeldung.*An die Stelle: Rückmeldung");
    }

    @Test
    void twoOfTheSameSideDecideNothing() {
        CaseBench colleague = new CaseBench(app, "muenster", Role.CLEARING, "sozialamt");
        decides(city(), Kind.ADMITTED);
        assertThat(decides(colleague, Kind.ADMITTED)).isEqualTo(new DecideRequest.Outcome.FirstVote());
        assertThat(course().stage()).isEqualTo(Course.Stage.CLEARING);
    }

    @Test
    void whoDisagreesHasToTalkAndMayDecideAnew() {
        decides(city(), Kind.ADMITTED);
        assertThat(decides(provider(), Kind.REFUSED)).isEqualTo(new DecideRequest.Outcome.Disagree());
        assertThat(decides(city(), Kind.REFUSED)).isEqualTo(new DecideRequest.Outcome.Decided(false));
        assertThat(course().stage()).isEqualTo(Course.Stage.REFUSED);
    }

    @Test
    void whoHasTooSmallAShareOfAPostDecidesNothing() {
        city().as(() -> {
            app.getBean(Members.class)
                    .save(new Member(
                            city().account(),
                            null,
                            city().organisation("ki_muenster"),
                            new BigDecimal("0.5"),
                            false,
                            List.of()));
            return true;
        });
        assertThat(decides(city(), Kind.ADMITTED)).isInstanceOf(DecideRequest.Outcome.MayNot.class);
        assertThat(course().has(Kind.VOTE_ADMIT)).isFalse();
    }

    @Test
    void nothingIsDecidedBeforeSomebodyTalked() throws Exception {
        String code = new RequestBench(app, "muenster").request();
        id = city().as(() -> requests.withCode(code).map(Request::id).orElseThrow());
        assertThat(decides(city(), Kind.ADMITTED))
                .isEqualTo(new DecideRequest.Outcome.Refused(TakeStep.Outcome.NOT_NOW));
    }

    @Test
    void nobodyIsRefusedWithoutAnotherWayWhateverTheForm() {
        TakeStep.Command bare = new TakeStep.Command(Uuids.next(), id, 1, Kind.REFUSED, null, null, null, 0, Map.of());
        assertThat(city().as(() -> decideRequest.decide(bare))).isEqualTo(new DecideRequest.Outcome.NoAlternative());
        assertThat(course().steps()).hasSize(1);
    }

    @Test
    void aRefusalNeedsAnotherWayAndKeepsWhatWasTyped() throws Exception {
        CaseBench.Answer refused = city().send(
                        "/requests/" + id + "/steps/refuse",
                        "id",
                        Uuids.next().toString(),
                        "seen",
                        "1",
                        "reason",
                        "Nur aufenthaltsrechtlicher Bedarf",
                        "feedback",
                        "Keine Aufnahme");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Ohne andere Unterstützung").contains("Nur aufenthaltsrechtlicher Bedarf");
        assertThat(course().steps()).hasSize(1);
    }

    @Test
    void whoActsOnAnOldPageIsToldAndNothingIsDoneTwice() throws Exception {
        String step = Uuids.next().toString();
        String[] form = {"id", step, "seen", "1", "feedback", "Welcher Status?", "minutes", "5"};
        assertThat(city().send("/requests/" + id + "/steps/question", form).status())
                .isEqualTo(302);
        assertThat(city().send("/requests/" + id + "/steps/question", form).status())
                .isEqualTo(302);
        CaseBench.Answer late = provider()
                .send(
                        "/requests/" + id + "/steps/withdraw",
                        "id",
                        Uuids.next().toString(),
                        "seen",
                        "1",
                        "reason",
                        "Am Telefon gesagt");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("Inzwischen ist schon etwas geschehen").contains("Am Telefon gesagt");
        assertThat(course().steps()).hasSize(2);
    }
}
