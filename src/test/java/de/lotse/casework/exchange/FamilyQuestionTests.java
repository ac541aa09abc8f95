package de.lotse.casework.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In a family case a question to an authority, or a conflict with it, is about one adult, under her own release, and ends with what she takes back. */
@LotseTest
class FamilyQuestionTests {
    private static final String OFFICE = "abh_muenster";

    @Autowired
    ApplicationContext app;

    private @Nullable FamilyBench made;
    private PersonId partner = PersonId.next();

    @BeforeEach
    void aFamily() {
        made = FamilyBench.in(app);
        partner = family().partner("Omar", null);
    }

    private FamilyBench family() {
        return Objects.requireNonNull(made);
    }

    private UUID release(PersonId person) {
        CaseBench bench = family().bench();
        Recipient office = bench.as(() ->
                app.getBean(Recipients.class).find(bench.organisation(OFFICE)).orElseThrow());
        return GivenReleases.of(app, bench, person).to(office, List.of("residence"), Release.Power.values());
    }

    private CaseBench.Answer ask(UUID question, PersonId about) throws Exception {
        return family().bench()
                .send(
                        "/cases/" + family().id() + "/authorities/questions",
                        "id",
                        question.toString(),
                        "about",
                        about.toString(),
                        "office",
                        family().bench().organisation(OFFICE).toString(),
                        "topics",
                        "residence",
                        "subject",
                        "Stand des Antrags",
                        "text",
                        "Welche Unterlagen fehlen noch?",
                        "named",
                        "BIRTH_DATE",
                        "seen",
                        "yes",
                        "hintRead",
                        "yes");
    }

    private Question asked(UUID question) {
        return family().bench()
                .as(() -> app.getBean(Questions.class)
                        .find(family().id(), question)
                        .orElseThrow());
    }

    private List<Disclosure> left(PersonId person) {
        return family().bench().as(() -> app.getBean(Disclosures.class).of(person));
    }

    private String form() throws Exception {
        return family().bench()
                .see("/cases/" + family().id() + "/authorities/questions/new")
                .body();
    }

    @Test
    @Requirement({"CON-03", "CW-02", "CW-14"})
    void aQuestionAboutSomebodyCarriedNeedsHerOwnReleaseAndNamesOnlyHer() throws Exception {
        UUID question = Uuids.next();
        release(family().client());
        assertThat(form()).contains("Wen betrifft die Frage?", "Omar Beispiel");
        CaseBench.Answer refused = ask(question, partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("(Freigabe durch Omar Beispiel) gibt es keine Entbindung", "about=" + partner);
        assertThat(left(partner)).isEmpty();

        UUID release = release(partner);
        assertThat(ask(question, partner).status()).isEqualTo(302);
        assertThat(asked(question)).satisfies(known -> {
            assertThat(known.about()).isEqualTo(partner);
            assertThat(known.content().personName()).isEqualTo("Omar Beispiel");
            assertThat(known.content().named()).singleElement().asString().startsWith("Geburtsdatum");
        });
        assertThat(left(partner))
                .singleElement()
                .satisfies(one -> assertThat(one.releases()).containsExactly(release));
        assertThat(left(family().client())).isEmpty();
    }

    @Test
    @Requirement({"CON-02", "CW-02"})
    void herWithdrawalEndsTheQuestionsAboutHerAndTheClientsGoOn() throws Exception {
        UUID hers = Uuids.next();
        UUID clients = Uuids.next();
        release(partner);
        release(family().client());
        ask(hers, partner);
        ask(clients, family().client());
        family().withdraw(partner);
        assertThat(Objects.requireNonNull(asked(hers).end()).kind()).isEqualTo(Question.End.Kind.CONSENT_WITHDRAWN);
        assertThat(asked(clients).open()).isTrue();
        assertThat(form()).doesNotContain("Wen betrifft die Frage?");
        CaseBench.Answer refused = ask(Uuids.next(), partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Nicht gespeichert: Omar Beispiel hat die Einwilligung widerrufen");
        assertThat(ask(Uuids.next(), family().client()).status()).isEqualTo(302);
    }

    @Test
    @Requirement({"CON-03a", "ACC-04", "CW-02"})
    void aRevokedReleaseEndsTheQuestionsAboutWhoRevokedItOnly() throws Exception {
        UUID hers = Uuids.next();
        UUID clients = Uuids.next();
        UUID release = release(partner);
        release(family().client());
        ask(hers, partner);
        ask(clients, family().client());
        family().bench().as(() -> app.getBean(RevokeRelease.class).revoke(partner, release, null));
        assertThat(Objects.requireNonNull(asked(hers).end()).kind()).isEqualTo(Question.End.Kind.RELEASE_REVOKED);
        assertThat(asked(clients).open()).isTrue();
        CaseBench desk = new CaseBench(app, "muenster", Role.AUTHORITY, OFFICE);
        assertThat(desk.as(() -> app.getBean(OfficeDesk.class).all()))
                .filteredOn(one -> one.caseId().equals(family().id()) && one.content() != null)
                .extracting(OfficeDesk.Asked::id)
                .containsExactly(clients);
    }

    private CaseBench.Answer open(UUID conflict, PersonId about) throws Exception {
        return family().bench()
                .send(
                        "/cases/" + family().id() + "/authorities/conflicts",
                        "id",
                        conflict.toString(),
                        "about",
                        about.toString(),
                        "office",
                        family().bench().organisation(OFFICE).toString(),
                        "topics",
                        "residence",
                        "matter",
                        "Härtefall");
    }

    private Conflict conflict(UUID id) {
        return family().bench()
                .as(() -> app.getBean(Conflicts.class).find(family().id(), id).orElseThrow());
    }

    @Test
    @Requirement({"CON-02", "CON-03", "CW-02", "CW-14"})
    void aConflictAboutSomebodyCarriedNeedsHerReleaseAndEndsWithHerWithdrawal() throws Exception {
        UUID hers = Uuids.next();
        UUID clients = Uuids.next();
        release(family().client());
        assertThat(family().bench()
                        .see("/cases/" + family().id() + "/authorities/conflicts/new")
                        .body())
                .contains("Wen betrifft der Konflikt?", "Omar Beispiel");
        CaseBench.Answer refused = open(hers, partner);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("(Freigabe durch Omar Beispiel) gibt es keine Entbindung", "about=" + partner, "Härtefall");
        release(partner);
        assertThat(open(hers, partner).status()).isEqualTo(302);
        assertThat(open(clients, family().client()).status()).isEqualTo(302);
        assertThat(family().bench()
                        .see("/cases/" + family().id() + "/authorities/conflicts/" + hers)
                        .body())
                .contains("Wen betrifft der Konflikt?");
        family().withdraw(partner);
        assertThat(conflict(hers).end()).isEqualTo(Conflict.End.CONSENT_WITHDRAWN);
        assertThat(conflict(clients).end()).isNull();
        family().withdraw(family().client());
        assertThat(conflict(clients).end()).isEqualTo(Conflict.End.CONSENT_WITHDRAWN);
    }

    @Test
    @Requirement("CON-02")
    void theClientsWithdrawalEndsEveryQuestionOfHerCase() throws Exception {
        UUID hers = Uuids.next();
        release(partner);
        ask(hers, partner);
        family().withdraw(family().client());
        assertThat(Objects.requireNonNull(asked(hers).end()).kind()).isEqualTo(Question.End.Kind.CONSENT_WITHDRAWN);
    }
}
