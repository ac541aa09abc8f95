package de.lotse.casework.today;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.consent.GivenReleases;
import de.lotse.people.Person;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What runs out of somebody carried in a case stands on Heute as it does for the client. */
@LotseTest
class FamilyDuesTests {
    private final LocalDate today = FamilyBench.today();

    @Autowired
    ApplicationContext app;

    private static String heute(FamilyBench family) throws Exception {
        return family.bench().see("/").body();
    }

    @Test
    @Requirement({"IN-19", "CW-02"})
    void theResidenceTitleOfSomebodyCarriedIsRemindedUnderHerNameUntilSheTakesHerConsentBack() throws Exception {
        FamilyBench family = FamilyBench.in(app);
        PersonId partner =
                family.partner("Omar", new Person.Residence("DU-60A-1", today.minusYears(1), today.plusDays(20)));
        assertThat(heute(family))
                .contains("Omar Beispiel: Aufenthaltsdokument läuft ab", "/people/" + partner)
                .doesNotContain("Hanan Mithal: Aufenthaltsdokument läuft ab");
        family.withdraw(partner);
        assertThat(heute(family)).doesNotContain("Aufenthaltsdokument läuft ab");
    }

    @Test
    @Requirement({"CON-03", "CW-02"})
    void aReleaseOfSomebodyCarriedThatEndsSoonIsRemindedUnderHerName() throws Exception {
        FamilyBench family = FamilyBench.in(app);
        PersonId partner = family.partner("Omar", null);
        GivenReleases.give(app, family.bench(), partner, "Praxis Beispiel", today.plusDays(20), List.of("health"));
        assertThat(heute(family))
                .contains("Omar Beispiel: Entbindung für Praxis Beispiel läuft ab")
                .doesNotContain("Hanan Mithal: Entbindung für Praxis Beispiel läuft ab");
    }
}
