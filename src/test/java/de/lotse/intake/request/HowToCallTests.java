package de.lotse.intake.request;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.consent.Issuers;
import de.lotse.intake.RequestBench;
import de.lotse.shared.MunicipalityId;
import de.lotse.tenancy.InventedMunicipality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where the public pages say "call us", they say how (IN-02). */
@LotseTest
@Requirement("IN-02")
class HowToCallTests {
    private static final String HOW = "So erreichen Sie uns: Telefon 0000 00000";

    @Autowired
    ApplicationContext app;

    @Test
    void theFormAndTheStatusPageSayHowTheMunicipalityIsReachedOnceItSaidSo() throws Exception {
        MunicipalityId town = InventedMunicipality.of(app, "99156", "muenster");
        RequestBench outside = new RequestBench(app, "muster-99156");
        for (String page : List.of("", "/status")) {
            assertThat(outside.see(page).body()).as(page).doesNotContain("So erreichen Sie uns");
        }
        new CaseBench(app, town, Role.ADMINISTRATOR).as(() -> {
            app.getBean(Issuers.class).save(null, new Issuers.Details(null, "Telefon 0000 00000", null, null, null));
            return true;
        });
        for (String page : List.of("", "/status")) {
            assertThat(outside.see(page).body()).as(page).contains(HOW);
        }
    }
}
