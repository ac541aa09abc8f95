package de.lotse.intake.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.InventedOffice;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PostId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** First consultations are held by who sits on a post of case management today, not by who did until yesterday (ORG-03). */
@LotseTest
@Requirement({"IN-13", "ORG-03"})
class ConsultationSeatsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    FirstConsultations consultations;

    @Test
    void whosePostIsOverHoldsNoneWhileAPeriodThatFollowsCounts() {
        InventedOffice office = new InventedOffice(app, InventedMunicipality.of(app, "99195", "ennepe-ruhr"));
        PostId until = office.post(null, today.minusDays(1), null);
        CaseBench goesOn = office.sits(until);
        CaseBench before = office.sits(office.post(null, today.minusDays(1), null));
        assertThat(concerned(goesOn)).as("nobody sits there today").isFalse();

        office.post(today, null, until);
        assertThat(concerned(goesOn)).isTrue();
        assertThat(concerned(before)).isFalse();
    }

    @Test
    void whoBeginsLaterOrSitsNowhereHoldsNoneYet() {
        InventedOffice office = new InventedOffice(app, InventedMunicipality.of(app, "99196", "ennepe-ruhr"));
        CaseBench later = office.sits(office.post(today.plusDays(1), null, null));
        CaseBench nowhere = office.sits(null);
        CaseBench now = office.sits(office.post(null, today, null));
        assertThat(concerned(later)).isFalse();
        assertThat(concerned(nowhere)).isFalse();
        assertThat(concerned(now)).as("on her last day").isTrue();
    }

    private boolean concerned(CaseBench worker) {
        return worker.as(() -> consultations.concern());
    }
}
