package de.lotse.casework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.audit.Audit;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.contact.Tasks;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.consent.RevokedMeanwhile;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A conflict with the immigration authority in the two stages of Münster. */
@LotseTest
@Requirement("CW-14")
class ConflictTests {
    private final LocalDate today = AskedOffice.today();
    private final UUID conflict = Uuids.next();

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench made;
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCaseInMuenster() {
        CaseBench bench = new CaseBench(app, "muenster");
        made = bench;
        id = bench.open(null, null, null);
    }

    private CaseBench bench() {
        return Objects.requireNonNull(made);
    }

    private UUID release(Set<Release.Power> powers) {
        PersonId person = bench().find(id).mainPerson();
        OrganisationId office = bench().organisation("abh_muenster");
        Recipient authority =
                bench().as(() -> app.getBean(Recipients.class).find(office).orElseThrow());
        return GivenReleases.of(app, bench(), person).to(authority, List.of("residence"), powers, today, null);
    }

    private ClearConflict.Outcome open() {
        OrganisationId office = bench().organisation("abh_muenster");
        PersonId client = bench().find(id).mainPerson();
        return bench().as(() -> app.getBean(ClearConflict.class)
                .open(new ClearConflict.Opening(id, conflict, client, office, List.of("residence"), "Härtefall")));
    }

    private ClearConflict.Outcome talk(UUID talk, boolean agreed, Agreements.Agreement... agreements) {
        return bench().as(() -> app.getBean(ClearConflict.class)
                .talk(new ClearConflict.Held(
                        id,
                        talk,
                        conflict,
                        today,
                        "Fachstellenleitung und KIM-Koordination",
                        "Spielräume besprochen",
                        agreed,
                        List.of(agreements),
                        "Gespräch")));
    }

    private Conflict now() {
        return bench().as(() -> app.getBean(Conflicts.class).find(id, conflict).orElseThrow());
    }

    @Test
    @Requirement("CON-03")
    void withoutAReleaseThatAllowsTalksTogetherNothingBegins() {
        release(Set.of(Release.Power.MAY_INFORM));
        assertThat(open())
                .isInstanceOfSatisfying(
                        ClearConflict.Outcome.ReleaseMissing.class,
                        refused -> assertThat(refused.missing().why()).isEqualTo(Disclosures.Why.POWERS));
        assertThat(bench().count("casework_conflict", id)).isZero();
    }

    @Test
    void theSecondStageComesAfterTheFirstAndTheEndByAgreementBecomesTasks() {
        release(Set.of(Release.Power.values()));
        assertThat(open()).isInstanceOf(ClearConflict.Outcome.Done.class);
        assertThat(now().next()).isOne();
        UUID first = Uuids.next();
        assertThat(talk(first, false)).isInstanceOf(ClearConflict.Outcome.Done.class);
        assertThat(talk(first, false)).as("sent twice").isInstanceOf(ClearConflict.Outcome.Done.class);
        assertThat(talk(first, true)).as("edited").isInstanceOf(ClearConflict.Outcome.Already.class);
        assertThat(now().next()).isEqualTo(2);
        assertThat(talk(Uuids.next(), true)).isInstanceOf(ClearConflict.Outcome.NothingAgreed.class);
        UUID second = Uuids.next();
        assertThat(talk(
                        second,
                        true,
                        new Agreements.Agreement("Pass nachreichen", "Frau Mithal", today.plusDays(14)),
                        new Agreements.Agreement("Entscheidung zurückstellen", "Ausländerbehörde", null)))
                .isInstanceOf(ClearConflict.Outcome.Done.class);
        assertThat(now().talks()).extracting(Conflict.Talk::stage).containsExactly(1, 2);
        assertThat(now().agreed()).isTrue();
        assertThat(bench().as(() -> app.getBean(Tasks.class).open(id)))
                .extracting(Tasks.Task::text)
                .containsExactly("Frau Mithal: Pass nachreichen", "Ausländerbehörde: Entscheidung zurückstellen");
        assertThat(talk(Uuids.next(), false)).isInstanceOf(ClearConflict.Outcome.Over.class);
    }

    @Test
    void theTalkThatComesNextStandsOnHeuteWithItsPlaceInTheConceptUntilItIsOver() throws Exception {
        release(Set.of(Release.Power.values()));
        open();
        assertThat(bench().see("/").body())
                .contains("Stufe 1 steht an", "/authorities/conflicts/" + conflict, "Fachstellenleitung der ABH");
        talk(Uuids.next(), false);
        assertThat(bench().see("/").body()).contains("Stufe 2 steht an").doesNotContain("Stufe 1 steht an");
        talk(Uuids.next(), false);
        assertThat(bench().see("/").body()).doesNotContain("steht an");
    }

    @Test
    @Requirement("CON-03a")
    void everyTalkStandsInTheListOfWhatLeft() {
        release(Set.of(Release.Power.values()));
        open();
        talk(Uuids.next(), false);
        talk(Uuids.next(), false);
        PersonId person = bench().find(id).mainPerson();
        assertThat(bench().as(() -> app.getBean(Disclosures.class).of(person)))
                .hasSize(2)
                .allSatisfy(left -> assertThat(left.channel()).isEqualTo(Disclosure.Channel.TALK));
        assertThat(now().over(2)).isTrue();
        assertThat(now().agreed()).isFalse();
    }

    @Test
    @Requirement("CON-03a")
    void aReleaseTakenBackBetweenTheLookAndTheRecordLeavesNeitherTalkNorDisclosure() {
        UUID release = release(Set.of(Release.Power.values()));
        open();
        UUID talk = Uuids.next();
        ClearConflict late = new ClearConflict(
                app.getBean(Cases.class),
                app.getBean(Offices.class),
                new RevokedMeanwhile(app, release),
                app.getBean(ClearConflict.Records.class),
                app.getBean(Audit.class),
                app.getBean(Clock.class));
        ClearConflict.Held held = new ClearConflict.Held(
                id,
                talk,
                conflict,
                today,
                "Fachstellenleitung",
                "Spielräume besprochen",
                true,
                List.of(new Agreements.Agreement("Pass nachreichen", "Frau Mithal", null)),
                "Gespräch");
        assertThat(bench().as(() -> late.talk(held)))
                .isInstanceOfSatisfying(
                        ClearConflict.Outcome.ReleaseMissing.class,
                        refused -> assertThat(refused.missing().why()).isEqualTo(Disclosures.Why.REVOKED));
        PersonId person = bench().find(id).mainPerson();
        assertThat(now().talks()).isEmpty();
        assertThat(bench().as(() -> app.getBean(Disclosures.class).of(person))).isEmpty();
        assertThat(bench().as(() -> app.getBean(Tasks.class).open(id))).isEmpty();
    }

    @Test
    @Requirement("CON-03a")
    void aRevokedReleaseEndsItAndWhatWasTalkedAboutStays() throws Exception {
        UUID release = release(Set.of(Release.Power.values()));
        open();
        talk(Uuids.next(), false);
        String releases = "/cases/" + id + "/releases/" + release + "/revocation";
        assertThat(bench().see(releases).body()).contains("Klärung eines Konflikts, Stufe 2 steht an");
        bench().send(releases, "note", "Am Telefon");
        assertThat(now().end()).isEqualTo(Conflict.End.RELEASE_REVOKED);
        assertThat(now().talks()).hasSize(1);
        assertThat(talk(Uuids.next(), false)).isInstanceOf(ClearConflict.Outcome.Over.class);
        assertThat(bench().see("/cases/" + id + "/authorities/conflicts/" + conflict)
                        .body())
                .contains("Entbindung widerrufen", "Spielräume besprochen")
                .doesNotContain("Gespräch festhalten");
        release(Set.of(Release.Power.values()));
        assertThat(talk(Uuids.next(), false))
                .as("a new release begins anew")
                .isInstanceOf(ClearConflict.Outcome.Over.class);
    }

    @Test
    @Requirement("CON-03a")
    void oneThatIsClearedDoesNotEndASecondTime() {
        UUID release = release(Set.of(Release.Power.values()));
        open();
        talk(Uuids.next(), true, new Agreements.Agreement("Pass nachreichen", "Frau Mithal", null));
        PersonId client = bench().find(id).mainPerson();
        bench().as(() -> app.getBean(RevokeRelease.class).revoke(client, release, null));
        assertThat(now().agreed()).isTrue();
        assertThat(now().end()).isNull();
    }

    @Test
    @Requirement("CW-07b")
    void anOpenConflictIsNamedAtTheEndOfTheCaseAndLeftWithAReasonOnly() throws Exception {
        release(Set.of(Release.Power.values()));
        open();
        String named = "Konflikt mit einer Behörde nicht geklärt";
        assertThat(bench().see("/cases/" + id + "/closure").body()).contains(named);
        talk(Uuids.next(), false);
        talk(Uuids.next(), false);
        assertThat(bench().see("/cases/" + id + "/closure").body()).doesNotContain(named);
    }

    @Test
    void theProcedureAppearsOnlyWhereTheConceptHasIt() throws Exception {
        assertThat(bench().see("/cases/" + id + "/authorities").body()).contains("Konflikt Stufe 1", "Kap. 3");
        assertThat(bench().see("/cases/" + id + "/authorities/conflicts/new").status())
                .isEqualTo(200);
        CaseBench unna = new CaseBench(app, "unna");
        CaseId there = unna.open(null, null, null);
        assertThat(unna.see("/cases/" + there + "/authorities").body())
                .contains("Fragen")
                .doesNotContain("Stufe 1");
        assertThat(unna.see("/cases/" + there + "/authorities/conflicts/new").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() throws Exception {
        release(Set.of(Release.Power.values()));
        open();
        CaseBench.Answer answer = bench().send(
                        "/cases/" + id + "/authorities/conflicts/" + conflict + "/talks",
                        "id",
                        Uuids.next().toString(),
                        "on",
                        today.plusDays(1).toString(),
                        "attended",
                        "Alle vier",
                        "result",
                        "",
                        "agreed",
                        "yes",
                        "what-1",
                        "Pass nachreichen");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Alle vier", "Pass nachreichen", "Wer macht das?");
    }

    @Test
    @Requirement("CW-07a")
    void whatWasTypedIsShownWhenTheConflictEndedMeanwhile() throws Exception {
        release(Set.of(Release.Power.values()));
        open();
        talk(Uuids.next(), false);
        talk(Uuids.next(), false);
        CaseBench.Answer answer = bench().send(
                        "/cases/" + id + "/authorities/conflicts/" + conflict + "/talks",
                        "id",
                        Uuids.next().toString(),
                        "on",
                        today.toString(),
                        "attended",
                        "Alle vier",
                        "result",
                        "Noch ein Versuch",
                        "agreed",
                        "yes",
                        "what-1",
                        "Pass nachreichen",
                        "who-1",
                        "Frau Mithal");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Die Klärung ist schon zu Ende", "Alle vier", "Noch ein Versuch", "Pass nachreichen");
    }
}
