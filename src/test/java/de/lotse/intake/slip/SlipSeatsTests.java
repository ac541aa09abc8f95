package de.lotse.intake.slip;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.InventedOffice;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PostId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Slips come to who consults at the office today, not to who did until yesterday (ORG-03). */
@LotseTest
@Requirement({"IN-11", "ORG-03"})
class SlipSeatsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Slips slips;

    @Test
    void whosePostIsOverGetsNoSlipsWhileAPeriodThatFollowsCounts() {
        InventedOffice office = office("99191");
        PostId until = office.post(null, today.minusDays(1), null);
        CaseBench goesOn = office.sits(until);
        CaseBench before = office.sits(office.post(null, today.minusDays(1), null));
        assertThat(concerned(goesOn)).as("nobody sits there today").isFalse();

        office.post(today, null, until);
        assertThat(concerned(goesOn)).isTrue();
        assertThat(concerned(before)).isFalse();
    }

    @Test
    void whoBeginsLaterGetsNoneYet() {
        InventedOffice office = office("99192");
        CaseBench later = office.sits(office.post(today.plusDays(1), null, null));
        CaseBench now = office.sits(office.post(null, today, null));
        assertThat(concerned(later)).isFalse();
        assertThat(concerned(now)).as("on her last day").isTrue();
    }

    private InventedOffice office(String ags) {
        InventedOffice office = new InventedOffice(app, InventedMunicipality.of(app, ags, "unna"));
        office.competent(Competence.Kind.ABH, "musterort");
        return office;
    }

    private boolean concerned(CaseBench worker) {
        return worker.as(() -> slips.concern());
    }
}
