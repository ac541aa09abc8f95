package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.Uuids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Competence is limited to a focus area of the concept, named in its words (Konzept Kreis Düren, 4.1). */
@LotseTest
@Requirement("ORG-06")
class CompetenceFocusTests {
    private static final String NEW = "/organisation/competence/new";

    @Autowired
    ApplicationContext app;

    @Test
    void aFocusAreaIsChosenWhereTheConceptHasThemAndStandsInItsWords() throws Exception {
        CaseBench administrator = new CaseBench(app, "dueren", Role.ADMINISTRATOR);
        assertThat(administrator.see(NEW).body())
                .contains("Zuständigkeit anlegen", "bitte wählen", "<option value=\"welcome\">Willkommen");
        assertThat(administrator.see("/organisation").body())
                .contains("· Willkommen")
                .doesNotContain("· welcome");
        CaseBench.Answer refused = administrator.send(
                "/organisation/competence",
                "id",
                Uuids.next().toString(),
                "version",
                "0",
                "kind",
                "CASE_MANAGEMENT",
                "focus",
                "welcom");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"f-focus-error\"");
    }

    @Test
    void whereTheConceptHasNoneNobodyIsAsked() throws Exception {
        assertThat(new CaseBench(app, "unna", Role.ADMINISTRATOR).see(NEW).body())
                .contains("id=\"f-towns")
                .doesNotContain("f-focus");
    }
}
