package de.lotse.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.AtOnce;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.Talk;
import de.lotse.casework.contact.RecordContact;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Town;
import de.lotse.tenancy.Towns;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A case passes to a colleague: offered, accepted or declined, never silently, never twice (CW-16, CW-16a). */
@LotseTest
class TransferTests {
    static final List<String> TOWNS = ShippedConcepts.KEYS;
    private static final String HERE = "unna";

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private CaseId id;
    private CaseBench giver;
    private CaseBench receiver;

    /** Two colleagues and a case of one of them. */
    @Autowired
    TransferTests(ApplicationContext app) {
        this.app = app;
        giver = new CaseBench(app, HERE);
        receiver = new CaseBench(app, HERE);
        id = giver.open("luenen", null, null);
    }

    /** The same in another municipality. */
    private void in(String municipality) {
        if (!municipality.equals(HERE)) {
            giver = new CaseBench(app, municipality);
            receiver = new CaseBench(app, municipality);
            id = giver.open(home().id().value(), null, null);
        }
    }

    /** Where the client lives. */
    private Town home() {
        List<Town> towns = giver.as(() -> app.getBean(Towns.class).all());
        return towns.stream()
                .filter(town -> town.id().value().equals("luenen"))
                .findFirst()
                .orElseGet(towns::getFirst);
    }

    private UUID offered() throws Exception {
        return OfferedTransfer.of(id, giver, receiver);
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement({"CW-16", "CW-16a"})
    void theReceiverAcceptsAndEverythingFollowsInOneStep(String municipality) throws Exception {
        in(municipality);
        giver.as(() ->
                app.getBean(RecordContact.class).record(new Talk(id, today).then("Formular abgeben", today), Set.of()));
        UUID transfer = offered();
        String person = "/people/" + giver.find(id).mainPerson();
        assertThat(giver.see(person).status()).isEqualTo(200);
        assertThat(giver.see("/cases/" + id).body()).contains("Übergabe angeboten an Bea Beispiel");
        assertThat(giver.see("/").body()).contains("hat noch nicht geantwortet");
        assertThat(receiver.see("/").body()).contains("bietet Ihnen einen Fall an: Hanan Mithal");
        assertThat(receiver.see("/transfers/" + transfer).body())
                .contains("Hanan Mithal", home().name(), "Der Antrag liegt beim Amt.", "Fall übernehmen");
        assertThat(receiver.see("/cases/" + id).status()).as("before").isEqualTo(404);

        Answer answer = receiver.send("/transfers/" + transfer + "/acceptance");

        assertThat(answer.redirect()).isEqualTo("/cases/" + id);
        assertThat(receiver.find(id).responsible()).isEqualTo(receiver.account());
        assertThat(receiver.see("/").body()).contains("Formular abgeben");
        assertThat(receiver.see("/cases/" + id).body()).contains("übernommen von Bea Beispiel");
        assertThat(giver.see("/cases/" + id).status())
                .as("the giver's grant ends")
                .isEqualTo(404);
        assertThat(giver.see(person).status())
                .as("also of the person she registered")
                .isEqualTo(404);
        assertThat(receiver.see(person).status()).isEqualTo(200);
        assertThat(giver.see("/").body()).doesNotContain("Formular abgeben");
        assertThat(giver.see("/transfers/" + transfer).body())
                .contains("Angenommen von Bea Beispiel")
                .doesNotContain("Mithal", "Der Antrag liegt beim Amt.");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-16a")
    void whoeverDeclinesSaysWhyAndTheCaseStays(String municipality) throws Exception {
        in(municipality);
        UUID transfer = offered();
        Answer silent = receiver.send("/transfers/" + transfer + "/refusal");
        assertThat(silent.status()).isEqualTo(422);
        assertThat(receiver.send("/transfers/" + transfer + "/refusal", "why", "Ich bin befangen.")
                        .status())
                .isEqualTo(302);
        assertThat(giver.find(id).responsible()).isEqualTo(giver.account());
        assertThat(giver.see("/").body())
                .contains("hat den Fall " + giver.find(id).number() + " abgelehnt");
        assertThat(giver.see("/transfers/" + transfer).body()).contains("Ich bin befangen.");
        assertThat(receiver.see("/transfers/" + transfer).body()).doesNotContain("Mithal");
        assertThat(giver.see("/cases/" + id + "/transfer").body()).contains("Fall anbieten", "Abgelehnt von");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-16a")
    void theGiverTakesTheOfferBackUntilItIsAnswered(String municipality) throws Exception {
        in(municipality);
        UUID transfer = offered();
        assertThat(receiver.send("/transfers/" + transfer + "/withdrawal").status())
                .isEqualTo(404);
        giver.send("/transfers/" + transfer + "/withdrawal");
        Answer late = receiver.send("/transfers/" + transfer + "/acceptance");
        assertThat(late.redirect()).isEqualTo("/transfers/" + transfer);
        assertThat(receiver.see("/transfers/" + transfer).body()).contains("Zurückgezogen von");
        assertThat(receiver.see("/cases/" + id).status()).isEqualTo(404);
        assertThat(giver.find(id).responsible()).isEqualTo(giver.account());
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-16a")
    void aCaseIsOfferedToOneAtATimeAndADoubleClickOffersOnce(String municipality) throws Exception {
        in(municipality);
        UUID transfer = offered();
        assertThat(giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(transfer, receiver))
                        .status())
                .isEqualTo(302);
        Answer second = giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(Uuids.next(), receiver));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.body()).contains("Der Fall ist schon angeboten");
        assertThat(giver.count("casework_transfer", id)).isOne();
    }

    @Test
    @Requirement("CW-16a")
    void ofTwoWhoAnswerAtOnceOneIsHeardAndNothingIsHalfDone() throws Exception {
        for (int round = 0; round < 5; round++) {
            UUID transfer = offered();
            List<Answer> answers = AtOnce.run(
                    () -> receiver.send("/transfers/" + transfer + "/acceptance"),
                    () -> receiver.send("/transfers/" + transfer + "/acceptance"),
                    () -> giver.send("/transfers/" + transfer + "/withdrawal"));
            assertThat(answers).extracting(Answer::status).containsOnly(302);
            boolean taken = receiver.see("/cases/" + id).status() == 200;
            assertThat(giver.see("/cases/" + id).status()).isEqualTo(taken ? 404 : 200);
            CaseBench now = taken ? receiver : giver;
            assertThat(now.find(id).responsible()).isEqualTo(now.account());
            assertThat(giver.see("/transfers/" + transfer).body()).contains(taken ? "Angenommen" : "Zurückgezogen");
            assertThat(grants()).as("one open assignment").isOne();
            CaseBench other = taken ? giver : receiver;
            giver = now;
            receiver = other;
        }
    }

    @Test
    @Requirement("CW-16a")
    void aFormSentOnceMoreForSomebodyElseOffersToHerAndNeverTwice() throws Exception {
        UUID transfer = offered();
        CaseBench third = new CaseBench(app, "unna");
        assertThat(giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(transfer, third))
                        .body())
                .as("while the first offer is open")
                .contains("Der Fall ist schon angeboten");
        receiver.send("/transfers/" + transfer + "/refusal", "why", "Ich bin befangen.");
        for (int i = 0; i < 2; i++) {
            assertThat(giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(transfer, third))
                            .status())
                    .isEqualTo(302);
        }
        assertThat(giver.count("casework_transfer", id)).isEqualTo(2);
        assertThat(third.see("/").body()).contains("bietet Ihnen einen Fall an: Hanan Mithal");
        assertThat(giver.see("/").body())
                .doesNotContain("hat den Fall " + giver.find(id).number() + " abgelehnt");
        Answer again = giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(transfer, receiver));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Dieses Angebot ist schon beantwortet", "Der Antrag liegt beim Amt.");
    }

    @Test
    @Requirement("CW-16a")
    void anOfferEditedAfterGoingBackStaysAndNothingTypedIsLost() throws Exception {
        UUID transfer = offered();
        String[] fields = OfferedTransfer.fields(transfer, receiver);
        assertThat(giver.send("/cases/" + id + "/transfer", fields).status())
                .as("a double click")
                .isEqualTo(302);
        fields[fields.length - 1] = "Der Antrag ist bewilligt.";
        Answer edited = giver.send("/cases/" + id + "/transfer", fields);
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Der Fall ist schon angeboten", "Der Antrag ist bewilligt.");
    }

    private int grants() {
        return giver.as(
                () -> giver.sql("""
                        select count(*) from access_grant where case_id = ? and ended_at is null and reason = 'ASSIGNMENT'
                        """).param(id.value()).query(Integer.class).single());
    }

    @Test
    @Requirement("CW-16a")
    void aCaseClosedMeanwhileIsNobodysToTakeOver() throws Exception {
        UUID transfer = offered();
        giver.close(id);
        assertThat(receiver.send("/transfers/" + transfer + "/acceptance").redirect())
                .isEqualTo("/transfers/" + transfer);
        assertThat(receiver.see("/transfers/" + transfer).body()).contains("Der Fall ist beendet");
        assertThat(receiver.see("/cases/" + id).status()).isEqualTo(404);
        assertThat(giver.find(id).responsible()).isEqualTo(giver.account());
        assertThat(giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(Uuids.next(), receiver))
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Requirement({"CW-07b", "CW-16a"})
    void anOpenOfferIsSettledBeforeTheCaseEnds() throws Exception {
        offered();
        assertThat(giver.see("/cases/" + id + "/closure").body()).contains("Übergabe angeboten an Bea Beispiel");
    }

    @Test
    @Requirement("CW-16a")
    void aReceiverWhoseAccountIsClosedIsReportedToTheGiver() throws Exception {
        UUID transfer = offered();
        closeAccount(receiver);
        assertThat(giver.see("/").body()).contains("Das Konto von Bea Beispiel ist geschlossen");
        assertThat(giver.see("/transfers/" + transfer).body()).contains("Das Konto von Bea Beispiel ist geschlossen");
        giver.send("/transfers/" + transfer + "/withdrawal");
        Answer again = giver.send("/cases/" + id + "/transfer", OfferedTransfer.fields(Uuids.next(), receiver));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("kann den Fall nicht übernehmen", "Der Antrag liegt beim Amt.");
    }

    private void closeAccount(CaseBench of) {
        giver.as(() -> giver.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(of.account().value())
                .update());
    }

    @Test
    @Requirement("CW-16")
    void whatIsMissingIsSaidAtItsFieldAndEverythingTypedStays() throws Exception {
        Answer refused = giver.send(
                "/cases/" + id + "/transfer",
                "id",
                Uuids.next().toString(),
                "reason",
                "other",
                "overlapUntil",
                today.plusYears(1).toString(),
                "toKnow",
                "steht noch da");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "f-receiver-error",
                        "f-reasonText-error",
                        "f-talkOn-error",
                        "f-overlapUntil-error",
                        "steht noch da");
        assertThat(giver.count("casework_transfer", id)).isZero();
    }

    /** Only Münster names its own ("Beendigung durch Fachkraft"); what a concept does not name comes from the programme. */
    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-16")
    void muensterNamesItsOwnReasonsAndEverywhereTheUsualOnesStand(String municipality) throws Exception {
        in(municipality);
        String form = giver.see("/cases/" + id + "/transfer").body();
        assertThat(form).contains("Auslastung", "Befangenheit", "Anderer Grund");
        String[] own = {"Vertrauensverlust", "Rollenkonflikt"};
        if (municipality.equals("muenster")) {
            assertThat(form).contains(own);
        } else {
            assertThat(form).doesNotContain(own);
        }
    }
}
