package de.lotse.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Case;
import de.lotse.shared.CaseId;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** At least one third of the places stays open to people outside the focus groups (IN-10). */
@LotseTest
class FocusQuotaTests {
    private static final String GROUPS =
            "groups: [{key: young, label: {de: \"Junge Erwachsene\", en: \"Young adults\"}}], openShare: 0.3333";

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("IN-10")
    void twoThirdsOfThePlacesAreTheMost() {
        assertThat(FocusQuota.allowed(new BigDecimal("30"), new BigDecimal("0.3333")))
                .isEqualTo(20);
        assertThat(FocusQuota.allowed(new BigDecimal("3"), new BigDecimal("0.3333")))
                .isEqualTo(2);
        assertThat(FocusQuota.allowed(BigDecimal.ONE, new BigDecimal("0.3333"))).isZero();
    }

    @Test
    @Requirement("IN-10")
    void whoWouldTakeAPlaceFromTheOthersIsWarnedAndConfirms() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99121", "unna");
        InventedMunicipality.publish(app, id, "unna", text -> text.replace("groups: [], openShare: 0.3333", GROUPS));
        CaseBench bench = new CaseBench(app, id);
        String first = form(bench, bench.open(null, null, null));
        assertThat(bench.see(first).body()).contains("Junge Erwachsene", "Plätze für Fokuszielgruppen");
        String refused = bench.send(
                        first, "id", Uuids.next().toString(), "accessRoute", route(bench), "focusGroup", "young")
                .body();
        assertThat(refused).contains("Bitte bestätigen Sie unten", "placesSeen", "2.1 Zielgruppe");
        CaseId opened = CaseId.next();
        String done = bench.send(
                        first,
                        "id",
                        opened.toString(),
                        "accessRoute",
                        route(bench),
                        "focusGroup",
                        "young",
                        "placesSeen",
                        "yes")
                .redirect();
        assertThat(done).isEqualTo("/cases/" + opened);
        assertThat(bench.find(opened)).extracting(Case::focusGroup).isEqualTo("young");
        assertThat(bench.see("/cases/" + opened + "/decision").body())
                .contains("Junge Erwachsene", "Plätze für Fokuszielgruppen belegt");
    }

    @Test
    @Requirement("IN-10")
    void coordinationSeesTheRuleEvenWhereNoGroupIsLaidDown() throws Exception {
        assertThat(new CaseBench(app, "unna", Role.COORDINATOR).see("/capacity").body())
                .contains("keine Fokuszielgruppe festgelegt", "mindestens ein Drittel");
        assertThat(new CaseBench(app, "dueren", Role.COORDINATOR)
                        .see("/capacity")
                        .body())
                .contains("Duldung oder Gestattung", "nennt keinen Anteil");
        assertThat(new CaseBench(app, "herne", Role.COORDINATOR)
                        .see("/capacity")
                        .body())
                .doesNotContain("Fokuszielgruppen");
    }

    /** The form for somebody whose case is over. */
    private static String form(CaseBench bench, CaseId closed) {
        bench.close(closed);
        return "/people/" + bench.find(closed).mainPerson() + "/case";
    }

    private String route(CaseBench bench) {
        return bench.as(() -> app.getBean(de.lotse.tenancy.Concepts.class)
                .section(de.lotse.casework.IntakeConcept.class)
                .accessRoutes()
                .getFirst()
                .key());
    }
}
