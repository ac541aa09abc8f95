package de.lotse.casework.conference;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.SamePeople;
import de.lotse.casework.CaseBench;
import de.lotse.casework.conference.Conference.Step;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A conference about several adults of a case needs the release of each (Fachkonzept Münster Kap. 2), and ends with what one takes back. */
@LotseTest
class FamilyConferenceTests {
    private static final Recipient DOCTOR = new Recipient(Recipient.Kind.HEALTH, null, "Praxis Beispiel");
    private final UUID both = Uuids.next();
    private final UUID doctor = Uuids.next();

    @Autowired
    ApplicationContext app;

    private @Nullable FamilyBench made;
    private PersonId partner = PersonId.next();

    @BeforeEach
    void aConferenceAboutBoth() throws Exception {
        made = FamilyBench.in(app);
        partner = family().partner("Omar", null);
        assertThat(convene(both, partner).status()).isEqualTo(302);
        add(both, doctor);
    }

    private FamilyBench family() {
        return Objects.requireNonNull(made);
    }

    private CaseBench.Answer convene(UUID id, PersonId... also) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                id.toString(),
                "format",
                "case_conference",
                "on",
                FamilyBench.today().toString(),
                "at",
                "10:00",
                "place",
                "Stadthaus",
                "occasion",
                "Schule und Aufenthalt",
                "agenda",
                "Wie weiter?",
                "topics",
                "residence",
                "agreedOn",
                FamilyBench.today().toString(),
                "client",
                "yes"));
        for (PersonId person : also) {
            fields.addAll(List.of("also", person.toString()));
        }
        return family().bench().send("/cases/" + family().id() + "/conferences", fields.toArray(String[]::new));
    }

    private void add(UUID conference, UUID participant) {
        assertThat(family().bench()
                        .as(() -> app.getBean(ConveneConference.class)
                                .add(family().id(), conference, participant, DOCTOR, null)))
                .isEqualTo(ConveneConference.Outcome.DONE);
    }

    private ConveneConference.Outcome invite() {
        return family().bench().as(() -> app.getBean(ConveneConference.class).invite(family().id(), both, "Einladung"));
    }

    private UUID release(PersonId person) {
        return GivenReleases.of(app, family().bench(), person).to(DOCTOR, List.of("residence"), Release.Power.values());
    }

    private Conference now(UUID conference) {
        return family().bench()
                .as(() -> app.getBean(Conferences.class)
                        .find(family().id(), conference)
                        .orElseThrow());
    }

    private List<Disclosure> left(PersonId person) {
        return family().bench().as(() -> app.getBean(Disclosures.class).of(person));
    }

    private String page() throws Exception {
        return family().bench()
                .see("/cases/" + family().id() + "/conferences/" + both)
                .body();
    }

    @Test
    @Requirement({"CON-03", "SYS-02", "CW-02"})
    void nobodyIsInvitedBeforeEverybodyItIsAboutReleasedIt() throws Exception {
        release(family().client());
        assertThat(page())
                .contains("Auch über: Omar Beispiel", "Entbindung fehlt (von Omar Beispiel)", "about=" + partner);
        assertThat(invite()).isEqualTo(ConveneConference.Outcome.NOBODY);
        assertThat(left(family().client())).isEmpty();

        release(partner);
        assertThat(page()).contains("Entbindung gilt").doesNotContain("Entbindung fehlt");
        assertThat(invite()).isEqualTo(ConveneConference.Outcome.DONE);
        assertThat(left(family().client())).hasSize(1);
        assertThat(left(partner)).hasSize(1);
    }

    @Test
    @Requirement({"CON-03a", "SYS-02", "CW-02"})
    void whatOneOfThemRevokesLeavesTheRecipientOut() {
        release(family().client());
        UUID release = release(partner);
        invite();
        family().bench().as(() -> app.getBean(RevokeRelease.class).revoke(partner, release, null));
        assertThat(now(both)
                        .has(Step.Kind.LEFT_OUT, now(both).participant(doctor).orElseThrow()))
                .isTrue();
    }

    @Test
    @Requirement({"CON-02", "IN-15", "CW-02"})
    void itGoesOnBeingAboutHerOnceHerRecordWasAddedToAnother() throws Exception {
        PersonId kept = family().partner("Karim", null);
        family().bench().as(() -> {
            app.getBean(SamePeople.class).unite(List.of(partner, kept), kept);
            return kept;
        });
        release(family().client());
        assertThat(page()).contains("Auch über: Karim Beispiel", "about=" + kept);
        family().withdraw(kept);
        assertThat(now(both).last(Step.Kind.CANCELLED)).isPresent();
    }

    @Test
    @Requirement({"CON-02", "SYS-02", "CW-02"})
    void whoTakesHerConsentBackEndsTheConferenceAboutHerOnlyAndIsNamedInNoOther() throws Exception {
        UUID clients = Uuids.next();
        assertThat(convene(clients).status()).isEqualTo(302);
        family().withdraw(partner);
        assertThat(now(both).last(Step.Kind.CANCELLED)).isPresent();
        assertThat(now(clients).planned()).isTrue();
        UUID another = Uuids.next();
        CaseBench.Answer refused = convene(another, partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Nicht gespeichert: Omar Beispiel hat die Einwilligung widerrufen");
        assertThat(convene(another).status()).isEqualTo(302);
    }
}
