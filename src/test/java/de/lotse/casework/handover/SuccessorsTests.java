package de.lotse.casework.handover;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.InventedOffice;
import de.lotse.casework.Load;
import de.lotse.shared.AccountId;
import de.lotse.tenancy.Competence;
import de.lotse.tenancy.InventedMunicipality;
import de.lotse.tenancy.PostId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is proposed first for a case follows from who sits where today (ORG-03, ORG-06). */
@LotseTest
@Requirement({"ORG-03", "ORG-06"})
class SuccessorsTests {
    private static final String TOWN = "musterort";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Successors successors;

    @Test
    void whosePostIsOverIsNeitherCompetentNorJudgedWhileAPeriodThatFollowsCounts() {
        InventedOffice office = new InventedOffice(app, InventedMunicipality.of(app, "99188", "unna"));
        office.competent(Competence.Kind.CASE_MANAGEMENT, TOWN);
        PostId until = office.post(null, today.minusDays(1), null);
        CaseBench before = office.sits(office.post(null, today.minusDays(1), null));
        CaseBench goesOn = office.sits(until);
        office.post(today, null, until);

        Successors.Successor over = one(office, before.account());
        assertThat(over.competent()).as("her post ended yesterday").isFalse();
        assertThat(over.light()).isEqualTo(Load.Light.NONE);
        Successors.Successor held = one(office, goesOn.account());
        assertThat(held.competent()).as("hers goes on today").isTrue();
        assertThat(held.light()).isEqualTo(Load.Light.FREE);
    }

    private Successors.Successor one(InventedOffice office, AccountId account) {
        return office.coordinator().as(() -> successors.all(TOWN)).stream()
                .filter(successor -> successor.account().equals(account))
                .findFirst()
                .orElseThrow();
    }
}
