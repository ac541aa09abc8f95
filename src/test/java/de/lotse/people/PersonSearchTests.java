package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The search in the top bar, over sealed names. */
@LotseTest
class PersonSearchTests {
    private static final LocalDate BORN = LocalDate.of(1987, 7, 14);

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private @Nullable InventedPeople people;

    @BeforeEach
    void aWorker() {
        bench = new CaseBench(app, "unna");
        people = new InventedPeople(app, bench);
    }

    private InventedPeople people() {
        return Objects.requireNonNull(people);
    }

    @Test
    void everyPartOfTheNameFindsHerInAnyOrderAndSpelling() {
        PersonId id = people().register("Müller-Beispiel", "Şirin Anna", "حنان مثال", BORN);
        for (String typed : List.of(
                "Müller",
                "mueller",
                "Muller",
                "mül",
                "sir bei",
                "Beispiel, Anna Sirin",
                "MILLER",
                "حنان",
                "مثال حنان",
                "14.07.1987",
                "14.7.1987 anna")) {
            assertThat(people().find(typed)).as(typed).containsExactly(id);
        }
    }

    @Test
    void nobodyIsFoundByWhatIsWrongInOnePlace() {
        people().register("Müller-Beispiel", "Anna", null, BORN);
        for (String typed : List.of(
                "",
                " ",
                "a",
                "Müller Berta",
                "15.07.1987",
                "Müller 15.07.1987",
                "31.02.1987 Müller",
                "%",
                "' or 1=1 --")) {
            assertThat(people().find(typed)).as(typed).isEmpty();
        }
    }

    @Test
    void eachPersonIsFoundOnceHoweverManySpellingsAgree() {
        PersonId one = people().register("Vielfachbeispiel", "Vera", null, BORN);
        PersonId two = people().register("Vielfachbeispiel", "Viola", null, BORN);
        assertThat(people().find("Vielfachbeispiel")).containsExactlyInAnyOrder(one, two);
    }

    @Test
    @Requirement("ACC-02")
    void nobodyOutOfReachIsFoundByNameOrBirthDate() {
        people().register("Verborgen", "Vera", null, BORN);
        InventedPeople colleague = new InventedPeople(app, new CaseBench(app, "unna"));
        assertThat(colleague.find("Verborgen")).isEmpty();
        assertThat(colleague.find("14.07.1987")).isEmpty();
    }

    @Test
    @Requirement("ORG-01")
    void anotherMunicipalityFindsNobodyAndKnowsNobody() {
        people().register("Nachbarbeispiel", "Nele", null, BORN);
        InventedPeople elsewhere = new InventedPeople(app, new CaseBench(app, "herne"));
        assertThat(elsewhere.find("Nachbarbeispiel")).isEmpty();
        assertThat(elsewhere.duplicates("Nachbarbeispiel", "Nele", BORN)).isEmpty();
    }

    @Test
    void equalNamesGiveDifferentTokensInAnotherMunicipality() {
        byte[] here = app.getBean(de.lotse.vault.Vault.class).token(5978, "part", "mueller");
        assertThat(app.getBean(de.lotse.vault.Vault.class).token(5978, "part", "mueller"))
                .isEqualTo(here);
        assertThat(app.getBean(de.lotse.vault.Vault.class).token(5916, "part", "mueller"))
                .isNotEqualTo(here);
        assertThat(app.getBean(de.lotse.vault.Vault.class).token(5978, "sound", "mueller"))
                .isNotEqualTo(here);
    }

    @Test
    void afterAChangeOnlyTheNewNameFindsHer() {
        PersonId id = people().register("Altname", "Alma", null, BORN);
        CaseBench worker = Objects.requireNonNull(bench);
        worker.as(() -> {
            Person known = app.getBean(People.class).find(id).orElseThrow();
            return app.getBean(ChangePerson.class)
                    .change(InventedPeople.edited(
                            known, new PersonName("Neuname", "Alma", null), LocalDate.of(1988, 1, 2), null));
        });
        assertThat(people().find("Neuname")).containsExactly(id);
        assertThat(people().find("02.01.1988")).containsExactly(id);
        assertThat(people().find("Altname")).isEmpty();
        assertThat(people().find("14.07.1987")).isEmpty();
    }

    @Test
    void thePageShowsWhomItFoundWithTheOriginalScript() throws Exception {
        people().register("Seitenbeispiel", "Sina", "سينا", BORN);
        CaseBench worker = Objects.requireNonNull(bench);
        assertThat(worker.see("/search?q=seitenbei").body()).contains("Seitenbeispiel, Sina", "سينا", "1 Treffer");
        assertThat(worker.see("/search?q=niemandsonst").body()).contains("Nichts gefunden");
    }
}
