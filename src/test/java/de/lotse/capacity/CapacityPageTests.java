package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CapacityConcept;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page about room: golden values of the concepts, and who sees what. */
@LotseTest
class CapacityPageTests {
    @Autowired
    ApplicationContext app;

    @ParameterizedTest
    @Requirement("CAP-02")
    @CsvSource({
        "1.0, 4, 2, 2, 5, 13, 27.25, 23.4, FULL",
        "0.75, 2, 2, 5, 2, 11, 24.5, 17.55, FULL",
        "0.5, 1, 1, 0, 5, 7, 8.25, 11.7, FREE"
    })
    void theThreePostsOfMuensterTable1(
            String fte, int a, int b, int c, int d, int cases, String hours, String budget, Load.Light light) {
        Measure measure = measure("muenster");
        Carried carried = carried(Map.of("A", a, "B", b, "C", c, "D", d));
        assertThat(carried.active()).isEqualTo(cases);
        Load load = measure.load(new BigDecimal(fte), carried);
        assertThat(load.used()).isEqualByComparingTo(hours);
        assertThat(load.to()).isEqualByComparingTo(budget);
        assertThat(load.light()).isEqualTo(light);
    }

    @Test
    @Requirement("CAP-01")
    void anAdmissionIsJudgedByItsCategory() {
        Measure measure = measure("muenster");
        List<Admission> all = Admission.all(
                List.of(
                        worker(measure, "1.0", Map.of("A", 4, "B", 2, "C", 2, "D", 5)),
                        worker(measure, "0.5", Map.of("A", 1, "B", 1, "D", 5))),
                measure);
        assertThat(all.getFirst()).satisfies(one -> assertThat(one.costs()).isEqualByComparingTo("4"));
        assertThat(all).extracting(Admission::fits).as("3.45 hours left").containsExactly(0, 1, 1, 13);
        assertThat(all).extracting(Admission::withRoom).containsExactly(0, 1, 1, 1);
    }

    @Test
    @Requirement("CAP-01")
    void theLastPlaceOfAKeyMakesFull() {
        Measure measure = measure("unna");
        List<Admission> all =
                Admission.all(List.of(active(measure, 29), active(measure, 30), active(measure, 3)), measure);
        assertThat(all).singleElement().satisfies(one -> {
            assertThat(one.fits()).isEqualTo(28);
            assertThat(one.withRoom()).isEqualTo(2);
            assertThat(one.thenFull()).isEqualTo(1);
        });
    }

    @Test
    @Requirement("CAP-01")
    void withoutAKeyNothingIsJudged() {
        Measure measure = measure("herne");
        assertThat(active(measure, 80).now().light()).isEqualTo(Load.Light.NONE);
        assertThat(Admission.all(List.of(active(measure, 80)), measure)).isEmpty();
    }

    @Test
    @Requirement({"CAP-01", "ACC-03"})
    void coordinationSeesEveryLevelWithRuleAndSource() throws Exception {
        CaseBench worker = SeatedWorker.on(app, "unna", "luenen_cm_from_2025", "1.0");
        worker.open("luenen", null, null);
        assertThat(new CaseBench(app, "unna", Role.COORDINATOR).see("/capacity").body())
                .contains("Nach Träger", "Nordkreis", "Südkreis", "Fallschlüssel", "2.2 Komplexität", "Bea Beispiel")
                .doesNotContain("Mithal");
    }

    @Test
    @Requirement({"ACC-03", "ACC-08"})
    void theLeadOfAProviderSeesHerOwnWorkersAndNoOthers() throws Exception {
        SeatedWorker.on(app, "unna", "luenen_cm_from_2025", "1.0");
        String other = new CaseBench(app, "unna", Role.PROVIDER_LEAD, "awo_ler")
                .see("/capacity")
                .body();
        assertThat(other).contains("Kommune gesamt").doesNotContain("rowheader\">Bea Beispiel", "Nordkreis", "Lünen");
        assertThat(new CaseBench(app, "unna", Role.PROVIDER_LEAD, "stadt_luenen")
                        .see("/capacity")
                        .body())
                .contains("rowheader\">Bea Beispiel");
    }

    @Test
    @Requirement("CAP-01")
    void anObservedValueIsNoPromiseOfPlaces() throws Exception {
        SeatedWorker.on(app, "dueren", null, "1.0");
        assertThat(new CaseBench(app, "dueren", Role.COORDINATOR)
                        .see("/capacity")
                        .body())
                .contains("Bis zum Erfahrungswert", "4.1.4 Beratungstiefe")
                .doesNotContain("Platz für");
    }

    @Test
    @Requirement("CAP-01")
    void aCaseManagerHasNoPageAboutHerColleagues() throws Exception {
        assertThat(new CaseBench(app, "unna").see("/capacity").status()).isEqualTo(404);
    }

    private static Measure measure(String municipality) {
        var profile = ExampleConcepts.profile(municipality);
        return Measure.of(profile.section(CapacityConcept.class), List.of(profile.section(CaseworkConcept.class)));
    }

    private static Carried carried(Map<String, Integer> byCategory) {
        Carried carried = Carried.NOTHING;
        for (Map.Entry<String, Integer> one : byCategory.entrySet()) {
            carried = carried.with(Carried.Kind.ACTIVE, one.getKey(), one.getValue());
        }
        return carried;
    }

    private static WorkerCapacity active(Measure measure, int cases) {
        return worker(measure, "1.0", Carried.NOTHING.with(Carried.Kind.ACTIVE, null, cases));
    }

    private static WorkerCapacity worker(Measure measure, String fte, Map<String, Integer> cases) {
        return worker(measure, fte, carried(cases));
    }

    private static WorkerCapacity worker(Measure measure, String share, Carried carried) {
        BigDecimal fte = new BigDecimal(share);
        Load now = measure.load(fte, carried);
        return new WorkerCapacity(
                AccountId.next(), "Bea Beispiel", null, null, Seat.HELD, List.of(), fte, carried, now, now, true);
    }
}
