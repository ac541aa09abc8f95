package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whether somebody like this is known already, asked when she is entered (IN-15). */
@LotseTest
class DuplicatesTests {
    private static final AtomicInteger DAYS = new AtomicInteger();

    /** Each test has its own, because sounds are coarse and agree by chance. */
    private final LocalDate born = LocalDate.of(1961, 3, 2).plusDays(DAYS.getAndAdd(97));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench colleagueBench;
    private @Nullable CaseBench bench;
    private @Nullable InventedPeople mine;
    private @Nullable InventedPeople colleague;

    @BeforeEach
    void twoWorkers() {
        bench = new CaseBench(app, "muenster");
        colleagueBench = new CaseBench(app, "muenster");
        mine = new InventedPeople(app, bench);
        colleague = new InventedPeople(app, colleagueBench);
    }

    private InventedPeople mine() {
        return Objects.requireNonNull(mine);
    }

    private PersonId theirs(String family, String given, @Nullable String script) {
        return Objects.requireNonNull(colleague).register(family, given, script, born);
    }

    @Test
    @Requirement("IN-15")
    void turnedNamesAndOtherSpellingsAreTheSamePersonWithoutABirthDate() {
        PersonId id = theirs("Zwillingsmeier", "Yüksel", null);
        assertThat(mine().duplicates("Yuksel", "Zwillingsmayer", null))
                .extracting(PersonSearch.Duplicate::person)
                .containsExactly(id);
    }

    @Test
    @Requirement("IN-15")
    void onePartAloneIsNobodyUnlessTheBirthDateAgrees() {
        PersonId id = theirs("Quastenbeispiel", "Hanan", null);
        assertThat(mine().duplicates("Ganzanders", "Hanan", null))
                .extracting(PersonSearch.Duplicate::person)
                .doesNotContain(id);
        assertThat(mine().duplicates("Quastenbeispiel", "Berta", born.plusDays(1)))
                .isEmpty();
        assertThat(mine().duplicates("Quastenbeispiel", "Berta", born))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.person()).isEqualTo(id);
                    assertThat(known.sameBirthDate()).isTrue();
                });
    }

    @Test
    @Requirement("IN-15")
    void theSameOriginalScriptIsTheSamePersonWhateverTheLatinSpelling() {
        PersonId id = theirs("Qasimbeispiel", "Moussa", "موسى قاسم");
        assertThat(mine().duplicates(new PersonName("Kazembeispiel", "Mosseh", "قاسم موسى"), null))
                .extracting(PersonSearch.Duplicate::person)
                .contains(id);
    }

    @Test
    @Requirement({"IN-15", "ACC-07"})
    void outOfReachOnlyTheColleagueIsNamedAndNothingOfTheFile() throws Exception {
        theirs("Geheimbeispiel", "Gesine", null);
        assertThat(mine().duplicates("Geheimbeispiel", "Gesine", born))
                .singleElement()
                .satisfies(known -> {
                    assertThat(known.reachable()).isFalse();
                    assertThat(known.responsible()).isEqualTo("Bea Beispiel");
                });
        CaseBench.Answer answer = register("Geheimbeispiel", "Gesine", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Vielleicht ist diese Person schon bekannt",
                        "Bekannt bei Bea Beispiel",
                        "die Akte bleibt verschlossen")
                .doesNotContain("Gesine Geheimbeispiel</a>", "" + born);
        assertThat(mine().find("Geheimbeispiel")).isEmpty();
    }

    @Test
    @Requirement({"IN-15", "CW-16"})
    void whoIsGoneCannotBeAskedSoCoordinationIsNamed() throws Exception {
        theirs("Verlassenbeispiel", "Vera", null);
        CaseBench gone = Objects.requireNonNull(colleagueBench);
        gone.as(() -> gone.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(gone.account().value())
                .update());
        assertThat(register("Verlassenbeispiel", "Vera", "").body())
                .contains("Bekannt bei Bea Beispiel, nicht mehr im Dienst", "bei der Koordination nachfragen")
                .doesNotContain("Bitte dort nachfragen", "Vera Verlassenbeispiel</a>");
    }

    @Test
    @Requirement({"IN-15", "CW-16"})
    void whoTookHerOverIsAskedNotWhoWroteHerDownOnce() {
        PersonId id = theirs("Weiterbeispiel", "Wanda", null);
        new CaseBench(app, "muenster").as(() -> {
            app.getBean(Grants.class).takeOver(id);
            return id;
        });
        CaseBench gone = Objects.requireNonNull(colleagueBench);
        gone.as(() -> gone.sql("update access_account set disabled_at = now() where account_id = ?")
                .param(gone.account().value())
                .update());
        assertThat(mine().duplicates("Weiterbeispiel", "Wanda", born))
                .singleElement()
                .satisfies(known -> assertThat(known.gone()).isFalse());
    }

    @Test
    @Requirement({"IN-15", "CW-16"})
    void whileTheColleagueIsAwayHerDeputyIsNamedToo() throws Exception {
        theirs("Urlaubsbeispiel", "Ute", null);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        Objects.requireNonNull(colleagueBench)
                .send(
                        "/absences",
                        "id",
                        Uuids.next().toString(),
                        "from",
                        today.toString(),
                        "until",
                        today.plusDays(3).toString(),
                        "kind",
                        "VACATION",
                        "deputy",
                        new CaseBench(app, "muenster").account().toString());
        assertThat(register("Urlaubsbeispiel", "Ute", "").body())
                .contains("Bekannt bei Bea Beispiel (abwesend, Vertretung: Bea Beispiel)", "Bitte dort nachfragen");
    }

    @Test
    @Requirement("IN-15")
    void withinReachTheKnownPersonIsLinked() throws Exception {
        PersonId id = mine().register("Eigenbeispiel", "Ella", null, born);
        assertThat(register("Eigenbeispiel", "Ella", "").body())
                .contains("href=\"/people/" + id + "\"", "Ella Eigenbeispiel");
    }

    @Test
    @Requirement("IN-15")
    void whoSaysItIsSomebodyElseRegistersHer() throws Exception {
        theirs("Doppelbeispiel", "Dora", null);
        assertThat(register("Doppelbeispiel", "Dora", "").status()).isEqualTo(422);
        CaseBench.Answer saved = register("Doppelbeispiel", "Dora", "yes");
        assertThat(saved.redirect()).startsWith("/people/");
        assertThat(mine().find("Doppelbeispiel")).hasSize(1);
    }

    private CaseBench.Answer register(String family, String given, String different) throws Exception {
        return Objects.requireNonNull(bench)
                .send(
                        "/people",
                        "id",
                        Uuids.next().toString(),
                        "family",
                        family,
                        "given",
                        given,
                        "interpreter",
                        "UNKNOWN",
                        "different",
                        different);
    }
}
