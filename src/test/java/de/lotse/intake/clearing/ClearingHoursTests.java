package de.lotse.intake.clearing;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.intake.RequestBench;
import de.lotse.intake.request.RequestStep.Kind;
import de.lotse.intake.request.Requests;
import de.lotse.intake.request.TakeStep;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PublishConcept;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Twenty hours a week for the clearing team of Münster, ten for each of the two (Konzept Münster Kap. 2 Clearing-Team). */
@LotseTest
@Requirement("IN-05")
class ClearingHoursTests {
    private static final String EXCEEDED = "Das Stundenkontingent dieser Woche ist überschritten";

    @Autowired
    ApplicationContext app;

    @Test
    void theTeamSeesItsHoursAndThoseOfEachAgainstTheBudget() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99175", "muenster");
        CaseBench one = new CaseBench(app, id, Role.CLEARING);
        CaseBench other = new CaseBench(app, id, Role.CLEARING);
        assertThat(one.see("/requests").body()).contains("0 von 20 Std.", "noch keine Zeit erfasst", "Clearing-Team");

        talked(one, 600);
        talked(other, 90);
        assertThat(one.see("/requests").body())
                .as("ten hours are within the budget of one")
                .contains("11,5 von 20 Std.", "10 von 10 Std.", "1,5 von 10 Std.")
                .doesNotContain(EXCEEDED);

        talked(one, 60);
        assertThat(other.see("/requests").body())
                .as("one is over, the team is not")
                .contains("12,5 von 20 Std.", "11 von 10 Std.")
                .doesNotContain(EXCEEDED);

        talked(other, 480);
        assertThat(one.see("/requests").body()).contains("20,5 von 20 Std.", "9,5 von 10 Std.", EXCEEDED);
    }

    @Test
    void aConceptWithoutABudgetShowsNoHours() throws Exception {
        MunicipalityId id = InventedMunicipality.of(app, "99176", "muenster");
        assertThat(InventedMunicipality.publish(
                        app,
                        id,
                        "muenster",
                        text -> text.replace("      hoursPerWeek: 20\n", "      hoursPerWeek: null\n")
                                .replace("      hoursPerPerson: 10\n", "      hoursPerPerson: null\n")))
                .isInstanceOf(PublishConcept.Outcome.Published.class);
        CaseBench one = new CaseBench(app, id, Role.CLEARING);
        CaseBench.Answer board = one.see("/requests");
        assertThat(board.status()).isEqualTo(200);
        assertThat(board.body()).doesNotContain("von 20 Std.").doesNotContain("Zeit erfasst");
    }

    /** A clearing contact of so many minutes on a request of its own. */
    private void talked(CaseBench member, int minutes) throws Exception {
        String code = new RequestBench(app, "muster-99175").request();
        UUID request = member.as(
                () -> app.getBean(Requests.class).withCode(code).orElseThrow().id());
        assertThat(member.as(() -> app.getBean(TakeStep.class)
                        .take(new TakeStep.Command(
                                Uuids.next(), request, 0, Kind.CONTACT, null, null, null, minutes, Map.of()))))
                .isEqualTo(TakeStep.Outcome.DONE);
    }
}
