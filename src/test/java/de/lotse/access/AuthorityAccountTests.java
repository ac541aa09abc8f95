package de.lotse.access;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who works for an authority gets an account of exactly that authority. */
@LotseTest
@Requirement("ACC-04")
class AuthorityAccountTests {
    @Autowired
    ApplicationContext app;

    @Test
    void anAuthorityAccountNeedsItsAuthority() throws Exception {
        CaseBench admin = new CaseBench(app, "unna", Role.ADMINISTRATOR);
        assertThat(open(admin, "").status()).isEqualTo(422);
        assertThat(open(admin, "").body()).contains("Bitte die Behörde wählen");
        String office = admin.organisation("abh_luenen").toString();
        assertThat(open(admin, office).redirect()).isEqualTo("/accounts");
    }

    private static CaseBench.Answer open(CaseBench admin, String organisation) throws Exception {
        return admin.send(
                "/accounts",
                "id",
                Uuids.next().toString(),
                "login",
                "behoerde-" + Uuids.next(),
                "name",
                "Anna Amtsmuster",
                "duty",
                "Sachbearbeitung",
                "workplace",
                "Lünen",
                "roles",
                "AUTHORITY",
                "organisation",
                organisation,
                "password",
                "Beispielsatz-2026");
    }
}
