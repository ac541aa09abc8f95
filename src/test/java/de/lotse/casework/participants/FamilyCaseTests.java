package de.lotse.casework.participants;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case.Participant;
import de.lotse.casework.casefile.PersonCases;
import de.lotse.casework.contact.Contacts;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One case with several people, as in Münster: each adult by her own consent, and what happens when one takes it back. */
@LotseTest
class FamilyCaseTests {
    @Autowired
    ApplicationContext app;

    private @Nullable FamilyBench made;

    @BeforeEach
    void aFamily() {
        made = FamilyBench.in(app);
    }

    private FamilyBench family() {
        return Objects.requireNonNull(made);
    }

    private String file(String rest) throws Exception {
        return family().bench().see("/cases/" + family().id() + rest).body();
    }

    private String heute() throws Exception {
        return family().bench().see("/").body();
    }

    private CaseBench.Answer talk(String id, PersonId... persons) throws Exception {
        List<String> fields = new ArrayList<>(List.of(
                "id",
                id,
                "case",
                family().id().toString(),
                "kind",
                "office",
                "outcome",
                "HELD",
                "on",
                FamilyBench.today().toString(),
                "note",
                "Die ganze Familie war da"));
        for (PersonId person : persons) {
            fields.addAll(List.of("persons", person.toString()));
        }
        return family().bench().send("/contacts", fields.toArray(String[]::new));
    }

    private Contacts.Count count() {
        return family().bench().as(() -> app.getBean(Contacts.class).count(family().id()));
    }

    @Test
    @Requirement({"CW-02", "CON-01"})
    void whereTheConceptHoldsAFamilyAnAdultIsCarriedAfterHerOwnConsent() throws Exception {
        PersonId adult = family().register("Omar", FamilyBench.today().minusYears(40), null);
        assertThat(family().join(adult, Participant.Role.PARTNER))
                .isInstanceOf(ChangeParticipants.Outcome.ConsentMissing.class);
        family().consent(adult);
        assertThat(family().join(adult, Participant.Role.PARTNER))
                .isInstanceOf(ChangeParticipants.Outcome.Changed.class);
        assertThat(file("")).contains("Auch im Fall", "Omar (Partner*in)", "Personen im Fall: 2");
        assertThat(file("/participants")).contains("Familien- bzw. Personensystem");
    }

    @Test
    @Requirement("CW-02")
    void theOpenCaseIsOneSheIsInAndTheClientsOnly() {
        PersonId adult = family().partner("Omar", null);
        PersonId client = family().client();
        CaseBench bench = family().bench();
        PersonCases cases = app.getBean(PersonCases.class);
        assertThat(bench.as(() -> cases.openIds(adult))).containsExactly(family().id());
        assertThat(bench.as(() -> cases.openAsClient(adult))).isEmpty();
        assertThat(bench.as(() -> cases.openAsClient(client))).containsExactly(family().id());
        bench.close(family().id());
        assertThat(bench.as(() -> cases.open(adult))).isEmpty();
    }

    @Test
    @Requirement({"CW-02", "CW-07a"})
    void aTalkWithTheWholeFamilyCountsOnce() throws Exception {
        PersonId adult = family().partner("Omar", null);
        PersonId child = family().child("Lina");
        String talk = Uuids.next().toString();
        for (int time = 0; time < 2; time++) {
            assertThat(talk(talk, family().client(), adult, child).status()).isEqualTo(302);
        }
        assertThat(count().held()).isOne();
        assertThat(count().qualified()).isOne();
        assertThat(file("/contacts"))
                .contains("1 Gespräch, 1 qualifiziert", "Omar Beispiel", "Lina Beispiel", "Hanan Mithal");
        assertThat(family().bench().count("casework_contact", family().id())).isOne();
    }

    @Test
    @Requirement({"CON-02", "CW-02"})
    void whoTakesHerConsentBackIsNamedInTheHeadAndOnHeuteUntilSheIsTakenOut() throws Exception {
        PersonId adult = family().partner("Omar", null);
        assertThat(file("")).doesNotContain("Omar Beispiel: Einwilligung widerrufen");
        family().withdraw(adult);
        String leaving = "/cases/" + family().id() + "/participants/" + adult + "/leaving";
        assertThat(file("")).contains("Omar Beispiel: Einwilligung widerrufen");
        assertThat(file("/participants"))
                .contains("Einwilligung widerrufen am", "Nehmen Sie sie aus dem Fall", leaving);
        assertThat(heute())
                .contains(
                        "Omar Beispiel aus dem Fall nehmen: Einwilligung widerrufen",
                        "Der Fall von Hanan Mithal läuft weiter",
                        leaving);
        assertThat(family().bench().see(leaving).body()).contains("Hat die Einwilligung widerrufen.");
        assertThat(family().bench()
                        .send(leaving, "on", FamilyBench.today().toString(), "reason", "Hat widerrufen.")
                        .status())
                .isEqualTo(302);
        assertThat(file("")).doesNotContain("Omar");
        assertThat(heute()).doesNotContain("Omar");
    }

    @Test
    @Requirement({"CON-02", "CW-02"})
    void formsThatNameHerRefuseHerAndTheClientsCaseGoesOn() throws Exception {
        PersonId adult = family().partner("Omar", null);
        PersonId child = family().child("Lina");
        String all = family().bench().see("/contacts/new").body();
        assertThat(all).contains("Omar Beispiel", "Lina Beispiel");
        family().withdraw(adult);
        assertThat(family().bench().see("/contacts/new").body())
                .contains("Lina Beispiel")
                .doesNotContain("Omar Beispiel");
        CaseBench.Answer refused = talk(Uuids.next().toString(), adult, child);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "Nicht gespeichert: Omar Beispiel hat die Einwilligung widerrufen", "Die ganze Familie war da");
        assertThat(count().held()).isZero();
        CaseBench.Answer warned = warn(adult);
        assertThat(warned.status()).isEqualTo(422);
        assertThat(warned.body()).contains("Nicht gespeichert: Omar Beispiel hat die Einwilligung widerrufen");
        assertThat(family().bench().count("casework_safety_note", family().id()))
                .isZero();

        assertThat(family().bench().find(family().id()).writable()).isTrue();
        assertThat(talk(Uuids.next().toString(), family().client(), child).status())
                .isEqualTo(302);
        assertThat(count().held()).isOne();
    }

    @Test
    @Requirement({"CON-01", "CON-02", "CW-02"})
    void whoComesOfAgeIsAskedForHerOwnConsentInTimeAndIsSilentUntilItIsThere() throws Exception {
        PersonId child =
                family().child("Lina", FamilyBench.today().minusYears(18).plusDays(100));
        assertThat(heute()).doesNotContain("eigene Einwilligung");
        assertThat(file("")).doesNotContain("volljährig");
        family().born(child, "Lina", FamilyBench.today().minusYears(18).plusDays(30));
        assertThat(file("")).contains("Lina Beispiel wird am");
        assertThat(file("/participants"))
                .contains("eigene Einwilligung nötig", "§ 2 BGB", "/people/" + child + "/consent");
        assertThat(heute()).contains("Lina Beispiel wird volljährig: eigene Einwilligung einholen", "§ 2 BGB");
        assertThat(talk(Uuids.next().toString(), child).status())
                .as("until then it stays as it was")
                .isEqualTo(302);

        family().born(child, "Lina", FamilyBench.today().minusYears(18));
        assertThat(file("")).contains("Lina Beispiel: volljährig, eigene Einwilligung fehlt");
        assertThat(heute()).contains("Lina Beispiel ist volljährig: eigene Einwilligung einholen");
        assertThat(family().bench().see("/contacts/new").body()).doesNotContain("Lina Beispiel");
        CaseBench.Answer refused = talk(Uuids.next().toString(), child);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Lina Beispiel hat die Einwilligung widerrufen oder ist volljährig geworden");
        assertThat(family().bench().find(family().id()).writable()).isTrue();

        family().consent(child);
        assertThat(file("")).doesNotContain("volljährig");
        assertThat(heute()).doesNotContain("eigene Einwilligung");
        assertThat(talk(Uuids.next().toString(), child).status()).isEqualTo(302);
    }

    private CaseBench.Answer warn(PersonId person) throws Exception {
        return family().bench()
                .send(
                        "/cases/" + family().id() + "/safety",
                        "id",
                        Uuids.next().toString(),
                        "person",
                        person.toString(),
                        "on",
                        FamilyBench.today().toString(),
                        "occasion",
                        "CHANGE_OF_BEHAVIOUR",
                        "warning",
                        "warn",
                        "observed",
                        "Hat laut gerufen",
                        "company",
                        "yes",
                        "reviewOn",
                        FamilyBench.today().plusDays(5).toString());
    }

    @Test
    @Requirement("CON-02")
    void whereTheClientHerselfTookItBackTheCaseIsToBeClosedAndNobodyIsToBeTakenOut() throws Exception {
        PersonId adult = family().partner("Omar", null);
        family().withdraw(adult);
        family().withdraw(family().client());
        assertThat(heute()).doesNotContain("aus dem Fall nehmen");
        assertThat(family().bench().find(family().id()).writable()).isFalse();
    }
}
