package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is known of a person: asked once, confirmed or changed, her residence status with its history. */
@LotseTest
class KnownPersonTests {
    private static final PersonName NAME = new PersonName("Bestandbeispiel", "Bella", null);
    private static final Person.Residence FIRST =
            new Person.Residence("ASYL-GEST", LocalDate.of(2024, 2, 1), LocalDate.of(2025, 1, 31));
    private static final Person.Residence SECOND = new Person.Residence("DU-60A-1", LocalDate.of(2025, 2, 1), null);

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private PersonId id = PersonId.next();

    @BeforeEach
    void aKnownPerson() {
        bench = new CaseBench(app, "unna");
        id = new InventedPeople(app, bench()).register("Bestandbeispiel", "Bella", null, null);
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private Person now() {
        return bench().as(() -> app.getBean(People.class).find(id).orElseThrow());
    }

    private ChangePerson.Outcome change(Person edited) {
        return bench().as(() -> app.getBean(ChangePerson.class).change(edited));
    }

    private ChangePerson.Outcome residence(Person.@Nullable Residence residence) {
        return change(InventedPeople.edited(now(), NAME, null, residence));
    }

    private List<Person.Residence> history() {
        return bench().as(() -> app.getBean(People.class).residenceHistory(id));
    }

    @Test
    @Requirement("IN-19")
    void anEarlierResidenceStatusStaysBesideTheOneCurrentOne() {
        assertThat(now().residence()).isNull();
        residence(FIRST);
        residence(SECOND);
        assertThat(now().residence()).isEqualTo(SECOND);
        assertThat(history()).containsExactly(SECOND, FIRST);
        assertThat(current()).isOne();
    }

    @Test
    @Requirement("IN-19")
    void aChangeOfSomethingElseIsNoNewResidenceStatus() {
        residence(FIRST);
        change(InventedPeople.edited(now(), NAME, LocalDate.of(1990, 4, 3), FIRST));
        assertThat(history()).containsExactly(FIRST);
    }

    @Test
    @Requirement("IN-19")
    void aStatusThatFellAwayIsNoLongerCurrentButStaysInTheHistory() {
        residence(FIRST);
        residence(null);
        assertThat(now().residence()).isNull();
        assertThat(history()).containsExactly(FIRST);
        assertThat(current()).isZero();
    }

    private int current() {
        return bench().as(() -> bench().sql(
                        "select count(*) from people_residence where person_id = ? and replaced_at is null")
                .param(id.value())
                .query(Integer.class)
                .single());
    }

    @Test
    @Requirement("IN-18")
    void whatWasConfirmedIsOfferedWithItsDayInsteadOfBeingAskedAgain() throws Exception {
        String page = "/people/" + id;
        assertThat(bench().see(page).body()).as("registered today").doesNotContain("Stimmt noch alles?");
        age("4 months");
        assertThat(bench().see(page).body()).contains("Stimmt noch alles?", "Ja, alles stimmt");
        int version = now().version();
        assertThat(bench().send(page + "/confirmation").redirect()).isEqualTo(page);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        assertThat(bench().as(() -> app.getBean(People.class).confirmedOn(id))).contains(today);
        assertThat(now().version()).as("nothing was changed").isEqualTo(version);
        assertThat(bench().see(page).body())
                .as("not asked again right after")
                .contains("zuletzt bestätigt am")
                .doesNotContain("Stimmt noch alles?");
        assertThat(bench().as(() -> bench().sql(
                                "select count(*) from audit_entry where subject_id = ? and action = 'person-confirmed'")
                        .param(id.value())
                        .query(Integer.class)
                        .single()))
                .isOne();
    }

    /** Nobody looked at her data for so long. */
    private void age(String interval) {
        bench().as(() -> bench().sql("update people_person set changed_at = now() - ?::interval where person_id = ?")
                .params(interval, id.value())
                .update());
    }

    @Test
    @Requirement("IN-18")
    void whatIsOldIsOfferedInTheHeadOfTheCaseOnceATalkWasHeld() throws Exception {
        CaseId caseId = bench().openFor(id);
        String file = "/cases/" + caseId;
        String question = "href=\"/people/" + id + "#true\"";
        bench().talk(caseId, 1);
        assertThat(bench().see(file).body()).as("her data is of today").doesNotContain(question);
        age("2 months");
        assertThat(bench().see(file).body()).as("still fresh").doesNotContain(question);
        age("4 months");
        assertThat(bench().see(file).body()).contains(question, "stimmt noch alles?");
        assertThat(bench().see(file + "/contacts").body()).contains(question);
        bench().send("/people/" + id + "/confirmation");
        assertThat(bench().see(file).body()).doesNotContain(question);
    }

    @Test
    @Requirement("IN-18")
    void withoutATalkNothingIsAskedInTheCase() throws Exception {
        CaseId caseId = bench().openFor(id);
        age("4 months");
        assertThat(bench().see("/cases/" + caseId).body()).doesNotContain("stimmt noch alles?");
    }

    @Test
    void whoSavesAnOlderVersionOverwritesNothing() {
        Person old = now();
        change(InventedPeople.edited(old, new PersonName("Erstgespeichert", "Eva", null), null, null));
        assertThat(change(InventedPeople.edited(old, new PersonName("Zuspaet", "Zoe", null), null, FIRST)))
                .isInstanceOfSatisfying(
                        ChangePerson.Outcome.Conflict.class,
                        conflict ->
                                assertThat(conflict.current().name().family()).isEqualTo("Erstgespeichert"));
        assertThat(now().name().family()).isEqualTo("Erstgespeichert");
        assertThat(history()).isEmpty();
    }

    @Test
    void theSameChangeSentTwiceIsSavedOnce() {
        Person edited = InventedPeople.edited(now(), NAME, LocalDate.of(1990, 4, 3), FIRST);
        assertThat(change(edited)).isInstanceOf(ChangePerson.Outcome.Saved.class);
        assertThat(change(edited)).isInstanceOf(ChangePerson.Outcome.Saved.class);
        assertThat(now().version()).isEqualTo(edited.version() + 1);
        assertThat(history()).containsExactly(FIRST);
    }

    @Test
    @Requirement("ACC-02")
    void aColleagueNeitherSeesNorChangesNorConfirmsHer() throws Exception {
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.see("/people/" + id).status()).isEqualTo(404);
        assertThat(colleague.send("/people/" + id + "/confirmation").status()).isEqualTo(404);
        Person edited = now();
        assertThat(colleague.as(() -> app.getBean(ChangePerson.class).change(edited)))
                .isInstanceOf(ChangePerson.Outcome.Unknown.class);
        assertThat(bench().as(() -> app.getBean(People.class).confirmedOn(id))).isEmpty();
    }
}
