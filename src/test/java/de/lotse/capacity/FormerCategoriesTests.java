package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.capacity.forecast.Observed;
import de.lotse.capacity.forecast.RunForecast;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CategoryScheme.CategoryClass;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PublishConcept;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A category that a later version of the concept gives up keeps its hours for the cases that have it (CW-11, QA-06). */
@LotseTest
@Requirement({"CAP-01", "CAP-04", "CW-11", "QA-06"})
class FormerCategoriesTests {
    @Autowired
    ApplicationContext app;

    @Test
    void casesOfACategoryTheConceptGaveUpKeepTheirHoursAndThePagesSaySo() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99187", "muenster");
        CaseBench worker = new CaseBench(app, id);
        categorise(worker, worker.open(null, null, null), "A");
        categorise(worker, worker.open(null, null, null), "D");
        CaseBench coordinator = new CaseBench(app, id, Role.COORDINATOR);
        assertThat(used(coordinator)).isEqualByComparingTo("4.25");
        assertThat(InventedMunicipality.publish(app, id, "muenster", text -> text.replace("{key: A, ", "{key: Z, ")))
                .isInstanceOf(PublishConcept.Outcome.Published.class);

        assertThat(used(coordinator)).as("as before").isEqualByComparingTo("4.25");
        assertThat(coordinator.as(() -> Measure.of(app.getBean(Concepts.class))))
                .satisfies(measure -> assertThat(measure.former())
                        .extracting(CategoryClass::key)
                        .containsExactly("A"));
        Observed observed =
                coordinator.as(() -> app.getBean(RunForecast.class).observed()).orElseThrow();
        assertThat(observed.running()).as("nobody is lost").isEqualTo(2);
        assertThat(observed.kinds())
                .filteredOn(Observed.Kind::former)
                .singleElement()
                .satisfies(kind -> assertThat(kind.costs()).isEqualTo(4));
    }

    private java.math.BigDecimal used(CaseBench coordinator) {
        return coordinator
                .as(() -> app.getBean(Capacities.class).all())
                .getFirst()
                .now()
                .used();
    }

    private static void categorise(CaseBench worker, CaseId id, String category) {
        worker.as(
                () -> worker.sql("""
                        insert into casework_category_choice (municipality_id, case_id, choice_id, category, figures, chosen_at, chosen_by)
                        values (database_municipality(), ?, ?, ?, '{}', now(), database_account())
                        """).params(id.value(), Uuids.next(), category).update());
    }
}
