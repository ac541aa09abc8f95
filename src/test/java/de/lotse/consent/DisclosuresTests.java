package de.lotse.consent;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.ActAs;
import de.lotse.access.Role;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@LotseTest
class DisclosuresTests {
    private static final Recipient JOBCENTRE =
            new Recipient(Recipient.Kind.AUTHORITY, null, "Jobcenter Musterstadt, Musterallee 3");

    @Autowired
    ConsentExamples examples;

    @Autowired
    GiveRelease giveRelease;

    @Autowired
    RevokeRelease revokeRelease;

    @Autowired
    Releases releases;

    @Autowired
    Recipients recipients;

    @Autowired
    WithdrawConsent withdrawConsent;

    @Autowired
    Disclosures disclosures;

    private String worker = "";

    private PersonId client = new PersonId(new UUID(0, 0));

    @BeforeEach
    void aClientWhoConsented() {
        worker = examples.worker("unna", Role.CASE_MANAGER);
        client = examples.consented(worker);
    }

    @Test
    @Requirement("CON-03")
    void withoutAReleaseNothingLeavesAndTheRefusalNamesTheRecipient() {
        assertThat(disclose(List.of("work"), null))
                .isEqualTo(new Disclosures.Outcome.ReleaseMissing(client, JOBCENTRE, List.of(), Disclosures.Why.NONE));
        assertThat(left()).isEmpty();
    }

    @Test
    @Requirement("CON-03")
    void aReleaseCoversItsTopicsOnlyAndTheRefusalNamesTheOthers() {
        give(ConsentExamples.content(JOBCENTRE, null, "work"));
        assertThat(disclose(List.of("work"), null)).isInstanceOf(Disclosures.Outcome.Disclosed.class);
        assertThat(disclose(List.of("work", "health"), null))
                .isEqualTo(new Disclosures.Outcome.ReleaseMissing(
                        client, JOBCENTRE, List.of("health"), Disclosures.Why.TOPICS));
        assertThat(left()).hasSize(1);
    }

    @Test
    @Requirement("CON-03")
    void aReleaseThatHasEndedCoversNothing() {
        LocalDate yesterday = ConsentExamples.today().minusDays(1);
        give(new ReleasePapers.Content(
                JOBCENTRE,
                List.of(),
                List.of(),
                java.util.Set.of(Release.Power.MAY_INFORM),
                yesterday.minusYears(1),
                yesterday,
                false));
        assertThat(why(disclose(List.of(), null))).isEqualTo(Disclosures.Why.ENDED);
    }

    @Test
    @Requirement("CON-03a")
    void aRevokedReleaseStopsAtOnceAndWhatWentStaysListed() {
        give(ConsentExamples.content(JOBCENTRE, null, "work"));
        disclose(List.of("work"), null);
        UUID release = ActAs.worker(worker, () -> releases.of(client).getFirst().id());
        ActAs.worker(worker, () -> revokeRelease.revoke(client, release, null));
        assertThat(why(disclose(List.of("work"), null))).isEqualTo(Disclosures.Why.REVOKED);
        assertThat(left()).singleElement().satisfies(one -> {
            assertThat(one.recipient()).isEqualTo(JOBCENTRE);
            assertThat(one.releases()).containsExactly(release);
        });
    }

    @Test
    @Requirement({"CON-02", "CON-03"})
    void aWithdrawnConsentStopsEveryDisclosure() {
        give(ConsentExamples.content(JOBCENTRE, null));
        ActAs.worker(worker, () -> withdrawConsent.withdraw(client, null));
        assertThat(why(disclose(List.of(), null))).isEqualTo(Disclosures.Why.CONSENT_WITHDRAWN);
    }

    @Test
    @Requirement("CON-03a")
    void dangerToAChildMayBeToldWithoutReleaseButNeverWithoutAReason() {
        assertThat(disclose(
                        List.of("health"),
                        new Disclosures.WithoutRelease(
                                Disclosure.Basis.CHILD_PROTECTION, "Gewichtige Anhaltspunkte, Fachkraft hinzugezogen")))
                .isInstanceOf(Disclosures.Outcome.Disclosed.class);
        assertThat(left())
                .singleElement()
                .extracting(Disclosure::reason)
                .isEqualTo("Gewichtige Anhaltspunkte, Fachkraft hinzugezogen");
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new Disclosures.WithoutRelease(Disclosure.Basis.EMERGENCY, " "));
    }

    @Test
    @Requirement("CON-03a")
    void theImmigrationAuthorityIsKnownAsSuchAndNeedsTheHint() {
        Recipient authority = ActAs.worker(
                worker,
                () -> recipients.all().stream()
                        .filter(Recipient::immigration)
                        .findFirst()
                        .orElseThrow());
        GiveRelease.Outcome outcome = ActAs.worker(
                worker,
                () -> giveRelease.give(ConsentExamples.release(client, ConsentExamples.content(authority, null))));
        assertThat(outcome).isInstanceOf(GiveRelease.Outcome.HintMissing.class);
    }

    @Test
    @Requirement("CON-03")
    void herneAsksForReleasesToProblemFields() {
        String herne = examples.worker("herne", Role.CASE_MANAGER);
        PersonId other = examples.consented(herne);
        GiveRelease.Outcome outcome = ActAs.worker(
                herne,
                () -> giveRelease.give(ConsentExamples.release(other, ConsentExamples.content(JOBCENTRE, null))));
        assertThat(outcome).isInstanceOf(GiveRelease.Outcome.TopicsMissing.class);
    }

    @Test
    @Requirement("ACC-02")
    void aColleagueWithoutAGrantCanDiscloseNothing() {
        give(ConsentExamples.content(JOBCENTRE, null));
        String colleague = examples.worker("unna", Role.CASE_MANAGER);
        assertThat(ActAs.worker(colleague, () -> disclosures.disclose(command(List.of(), null))))
                .isInstanceOf(Disclosures.Outcome.NotWithinReach.class);
    }

    private void give(ReleasePapers.Content content) {
        GiveRelease.Outcome outcome =
                ActAs.worker(worker, () -> giveRelease.give(ConsentExamples.release(client, content)));
        assertThat(outcome).isInstanceOf(GiveRelease.Outcome.Given.class);
    }

    private Disclosures.Outcome disclose(List<String> topics, Disclosures.@Nullable WithoutRelease without) {
        return ActAs.worker(worker, () -> disclosures.disclose(command(topics, without)));
    }

    private Disclosures.Command command(List<String> topics, Disclosures.@Nullable WithoutRelease without) {
        return new Disclosures.Command(
                UUID.randomUUID(),
                client,
                null,
                JOBCENTRE,
                Disclosure.Channel.PHONE,
                topics,
                "Nächster Termin und Stand der Bewerbung",
                without);
    }

    private List<Disclosure> left() {
        return ActAs.worker(worker, () -> disclosures.of(client));
    }

    private static Disclosures.Why why(Disclosures.Outcome outcome) {
        return ((Disclosures.Outcome.ReleaseMissing) outcome).why();
    }
}
