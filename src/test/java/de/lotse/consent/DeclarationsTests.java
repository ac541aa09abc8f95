package de.lotse.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LotseTest
class DeclarationsTests {
    @Autowired
    ConsentExamples examples;

    @Autowired
    Declare declare;

    @Autowired
    WithdrawConsent withdrawConsent;

    @Autowired
    Consents consents;

    @Autowired
    Issuers issuers;

    private String unna = "";

    @BeforeEach
    void aWorker() {
        unna = examples.worker("unna", Role.CASE_MANAGER);
    }

    @Test
    @Requirement("CON-01")
    void noCaseIsOpenedBeforeInformationAndConsent() {
        PersonId client = examples.client(unna);
        assertThat(examples.open(unna, client)).isInstanceOf(OpenCase.Outcome.ConsentMissing.class);
        given(client, DeclarationKind.CONSENT);
        assertThat(examples.open(unna, client)).isInstanceOf(OpenCase.Outcome.ConsentMissing.class);
        given(client, DeclarationKind.PRIVACY_NOTICE);
        assertThat(examples.open(unna, client)).isInstanceOf(OpenCase.Outcome.Opened.class);
    }

    @Test
    @Requirement("CON-01b")
    void theTextItsLanguageAndTheLawAreKeptAsTheyWereGiven() {
        PersonId client = examples.client(unna);
        Declaration.Received received =
                new Declaration.Received("Ausländerbehörde des Kreises Unna", ConsentExamples.today(), "Name, Telefon");
        ActAs.worker(
                unna,
                () -> declare.declare(new Declare.Command(
                        UUID.randomUUID(),
                        client,
                        DeclarationKind.PRIVACY_NOTICE,
                        "ar",
                        ConsentExamples.today(),
                        true,
                        new Declare.Proof.HandedOver(),
                        List.of(),
                        received)));
        Declaration given = ActAs.worker(unna, () -> consents.of(client).getFirst());
        assertThat(given.text())
                .isEqualTo(new Declaration.GivenText("privacy_notice_indirect 1", "ar", "dsgvo_dsg_nrw"));
        assertThat(given.interpreterPresent()).isTrue();
        assertThat(given.received()).isEqualTo(received);
    }

    @Test
    @Requirement({"CON-01", "CON-06"})
    void aSignatureOnTheScreenIsKeptInThePaper() {
        PersonId client = examples.client(unna);
        ActAs.worker(
                unna,
                () -> issuers.save(
                        null,
                        new Issuers.Details("Musterstraße 1", "0000 0000", "dsb@muster.example", "Muster AöR", "KIM")));
        Declare.Outcome outcome = ActAs.worker(
                unna,
                () -> declare.declare(new Declare.Command(
                        UUID.randomUUID(),
                        client,
                        DeclarationKind.CONSENT,
                        "ar",
                        ConsentExamples.today(),
                        true,
                        new Declare.Proof.Drawn("M10 20L100 120L200 40", null),
                        List.of("reminders"),
                        null)));
        assertThat(outcome).isInstanceOf(Declare.Outcome.Declared.class);
        Declaration given = ActAs.worker(unna, () -> consents.of(client).getFirst());
        assertThat(given.document()).isNotNull();
        assertThat(given.signedBy()).isEqualTo(Declaration.Signing.ON_SCREEN);
        assertThat(given.choices()).containsExactly("reminders");
    }

    @Test
    @Requirement("CON-02")
    void aWithdrawnConsentAllowsNoCaseUntilItIsGivenAgain() {
        PersonId client = examples.consented(unna);
        assertThat(ActAs.worker(unna, () -> withdrawConsent.withdraw(client, null)))
                .isTrue();
        assertThat(ActAs.worker(unna, () -> withdrawConsent.withdraw(client, null)))
                .isFalse();
        Consents.State state = ActAs.worker(unna, () -> consents.state(client));
        assertThat(state.mayDocument()).isFalse();
        assertThat(state.withdrawnOn()).isEqualTo(ConsentExamples.today());
        assertThat(examples.open(unna, client)).isInstanceOf(OpenCase.Outcome.ConsentMissing.class);
        given(client, DeclarationKind.CONSENT);
        assertThat(examples.open(unna, client)).isInstanceOf(OpenCase.Outcome.Opened.class);
    }

    @Test
    void sendingTheFormTwiceRecordsOneDeclaration() {
        PersonId client = examples.client(unna);
        Declare.Command twice = Declare.Command.onPaper(client, DeclarationKind.CONSENT, ConsentExamples.today());
        ActAs.worker(unna, () -> declare.declare(twice));
        ActAs.worker(unna, () -> declare.declare(twice));
        assertThat(ActAs.worker(unna, () -> consents.of(client))).hasSize(1);
    }

    @Test
    @Requirement("ORG-01")
    void anotherMunicipalityCannotDeclareForTheClient() {
        PersonId client = examples.client(unna);
        String herne = examples.worker("herne", Role.CASE_MANAGER);
        Declare.Outcome outcome = ActAs.worker(
                herne,
                () -> declare.declare(
                        Declare.Command.onPaper(client, DeclarationKind.CONSENT, ConsentExamples.today())));
        assertThat(outcome).isInstanceOf(Declare.Outcome.Unknown.class);
    }

    private void given(PersonId client, DeclarationKind kind) {
        ActAs.worker(unna, () -> declare.declare(Declare.Command.onPaper(client, kind, ConsentExamples.today())));
    }
}
