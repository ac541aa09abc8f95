package de.lotse.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.audit.Audit;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Cases;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.exchange.Agreements;
import de.lotse.consent.Disclosure;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.Releases;
import de.lotse.consent.RevokeRelease;
import de.lotse.consent.RevokedMeanwhile;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A case conference takes place with those the client released, and she learns what came of it. */
@LotseTest
@Requirement("SYS-02")
class ConferenceTests extends ConferenceSetting {
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
    @Requirement("CON-03a")
    void whoseReleaseIsTakenBackBetweenTheLookAndTheRecordIsNeitherInvitedNorNotedAsThere() {
        release(SCHOOL, Release.Power.MAY_CONFER);
        UUID first = release(DOCTOR, Release.Power.MAY_CONFER);
        assertThat(bench().as(() -> convening(first).invite(caseId, id, "Einladung")))
                .isEqualTo(ConveneConference.Outcome.DONE);
        assertThat(left()).extracting(one -> one.recipient().name()).containsExactly("Musterschule");
        assertThat(now().steps())
                .filteredOn(step -> step.kind() == Step.Kind.INVITED)
                .extracting(Step::participant)
                .containsExactly(school);
        UUID second = release(DOCTOR, Release.Power.MAY_CONFER);
        HoldConference.Held held =
                new HoldConference.Held(caseId, id, today, List.of(school, doctor), "Einig.", List.of(), "Teilnahme");
        assertThat(bench().as(() -> holding(second).held(held)))
                .isInstanceOfSatisfying(
                        HoldConference.Outcome.ReleasesMissing.class,
                        refused -> assertThat(refused.missing())
                                .extracting(one -> one.recipient().name())
                                .containsExactly("Praxis Beispiel"));
        assertThat(now().steps())
                .filteredOn(step -> step.kind() == Step.Kind.ATTENDED)
                .extracting(Step::participant)
                .containsExactly(school);
        assertThat(left()).extracting(one -> one.recipient().name()).containsOnly("Musterschule");
    }

    private ConveneConference convening(UUID revoked) {
        return new ConveneConference(
                app.getBean(Cases.class),
                app.getBean(Conferences.class),
                app.getBean(ConferenceFormats.class),
                channel(revoked),
                app.getBean(Audit.class),
                app.getBean(Clock.class));
    }

    private HoldConference holding(UUID revoked) {
        return new HoldConference(
                app.getBean(Cases.class),
                app.getBean(Conferences.class),
                channel(revoked),
                app.getBean(Agreements.class),
                app.getBean(Audit.class),
                app.getBean(Clock.class));
    }

    private ConveneConference.Channel channel(UUID revoked) {
        return new ConveneConference.Channel(
                new RevokedMeanwhile(app, revoked), app.getBean(Releases.class), app.getBean(Clock.class));
    }

    @Test
    @Requirement("CW-07b")
    void theClientIsToldAndUntilThenItStandsUnderHeuteAndInTheWayOfTheEnd() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        hold(school);
        ConferencesHaveEnded rule = app.getBean(ConferencesHaveEnded.class);
        assertThat(bench().as(() -> rule.obstacles(bench().find(caseId)))).hasSize(1);
        assertThat(bench().see("/").body()).contains("über das Ergebnis informieren");
        assertThat(inform(today.minusDays(1), "Am Telefon")).isInstanceOf(HoldConference.Outcome.WrongDay.class);
        assertThat(inform(today, "Am Telefon")).isInstanceOf(HoldConference.Outcome.Done.class);
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
    void convenedAgainWithOtherWordsItIsNotSaidToBeKept() {
        assertThat(convene(today, today)).as("a double click").isEqualTo(ConveneConference.Outcome.DONE);
        assertThat(convene(today.plusDays(3), today)).isEqualTo(ConveneConference.Outcome.ALREADY);
        assertThat(now().on()).isEqualTo(today);
    }

    @Test
    void onlyTheResultIsKeptAsADraft() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        assertThat(bench().see(path()).body().split("data-draft=\"/drafts/conference-", -1))
                .hasSize(2);
    }

    @Test
    @Requirement("ACC-07")
    void theSameRecipientIsNamedAndWrittenDownOnce() {
        add(Uuids.next(), SCHOOL);
        add(school, new Recipient(Recipient.Kind.OTHER, null, "Verein Beispiel"));
        assertThat(now().participants()).hasSize(2);
        assertThat(bench().as(() -> bench().sql(
                                "select count(*) from audit_entry where subject_id = ? and action = 'conference-participant'")
                        .param(caseId.value())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(2);
    }

    @Test
    void aParticipantNamedAgainWithAnotherDutyIsShownAgainAndNothingTypedIsLost() throws Exception {
        String[] fields = {
            "id",
            Uuids.next().toString(),
            "name",
            "Verein Beispiel",
            "kind",
            Recipient.Kind.OTHER.name(),
            "duty",
            "Patenschaft"
        };
        for (int i = 0; i < 2; i++) {
            assertThat(bench().send(path() + "/participants", fields).redirect())
                    .isEqualTo(path());
        }
        fields[fields.length - 1] = "Sprachcafé";
        CaseBench.Answer edited = bench().send(path() + "/participants", fields);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("ist schon genannt, mit anderen Angaben", "Sprachcafé");
        assertThat(now().participants())
                .extracting(Conference.Participant::duty)
                .contains("Patenschaft");
    }

    @Test
    void whatSomebodyNotedAlreadyStaysAndWhatIsTypedIsShown() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        assertThat(hold(school)).isInstanceOf(HoldConference.Outcome.Done.class);
        assertThat(held("Es kam anders.", school))
                .isEqualTo(new HoldConference.Outcome.Already(bench().account(), today));
        String[] other = {
            "heldOn",
            today.toString(),
            "attended",
            school.toString(),
            "result",
            "Es kam ganz anders.",
            "what-1",
            "Anruf",
            "who-1",
            "Schule"
        };
        CaseBench.Answer answer = bench().send(path() + "/result", other);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Bea Beispiel", "Es kam ganz anders.", "Anruf");
        assertThat(now().last(Step.Kind.HELD))
                .hasValueSatisfying(step -> assertThat(step.note()).isEqualTo("Alle Beteiligten sind einig."));
        assertThat(left()).hasSize(1);
        assertThat(inform(today, "Am Telefon")).isInstanceOf(HoldConference.Outcome.Done.class);
        assertThat(inform(today, "Am Telefon")).as("sent twice").isInstanceOf(HoldConference.Outcome.Done.class);
        assertThat(inform(today, "Per Brief")).isInstanceOf(HoldConference.Outcome.Already.class);
        assertThat(bench().send(path() + "/information", "informedOn", today.toString(), "how", "Per Brief")
                        .body())
                .contains("Per Brief", "mit anderem Inhalt");
    }

    @Test
    void whoTookPartIsChosenFromThoseNamed() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        for (String wrong : List.of("-".repeat(36), "0-0-0-0-0", Uuids.next().toString())) {
            CaseBench.Answer answer =
                    bench().send(path() + "/result", "heldOn", today.toString(), "attended", wrong, "result", "Einig.");
            assertThat(answer.status()).as(wrong).isEqualTo(422);
        }
        assertThat(now().planned()).isTrue();
    }

    @Test
    @Requirement("CON-03")
    void aConferenceIsMovedAndEverybodyIsInvitedToTheNewDayWhoseReleaseLastsUntilThen() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        GivenReleases.of(app, bench(), person)
                .to(DOCTOR, List.of("residence"), Set.of(Release.Power.MAY_CONFER), today, today.plusDays(5));
        invite();
        assertThat(left()).hasSize(2);
        assertThat(move(Uuids.next(), today.minusDays(1))).isEqualTo(ConveneConference.Outcome.PAST);
        UUID step = Uuids.next();
        assertThat(move(step, today.plusDays(9))).isEqualTo(ConveneConference.Outcome.DONE);
        assertThat(move(step, today.plusDays(9))).as("sent twice").isEqualTo(ConveneConference.Outcome.DONE);
        assertThat(now().on()).isEqualTo(today.plusDays(9));
        assertThat(now().place()).isEqualTo("Rathaus");
        assertThat(now().before()).isEqualTo(new Conference.Slot(today, LocalTime.of(10, 0), "Stadthaus"));
        assertThat(now().participants()).hasSize(2).noneMatch(one -> now().invited(one));
        assertThat(bench().see(path()).body())
                .contains("zum früheren Termin eingeladen", "Entbindung deckt den Tag der Fallkonferenz nicht");
        assertThat(invite()).isEqualTo(ConveneConference.Outcome.DONE);
        assertThat(invite()).as("once").isEqualTo(ConveneConference.Outcome.NOBODY);
        assertThat(left()).hasSize(3);
        assertThat(now().participants())
                .filteredOn(one -> now().invited(one))
                .extracting(one -> one.id())
                .containsExactly(school);
        hold(school);
        assertThat(move(Uuids.next(), today.plusDays(20))).isEqualTo(ConveneConference.Outcome.OVER);
        CaseBench.Answer late = bench().send(
                        path() + "/moves",
                        "id",
                        Uuids.next().toString(),
                        "on",
                        today.plusDays(30).toString(),
                        "at",
                        "9:00",
                        "place",
                        "Bücherei");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains("schon gehalten oder abgesagt", "Bücherei");
    }

    @Test
    @Requirement("CON-03")
    void thePageShowsWhoseReleaseIsMissingAndWhereItIsGiven() throws Exception {
        release(SCHOOL, Release.Power.MAY_CONFER);
        String body = bench().see(path()).body();
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
