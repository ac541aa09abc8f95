package de.lotse.casework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.Release;
import de.lotse.consent.WithdrawConsent;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Questions to an authority leave only under a release, are on record, answered, and end when the client takes something back. */
@LotseTest
class QuestionTests {
    private final LocalDate today = AskedOffice.today();
    private final UUID question = Uuids.next();

    @Autowired
    ApplicationContext app;

    private @Nullable AskedOffice made;

    @BeforeEach
    void anOffice() {
        made = AskedOffice.in(app);
    }

    private AskedOffice office() {
        return Objects.requireNonNull(made);
    }

    private void refused(Disclosures.Why why, String... topics) {
        assertThat(office().send(question, "residence"))
                .isInstanceOfSatisfying(SendQuestion.Outcome.ReleaseMissing.class, refused -> {
                    assertThat(refused.missing().why()).isEqualTo(why);
                    assertThat(refused.missing().topics()).containsExactly(topics);
                });
        assertThat(office().left()).isEmpty();
        assertThat(office().desk(office().office())).isEmpty();
    }

    @Test
    @Requirement({"CW-14", "CON-03"})
    void withoutAReleaseForTheAuthorityNothingIsAsked() {
        refused(Disclosures.Why.NONE);
    }

    @Test
    @Requirement("CON-03")
    void aReleaseAboutSomethingElseDoesNotCoverTheQuestion() {
        office().release(null, "work");
        refused(Disclosures.Why.TOPICS, "residence");
    }

    @Test
    @Requirement("CON-03")
    void aReleaseThatOnlyAllowsToBeToldDoesNotAllowToAsk() {
        office().release(null, Set.of(Release.Power.MAY_RECEIVE), "residence");
        refused(Disclosures.Why.POWERS, "residence");
    }

    @Test
    @Requirement({"CW-14", "CON-03a"})
    void aQuestionUnderAReleaseLiesAtTheDeskAndStandsInTheListOfWhatLeft() {
        UUID release = office().release(today.plusDays(30), "residence", "work");
        assertThat(office().send(question, "residence")).isInstanceOf(SendQuestion.Outcome.Sent.class);
        assertThat(office().send(question, "residence")).as("sent twice").isInstanceOf(SendQuestion.Outcome.Sent.class);
        assertThat(office().left()).singleElement().satisfies(left -> {
            assertThat(left.channel()).isEqualTo(Disclosure.Channel.PORTAL);
            assertThat(left.releases()).containsExactly(release);
            assertThat(left.what()).contains("Hanan Mithal");
        });
        assertThat(office().desk(office().office())).singleElement().satisfies(asked -> {
            assertThat(Objects.requireNonNull(asked.content()).personName()).isEqualTo("Hanan Mithal");
            assertThat(asked.released()).containsExactly("residence");
            assertThat(asked.validTo()).isEqualTo(today.plusDays(30));
        });
    }

    @Test
    @Requirement("ACC-04")
    void theDeskReadsUntilWhenTheQuestionIsCoveredAndNotUntilWhenAnotherReleaseLasts() {
        office().release(today.plusDays(30), "residence", "work");
        office().release(today.plusDays(20), "residence");
        office().release(today.plusDays(300), "housing");
        office().release(null, Set.of(Release.Power.MAY_RECEIVE), "residence");
        office().send(question, "residence");
        UUID both = Uuids.next();
        office().release(today.plusDays(90), "residence");
        office().send(both, "residence", "work");
        assertThat(office().desk(office().office()))
                .filteredOn(asked -> asked.id().equals(question))
                .extracting(OfficeDesk.Asked::validTo)
                .containsExactly(today.plusDays(90));
        assertThat(office().desk(office().office()))
                .filteredOn(asked -> asked.id().equals(both))
                .extracting(OfficeDesk.Asked::validTo)
                .containsExactly(today.plusDays(30));
        UUID release = office().release(null);
        assertThat(office().desk(office().office()))
                .extracting(OfficeDesk.Asked::validTo)
                .containsOnlyNulls();
        office().revoke(release);
        assertThat(office().asked(question).recipientKey())
                .isEqualTo(office().bench().organisation(AskedOffice.OFFICE).toString());
    }

    @Test
    @Requirement("CW-14")
    void aQuestionWithoutAWishedDayStandsOnHeuteUntilItIsAnswered() throws Exception {
        office().release(null);
        SendQuestion.Command wished = office().question(question, "residence");
        office().bench()
                .as(() -> app.getBean(SendQuestion.class)
                        .send(new SendQuestion.Command(
                                wished.caseId(),
                                wished.id(),
                                wished.about(),
                                wished.office(),
                                wished.content(),
                                null,
                                wished.left())));
        assertThat(office().bench().see("/").body()).contains("noch keine Antwort von", "Wo steht der Antrag?");
        office().answer(office().office(), Uuids.next(), question, today);
        assertThat(office().bench().see("/").body())
                .doesNotContain("noch keine Antwort von")
                .contains("Antwort lesen");
    }

    @Test
    @Requirement("CW-14")
    void aQuestionSentTwiceAtOnceIsKeptOnce() {
        office().release(null);
        office().send(question, "residence");
        assertThat(office().bench()
                        .as(() -> app.getBean(Questions.class).add(office().question(question, "residence"), "other")))
                .isFalse();
        assertThat(office().bench().count("casework_question_content", office().id()))
                .isOne();
    }

    @Test
    @Requirement("CON-03a")
    void aReleaseWithdrawnAfterTheLookStopsTheSending() {
        UUID release = office().release(null);
        assertThat(office().bench()
                        .as(() -> app.getBean(SendQuestion.class).refusal(office().question(question, "residence"))))
                .isEmpty();
        office().revoke(release);
        refused(Disclosures.Why.REVOKED);
    }

    @Test
    @Requirement({"ACC-04", "CON-03a"})
    void aWithdrawnReleaseEndsTheQuestionAndTheDeskShowsNoNameAnyMore() {
        UUID release = office().release(null);
        office().send(question, "residence");
        office().revoke(release);
        assertThat(Objects.requireNonNull(office().asked(question).end()).kind())
                .isEqualTo(Question.End.Kind.RELEASE_REVOKED);
        assertThat(office().desk(office().office())).singleElement().satisfies(asked -> {
            assertThat(asked.content()).isNull();
            assertThat(asked.revoked()).isTrue();
            assertThat(asked.released()).isEmpty();
        });
        assertThat(office().answer(office().office(), Uuids.next(), question, today))
                .isEqualTo(AnswerQuestion.Outcome.ENDED);
    }

    @Test
    @Requirement("CON-03a")
    void anotherReleaseThatCoversItKeepsTheQuestionOpen() {
        UUID release = office().release(null);
        office().release(today.plusDays(3), "residence");
        office().send(question, "residence");
        office().revoke(release);
        assertThat(office().asked(question).open()).isTrue();
        assertThat(office().desk(office().office()).getFirst().content()).isNotNull();
    }

    @Test
    @Requirement("CON-02")
    void withdrawnConsentEndsEveryQuestion() {
        office().release(null);
        office().send(question, "residence");
        office().bench().as(() -> app.getBean(WithdrawConsent.class).withdraw(office().person(), "Möchte nicht mehr"));
        assertThat(Objects.requireNonNull(office().asked(question).end()).kind())
                .isEqualTo(Question.End.Kind.CONSENT_WITHDRAWN);
        assertThat(office().desk(office().office()).getFirst().content()).isNull();
    }

    @Test
    @Requirement("CW-14")
    void theAuthorityAnswersOnceHoweverOftenItSends() {
        office().release(null);
        office().send(question, "residence");
        UUID answer = Uuids.next();
        for (int time = 0; time < 2; time++) {
            assertThat(office().answer(office().office(), answer, question, today))
                    .isEqualTo(AnswerQuestion.Outcome.DONE);
        }
        assertThat(office().asked(question).answers()).singleElement().satisfies(given -> {
            assertThat(given.text()).isEqualTo("Es fehlt der Pass.");
            assertThat(given.byOffice()).isTrue();
            assertThat(given.by()).isEqualTo(office().office().account());
        });
        assertThat(office().answer(office().office(), Uuids.next(), question, today.plusDays(1)))
                .isEqualTo(AnswerQuestion.Outcome.FUTURE);
        assertThat(office().answer(office().office(), Uuids.next(), question, today.minusDays(1)))
                .isEqualTo(AnswerQuestion.Outcome.TOO_EARLY);
    }

    @Test
    @Requirement("CW-14")
    void anAnswerEditedAfterGoingBackIsShownAgainAndNothingTypedIsLost() throws Exception {
        office().release(null);
        office().send(question, "residence");
        String[] fields = {"id", Uuids.next().toString(), "on", today.toString(), "text", "Es fehlt der Pass."};
        again(office().office(), "/questions/" + question + "/answers", fields, "Es fehlt nur das Foto.");
        assertThat(office().asked(question).answers()).hasSize(1);
        fields[1] = Uuids.next().toString();
        String here = "/cases/" + office().id() + "/authorities/questions/" + question + "/answers";
        again(office().bench(), here, fields, "Am Telefon: Es fehlt der Pass.");
        assertThat(office().asked(question).answers()).hasSize(2);
    }

    @Test
    @Requirement("CW-14")
    void aQuestionEditedAfterGoingBackIsShownAgainAndNothingTypedIsLost() throws Exception {
        office().release(null);
        String[] fields = {
            "id",
            question.toString(),
            "office",
            office().bench().organisation(AskedOffice.OFFICE).toString(),
            "topics",
            "residence",
            "subject",
            "Stand des Antrags",
            "seen",
            "yes",
            "hintRead",
            "yes",
            "text",
            "Welche Unterlagen fehlen noch?"
        };
        String path = "/cases/" + office().id() + "/authorities/questions";
        again(office().bench(), path, fields, "Wie lange dauert es noch?");
        assertThat(office().asked(question).content().text()).isEqualTo("Welche Unterlagen fehlen noch?");
    }

    /** Sends the form twice, then once more with another last value. */
    private static void again(CaseBench by, String path, String[] fields, String edited) throws Exception {
        for (int time = 0; time < 2; time++) {
            assertThat(by.send(path, fields).status()).isEqualTo(302);
        }
        String[] changed = fields.clone();
        changed[fields.length - 1] = edited;
        CaseBench.Answer answer = by.send(path, changed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Das steht schon da, mit anderem Inhalt", edited);
    }

    @Test
    @Requirement("CW-14")
    void whatWasTakenBackIsGoneFromTheDeskAndWhatWasSettledStays() {
        office().release(null);
        UUID other = Uuids.next();
        office().send(question, "residence");
        office().send(other, "residence");
        office().bench().as(() -> app.getBean(AnswerQuestion.class).end(office().id(), question, true));
        office().bench().as(() -> app.getBean(AnswerQuestion.class).end(office().id(), other, false));
        assertThat(office().desk(office().office()))
                .filteredOn(asked -> asked.content() != null)
                .extracting(OfficeDesk.Asked::id)
                .containsExactly(other);
    }

    @Test
    @Requirement("CW-07a")
    void whatWasTypedIsShownToBothSidesWhenTheQuestionEndedMeanwhile() throws Exception {
        office().release(null);
        office().send(question, "residence");
        office().bench().as(() -> app.getBean(AnswerQuestion.class).end(office().id(), question, false));
        String[] answer = {"id", Uuids.next().toString(), "on", today.toString(), "text", "Es fehlt noch der Pass."};
        CaseBench.Answer fromTheDesk = office().office().send("/questions/" + question + "/answers", answer);
        assertThat(fromTheDesk.status()).isEqualTo(422);
        assertThat(fromTheDesk.body())
                .contains("Die Frage ist inzwischen erledigt", "Das hatten Sie geschrieben", "Es fehlt noch der Pass.");
        CaseBench.Answer told = office().bench()
                .send("/cases/" + office().id() + "/authorities/questions/" + question + "/answers", answer);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body())
                .contains("Die Frage ist schon beendet", "Das hatten Sie geschrieben", "Es fehlt noch der Pass.");
        assertThat(office().asked(question).answers()).isEmpty();
    }

    @Test
    @Requirement({"CW-07b", "CW-14"})
    void anOpenQuestionStandsInTheWayOfTheEnd() {
        office().release(null);
        office().send(question, "residence");
        QuestionsHaveEnded rule = app.getBean(QuestionsHaveEnded.class);
        assertThat(office().bench().as(() -> rule.obstacles(office().bench().find(office().id()))))
                .singleElement()
                .satisfies(one -> assertThat(one.what()).isEqualTo("Wo steht der Antrag?"));
    }
}
