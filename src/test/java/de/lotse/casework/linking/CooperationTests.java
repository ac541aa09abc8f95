package de.lotse.casework.linking;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.handover.OfferedTransfer;
import de.lotse.casework.linking.Cooperation.Step;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Warm handover, tandem and referral, in both directions (Konzept Herne 6.1); the other concepts have no tandem. */
@LotseTest
@Requirement("IN-14")
class CooperationTests {
    static final List<String> TOWNS = ShippedConcepts.KEYS;
    private static final String HERE = "herne";
    private static final Recipient SERVICE =
            new Recipient(Recipient.Kind.SERVICE, null, "Beratungsstelle Beispielwald");
    private final LocalDate today = LinkedService.today();
    private final UUID id = Uuids.next();

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench made;
    private CaseId caseId = CaseId.next();
    private PersonId person = PersonId.next();

    @BeforeEach
    void aCaseInHerne() {
        aCase(HERE);
    }

    private void aCase(String municipality) {
        CaseBench bench = new CaseBench(app, municipality);
        made = bench;
        caseId = bench.open(null, null, null);
        person = bench.find(caseId).mainPerson();
    }

    /** The same in another municipality. */
    private void in(String municipality) {
        if (!municipality.equals(HERE)) {
            aCase(municipality);
        }
    }

    private CaseBench bench() {
        return Objects.requireNonNull(made);
    }

    private Cooperate.Outcome begin(
            Cooperation.Kind kind,
            Cooperation.Direction direction,
            @Nullable Recipient with,
            @Nullable AccountId colleague,
            @Nullable LocalDate until) {
        return bench().as(() -> app.getBean(Cooperate.class)
                .begin(new Cooperate.Begin(
                        caseId, id, person, kind, direction, with, colleague, List.of("work"), until, null)));
    }

    private Cooperate.Outcome happened(UUID step, Step.What what) {
        return bench().as(() -> app.getBean(Cooperate.class)
                .happened(new Cooperate.Happened(caseId, step, id, what, today, "Alle drei waren da.", "Gespräch")));
    }

    private Cooperation now() {
        return bench().as(() -> app.getBean(Cooperations.class).find(caseId, id).orElseThrow());
    }

    private UUID release(Release.Power... powers) {
        return GivenReleases.of(app, bench(), person).to(SERVICE, List.of("work"), powers);
    }

    private int left() {
        return bench().as(() -> app.getBean(Disclosures.class).of(person)).size();
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CON-03")
    void theTalkOfAllThreeNeedsAReleaseThatAllowsIt(String municipality) {
        in(municipality);
        begin(Cooperation.Kind.WARM_HANDOVER, Cooperation.Direction.TO_THEM, SERVICE, null, null);
        assertThat(now().meetingMissing()).isTrue();
        UUID talk = Uuids.next();
        assertThat(happened(talk, Step.What.MEETING)).isInstanceOf(Cooperate.Outcome.ReleaseMissing.class);
        release(Release.Power.MAY_INFORM);
        assertThat(happened(talk, Step.What.MEETING))
                .isInstanceOfSatisfying(
                        Cooperate.Outcome.ReleaseMissing.class,
                        refused -> assertThat(refused.missing().why()).isEqualTo(Disclosures.Why.POWERS));
        assertThat(left()).isZero();
        release(Release.Power.MAY_CONFER);
        assertThat(happened(talk, Step.What.MEETING)).isInstanceOf(Cooperate.Outcome.Done.class);
        assertThat(happened(talk, Step.What.MEETING)).as("sent twice").isInstanceOf(Cooperate.Outcome.Done.class);
        assertThat(now().meetingMissing()).isFalse();
        assertThat(left()).isOne();
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CON-03")
    void whoReferredTheClientHearsWhatBecameOfItUnderARelease(String municipality) throws Exception {
        in(municipality);
        begin(Cooperation.Kind.REFERRAL, Cooperation.Direction.TO_US, SERVICE, null, null);
        assertThat(now().feedbackMissing()).isTrue();
        assertThat(bench().see("/").body()).contains("Rückmeldung an Beratungsstelle Beispielwald");
        assertThat(happened(Uuids.next(), Step.What.FEEDBACK)).isInstanceOf(Cooperate.Outcome.ReleaseMissing.class);
        release(Release.Power.MAY_INFORM);
        assertThat(happened(Uuids.next(), Step.What.FEEDBACK)).isInstanceOf(Cooperate.Outcome.Done.class);
        assertThat(now().feedbackMissing()).isFalse();
        assertThat(left()).isOne();
        assertThat(happened(Uuids.next(), Step.What.ENDED)).isInstanceOf(Cooperate.Outcome.Done.class);
        assertThat(left()).as("nothing leaves with the end").isOne();
        assertThat(happened(Uuids.next(), Step.What.FEEDBACK)).isInstanceOf(Cooperate.Outcome.Over.class);
    }

    @Test
    @Requirement("ACC-02")
    void aTandemOpensTheFileToTheColleagueUntilItEnds() throws Exception {
        CaseBench colleague = new CaseBench(app, "herne");
        assertThat(colleague.see("/cases/" + caseId).status()).isEqualTo(404);
        assertThat(begin(Cooperation.Kind.TANDEM, Cooperation.Direction.TO_THEM, null, colleague.account(), null))
                .isInstanceOf(Cooperate.Outcome.UntilMissing.class);
        begin(Cooperation.Kind.TANDEM, Cooperation.Direction.TO_THEM, null, colleague.account(), today.plusDays(30));
        assertThat(colleague.see("/cases/" + caseId).status()).isEqualTo(200);
        CaseBench third = new CaseBench(app, "herne");
        assertThat(colleague.as(() -> app.getBean(Cooperate.class)
                        .begin(new Cooperate.Begin(
                                caseId,
                                Uuids.next(),
                                person,
                                Cooperation.Kind.TANDEM,
                                Cooperation.Direction.TO_THEM,
                                null,
                                third.account(),
                                List.of(),
                                today.plusDays(1),
                                null))))
                .isInstanceOf(Cooperate.Outcome.NotHers.class);
        happened(Uuids.next(), Step.What.ENDED);
        assertThat(colleague.see("/cases/" + caseId).status()).isEqualTo(404);
        assertThat(begin(
                        Cooperation.Kind.TANDEM,
                        Cooperation.Direction.TO_THEM,
                        null,
                        colleague.account(),
                        today.plusDays(30)))
                .as("sent again, it is not said to be open")
                .isInstanceOf(Cooperate.Outcome.Already.class);
    }

    @Test
    @Requirement({"IN-14", "CW-16"})
    void aTandemWhoseColleagueIsGoneIsNamedOnHeuteUntilItEnds() throws Exception {
        CaseBench colleague = new CaseBench(app, "herne");
        begin(Cooperation.Kind.TANDEM, Cooperation.Direction.TO_THEM, null, colleague.account(), today.plusDays(30));
        assertThat(bench().see("/").body()).doesNotContain("nicht mehr im Dienst");
        bench().as(() -> bench().sql("update access_account set disabled_at = now() where account_id = ?")
                .param(colleague.account().value())
                .update());
        assertThat(bench().see("/").body()).contains("Bea Beispiel ist nicht mehr im Dienst, Tandem beenden");
        happened(Uuids.next(), Step.What.ENDED);
        assertThat(bench().see("/").body()).doesNotContain("nicht mehr im Dienst");
    }

    @Test
    @Requirement({"IN-14", "CW-16a"})
    void aTandemEndsWhenTheColleagueTakesTheCaseOver() throws Exception {
        CaseBench colleague = new CaseBench(app, "herne");
        begin(Cooperation.Kind.TANDEM, Cooperation.Direction.TO_THEM, null, colleague.account(), today.plusDays(30));
        UUID transfer = Uuids.next();
        bench().send("/cases/" + caseId + "/transfer", OfferedTransfer.fields(transfer, colleague));
        assertThat(now().open()).as("as long as it is only offered").isTrue();
        assertThat(colleague.send("/transfers/" + transfer + "/acceptance").redirect())
                .isEqualTo("/cases/" + caseId);
        Cooperation after = colleague.as(
                () -> app.getBean(Cooperations.class).find(caseId, id).orElseThrow());
        assertThat(after.has(Step.What.ENDED)).isTrue();
        assertThat(after.has(Step.What.STOPPED)).as("nobody took anything back").isFalse();
        assertThat(colleague.see("/cases/" + caseId).status()).isEqualTo(200);
        assertThat(colleague.see("/").body()).doesNotContain("Tandem mit");
    }

    @Test
    void oneThatIsSentTwiceBeginsOnce() {
        begin(Cooperation.Kind.WARM_HANDOVER, Cooperation.Direction.TO_US, SERVICE, null, null);
        begin(Cooperation.Kind.WARM_HANDOVER, Cooperation.Direction.TO_US, SERVICE, null, null);
        assertThat(begin(Cooperation.Kind.WARM_HANDOVER, Cooperation.Direction.TO_THEM, SERVICE, null, null))
                .as("edited after going back")
                .isInstanceOf(Cooperate.Outcome.Already.class);
        assertThat(bench().as(() -> app.getBean(Cooperations.class).add(now()))).isFalse();
        assertThat(bench().count("casework_cooperation", caseId)).isOne();
    }

    @Test
    @Requirement("CON-03a")
    void theListOfWhatLeftSaysOfWhatTheOtherBodyWasTold() throws Exception {
        begin(Cooperation.Kind.WARM_HANDOVER, Cooperation.Direction.TO_US, SERVICE, null, null);
        release(Release.Power.MAY_INFORM);
        CaseBench.Answer answer = bench().send(
                        "/cases/" + caseId + "/cooperations/" + id + "/steps",
                        "id",
                        Uuids.next().toString(),
                        "what",
                        "FEEDBACK",
                        "on",
                        today.toString(),
                        "note",
                        "Ist angekommen");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(bench().as(() -> app.getBean(Disclosures.class).of(person)))
                .singleElement()
                .satisfies(left -> assertThat(left.what()).isEqualTo("Rückmeldung, was aus der Übergabe geworden ist"));
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CON-03a")
    void aRevokedReleaseStopsIt(String municipality) {
        in(municipality);
        UUID release = release(Release.Power.values());
        begin(Cooperation.Kind.WARM_HANDOVER, Cooperation.Direction.TO_US, SERVICE, null, null);
        bench().as(() -> app.getBean(RevokeRelease.class).revoke(person, release, null));
        assertThat(now().has(Step.What.STOPPED)).isTrue();
        assertThat(now().open()).isFalse();
    }

    @Test
    @Requirement("CW-07a")
    void whatWasTypedIsShownWhenItEndedMeanwhile() throws Exception {
        begin(Cooperation.Kind.WARM_HANDOVER, Cooperation.Direction.TO_US, SERVICE, null, null);
        happened(Uuids.next(), Step.What.ENDED);
        CaseBench.Answer answer = bench().send(
                        "/cases/" + caseId + "/cooperations/" + id + "/steps",
                        "id",
                        Uuids.next().toString(),
                        "what",
                        "MEETING",
                        "on",
                        today.toString(),
                        "note",
                        "Wir waren zu dritt");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Das ist schon beendet", "Wir waren zu dritt");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    void onlyTheKindsOfTheConceptAreOfferedAndBegun(String municipality) throws Exception {
        in(municipality);
        String form = bench().see("/cases/" + caseId + "/cooperations/new").body();
        assertThat(form).contains("Warme Übergabe", "Verweis");
        CaseBench colleague = new CaseBench(app, municipality);
        Cooperate.Outcome tandem = begin(
                Cooperation.Kind.TANDEM, Cooperation.Direction.TO_THEM, null, colleague.account(), today.plusDays(30));
        if (municipality.equals(HERE)) {
            assertThat(form).contains("Beratung im Tandem");
            assertThat(tandem).isInstanceOf(Cooperate.Outcome.Done.class);
        } else {
            assertThat(form).doesNotContain("Beratung im Tandem");
            assertThat(tandem).isInstanceOf(Cooperate.Outcome.Unknown.class);
            assertThat(colleague.see("/cases/" + caseId).status()).isEqualTo(404);
        }
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        CaseBench.Answer answer = bench().send(
                        "/cases/" + caseId + "/cooperations",
                        "id",
                        id.toString(),
                        "way",
                        "WARM_HANDOVER",
                        "direction",
                        "TO_US",
                        "note",
                        "Kommt aus der Schule");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Kommt aus der Schule", "Bitte eine Stelle wählen");
        assertThat(bench().send(
                                "/cases/" + caseId + "/cooperations",
                                "id",
                                id.toString(),
                                "way",
                                "WARM_HANDOVER",
                                "direction",
                                "TO_US",
                                "name",
                                "Musterschule",
                                "kind",
                                "AUTHORITY")
                        .redirect())
                .isEqualTo("/cases/" + caseId + "/cooperations/" + id);
        assertThat(bench().see("/cases/" + caseId + "/linking").body()).contains("Musterschule");
    }
}
