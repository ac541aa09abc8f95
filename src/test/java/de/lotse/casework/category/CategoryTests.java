package de.lotse.casework.category;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LotseTest
class CategoryTests {
    @Autowired
    ApplicationContext app;

    @Test
    @Requirement("CW-11")
    void onlyAConceptWithCategoriesHasThePage() throws Exception {
        CaseBench unna = new CaseBench(app, "unna");
        CaseId there = unna.open(null, null, null);
        CaseBench muenster = new CaseBench(app, "muenster");
        CaseId here = muenster.open("muenster", null, null);

        assertThat(unna.see("/cases/" + there + "/category").status()).isEqualTo(404);
        assertThat(unna.send("/cases/" + there + "/category").status()).isEqualTo(404);
        assertThat(unna.see("/cases/" + there + "/screening").body()).doesNotContain("/category");
        assertThat(muenster.see("/cases/" + here + "/screening").body())
                .contains("Noch keine Kategorie", "/cases/" + here + "/category");
    }

    @Test
    @Requirement("CW-11")
    void fourCriteriaProposeAAndAnotherChoiceNeedsAReason() throws Exception {
        CaseBench bench = new CaseBench(app, "muenster");
        CaseId id = bench.open("muenster", null, null);
        String path = "/cases/" + id + "/category";
        String[] figures = {"effort", "4", "urgency", "1", "needs", "3", "actors", "4", "familyCases", "1", "phase", "6"
        };

        Answer proposal = bench.send(path + "/proposal", figures);
        assertThat(proposal.status()).isEqualTo(200);
        assertThat(proposal.body()).contains("Vorschlag: A – schwierig", "4 von 4 nötigen Kriterien");
        assertThat(bench.count("casework_category_choice", id)).isZero();
        String sent = Uuids.next().toString();
        Answer refused = bench.send(path, with(figures, "id", sent, "category", "B"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Vorgeschlagen ist „A – schwierig“", "f-reason-error");
        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(path, with(figures, "id", sent, "category", "B", "reason", "viel gelernt"))
                            .status())
                    .isEqualTo(302);
        }
        assertThat(bench.count("casework_category_choice", id)).isEqualTo(1);
        assertThat(bench.see(path).body())
                .contains("B · 3 Std. pro Woche", "viel gelernt", "Vorgeschlagen war: A", "Tab. 1 Fallkategorisierung");
    }

    private static String[] with(String[] figures, String... more) {
        String[] all = java.util.Arrays.copyOf(figures, figures.length + more.length);
        System.arraycopy(more, 0, all, figures.length, more.length);
        return all;
    }

    @Test
    @Requirement({"CW-11", "ACC-02", "CW-10"})
    void wrongFiguresAreKeptAForeignCaseDoesNotExistAClosedOneTakesNothing() throws Exception {
        CaseBench bench = new CaseBench(app, "muenster");
        CaseId id = bench.open("muenster", null, null);
        String path = "/cases/" + id + "/category";
        String sent = Uuids.next().toString();

        Answer wrong = bench.send(path, "id", sent, "category", "A", "effort", "viel", "reason", "steht noch da");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("viel", "steht noch da");
        assertThat(new CaseBench(app, "muenster").see(path).status()).isEqualTo(404);
        bench.close(id);
        assertThat(bench.send(path, "id", sent, "category", "D").body()).contains("Der Fall ist beendet");
    }
}
