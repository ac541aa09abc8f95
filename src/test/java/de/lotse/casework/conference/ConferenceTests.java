package de.lotse.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.Declare;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GiveRelease;
import de.lotse.consent.Issuers;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.ReleasePapers;
import de.lotse.consent.RevokeRelease;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case conference takes place with those the client released, and she learns what came of it. */
@LotseTest
@Requirement("SYS-02")
class ConferenceTests {
    private static final Recipient SCHOOL = new Recipient(Recipient.Kind.AUTHORITY, null, "Musterschule");
    private static final Recipient DOCTOR = new Recipient(Recipient.Kind.HEALTH, null, "Praxis Beispiel");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final UUID id = Uuids.next();
    private final UUID school = Uuids.next();
    private final UUID doctor = Uuids.next();

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench made;
    private CaseId caseId = CaseId.next();
    private PersonId person = PersonId.next();

    @BeforeEach
    void aConference() {
        CaseBench bench = new CaseBench(app, "muenster");
        made = bench;
        caseId = bench.open(null, null, null);
        person = bench.find(caseId).mainPerson();
        assertThat(convene(today, today)).isEqualTo(ConveneConference.Outcome.DONE);
        add(school, SCHOOL);
        add(doctor, DOCTOR);
    }

    private CaseBench bench() {
        return Objects.requireNonNull(made);
    }

    private ConveneConference.Outcome convene(LocalDate on, LocalDate agreedOn) {
        return bench().as(() -> app.getBean(ConveneConference.class)
                .convene(new Conference(
                        id,
                        caseId,
                        "case_conference",
                        on,
                        LocalTime.of(10, 0),
                        "Stadthaus",
                        "Schule und Aufenthalt",
                        "Wie weiter?",
                        List.of("residence"),
                        agreedOn,
                        false,
                        "Möchte es lieber danach hören",
                        List.of(),
                        List.of())));
    }

    private void add(UUID participant, Recipient recipient) {
        bench().as(() -> app.getBean(ConveneConference.class).add(caseId, id, participant, recipient, "Leitung"));
    }

    private UUID release(Recipient to, Release.Power... powers) {
        UUID release = Uuids.next();
        bench().as(() -> app.getBean(GiveRelease.class)
                .give(new GiveRelease.Command(
                        release,
                        person,
                        new ReleasePapers.Content(
                                to, List.of(), List.of("residence"), Set.of(powers), today, null, false),
                        "de",
                        false,
                        new Declare.Proof.OnPaper(),
                        null)));
        return release;
    }

    private Conference now() {
        return bench().as(() -> app.getBean(Conferences.class).find(caseId, id).orElseThrow());
    }

    private ConveneConference.Outcome invite() {
        return bench().as(() -> app.getBean(ConveneConference.class).invite(caseId, id, "Einladung"));
    }

    private HoldConference.Outcome hold(UUID... attended) {
        return bench().as(() -> app.getBean(HoldConference.class)
                .held(new HoldConference.Held(
                        caseId,
                        id,
                        today,
                        List.of(attended),
                        "Alle Beteiligten sind einig.",
                        List.of(new Agreements.Agreement("Platz suchen", "Schule", today.plusDays(20))),
                        "Teilnahme")));
    }

    private List<Disclosure> left() {
        return bench().as(() -> app.getBean(Disclosures.class).of(person));
    }

    @Test
    @Requirement("CON-03")
    void onlyThoseWhoseReleaseAllowsItAreInvited() {
        assertThat(invite()).isEqualTo(ConveneConference.Outcome.NOBODY);
        release(DOCTOR, Release.Power.MAY_INFORM);
        assertThat(invite()).as("no talks together").isEqualTo(ConveneConference.Outcome.NOBODY);
        release(SCHOOL, Release.Power.MAY_CONFER);
        assertThat(invite()).isEqualTo(ConveneConference.Outcome.DONE);
        assertThat(invite()).as("once").isEqualTo(ConveneConference.Outcome.NOBODY);
        assertThat(left()).singleElement().satisfies(one -> {
            assertThat(one.recipient().name()).isEqualTo("Musterschule");
            assertThat(one.channel()).isEqualTo(Disclosure.Channel.CONFERENCE);
        });
        assertThat(now().steps()).extracting(Step::participant).containsExactly(school);
    }

    @Test
    @Requirement("CON-03")
    void itCanHaveBeenHeldOnlyWithThoseWhoAreCovered() {
        release(SCHOOL, Release.Power.MAY_CONFER);
        assertThat(hold(school, doctor))
                .isInstanceOfSatisfying(
                        HoldConference.Outcome.ReleasesMissing.class,
                        refused -> assertThat(refused.missing())
                                .extracting(one -> one.recipient().name())
                                .containsExactly("Praxis Beispiel"));
        assertThat(hold()).isInstanceOf(HoldConference.Outcome.Alone.class);
        assertThat(now().planned()).isTrue();
        assertThat(left()).isEmpty();
        assertThat(hold(school)).isInstanceOf(HoldConference.Outcome.Done.class);
        assertThat(hold(school)).as("sent twice").isInstanceOf(HoldConference.Outcome.Done.class);
        assertThat(left()).hasSize(1);
        assertThat(bench().as(() -> app.getBean(Tasks.class).open(caseId)))
                .extracting(Tasks.Task::text)
                .containsExactly("Schule: Platz suchen");
    }

    @Test
    @Requirement("CON-03a")
    void whoseReleaseIsRevokedIsLeftOut() {
        release(SCHOOL, Release.Power.MAY_CONFER);
        UUID release = release(DOCTOR, Release.Power.MAY_CONFER);
        invite();
        bench().as(() -> app.getBean(RevokeRelease.class).revoke(person, release, null));
        assertThat(now().last(Step.Kind.LEFT_OUT))
                .hasValueSatisfying(step -> assertThat(step.participant()).isEqualTo(doctor));
        assertThat(hold(doctor)).isInstanceOf(HoldConference.Outcome.ReleasesMissing.class);
        assertThat(hold(school)).isInstanceOf(HoldConference.Outcome.Done.class);
    }

    @Test
    void theClientIsToldAndUntilThenItStandsUnderHeuteAndInTheWayOfTheEnd() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        hold(school);
        ConferencesHaveEnded rule = app.getBean(ConferencesHaveEnded.class);
        assertThat(bench().as(() -> rule.obstacles(bench().find(caseId)))).hasSize(1);
        assertThat(bench().see("/").body()).contains("über das Ergebnis informieren");
        assertThat(bench().as(() ->
                        app.getBean(HoldConference.class).inform(caseId, id, today.minusDays(1), "Am Telefon")))
                .isInstanceOf(HoldConference.Outcome.WrongDay.class);
        bench().as(() -> app.getBean(HoldConference.class).inform(caseId, id, today, "Am Telefon"));
        assertThat(now().clientToBeInformed()).isFalse();
        assertThat(bench().as(() -> rule.obstacles(bench().find(caseId)))).isEmpty();
        assertThat(bench().see("/").body()).doesNotContain("über das Ergebnis informieren");
    }

    @Test
    void aConferenceNeedsADayToComeAndTheClientsAgreementBefore() {
        assertThat(convene(today.minusDays(1), today)).isEqualTo(ConveneConference.Outcome.PAST);
        assertThat(convene(today, today.plusDays(1))).isEqualTo(ConveneConference.Outcome.AGREED_LATER);
    }

    @Test
    void theInvitationNamesNobodyAndTheMinutesComeAfterTheResult() throws Exception {
        bench().as(() -> {
            app.getBean(Issuers.class)
                    .save(
                            null,
                            new Issuers.Details(
                                    "Musterplatz 1",
                                    "Telefon 0000",
                                    "Datenschutz",
                                    "Rechenzentrum",
                                    "Beschwerdestelle"));
            return true;
        });
        String file = "/cases/" + caseId + "/conferences/" + id;
        VeraPdf.isAccessibleAndArchivable(bench().see(file + "/invitation.pdf").content());
        assertThat(bench().see(file + "/minutes.pdf").status()).isEqualTo(404);
        release(SCHOOL, Release.Power.MAY_CONFER);
        hold(school);
        VeraPdf.isAccessibleAndArchivable(bench().see(file + "/minutes.pdf").content());
    }

    @Test
    void thePageShowsWhoseReleaseIsMissingAndWhereItIsGiven() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        String body = bench().see("/cases/" + caseId + "/conferences/" + id).body();
        assertThat(body)
                .contains(
                        "Entbindung gilt", "Entbindung fehlt", "/releases/new?name=Praxis%20Beispiel&amp;kind=HEALTH");
        for (String municipality : List.of("unna", "herne", "dueren", "ennepe-ruhr")) {
            CaseBench other = new CaseBench(app, municipality);
            CaseId there = other.open(null, null, null);
            assertThat(other.see("/cases/" + there + "/conferences/new").status())
                    .as(municipality)
                    .isEqualTo(200);
        }
    }
}
