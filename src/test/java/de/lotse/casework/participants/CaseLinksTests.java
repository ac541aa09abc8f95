package de.lotse.casework.participants;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Cases that belong together are linked from both sides, and a link made by mistake is undone without being wiped. */
@LotseTest
class CaseLinksTests {
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId id;

    @Autowired
    CaseLinksTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        id = bench.open(null, null, null);
    }

    @Test
    @Requirement("CW-02")
    void aChildWithComplexNeedHasACaseOfItsOwnLinkedFromBothSides() throws Exception {
        CaseId child = bench.open(null, null, null);
        String links = "/cases/" + id + "/participants/links";
        assertThat(bench.send(links, "case", child.toString()).status()).isEqualTo(302);
        assertThat(bench.send(links, "case", child.toString()).status()).isEqualTo(302);
        assertThat(bench.count("casework_case_link", id)).isEqualTo(1);
        assertThat(bench.see("/cases/" + child).body())
                .contains("verbunden mit " + bench.find(id).number());
        CaseId foreign = new CaseBench(app, "unna").open(null, null, null);
        assertThat(bench.send(links, "case", foreign.toString()).status()).isEqualTo(404);
    }

    @Test
    @Requirement("CW-02")
    void aLinkMadeByMistakeIsUndoneFromEitherSideWithItsReasonAndCanBeMadeAgain() throws Exception {
        CaseId other = bench.open(null, null, null);
        bench.send("/cases/" + id + "/participants/links", "case", other.toString());
        String ending = "/cases/" + other + "/participants/links/" + id + "/ending";
        assertThat(bench.see("/cases/" + other + "/participants").body()).contains(ending, "Verbindung lösen");
        assertThat(bench.see(ending).body()).contains(bench.find(id).number());
        assertThat(bench.send(ending).status()).as("without a reason").isEqualTo(422);
        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(ending, "reason", "Namensgleichheit, nicht verwandt")
                            .status())
                    .as("also sent twice")
                    .isEqualTo(302);
        }
        for (CaseId side : List.of(id, other)) {
            assertThat(bench.see("/cases/" + side).body()).doesNotContain("verbunden mit ");
            assertThat(bench.see("/cases/" + side + "/participants").body())
                    .contains("Nicht mehr verbunden: ", "Namensgleichheit, nicht verwandt", "Bea Beispiel");
        }
        assertThat(bench.see(ending).status()).isEqualTo(404);
        assertThat(bench.count("casework_case_link", id)).as("nothing is wiped").isOne();
        assertThat(bench.count("casework_case_link_end", id)).isOne();

        bench.send("/cases/" + id + "/participants/links", "case", other.toString());
        assertThat(bench.see("/cases/" + other).body())
                .contains("verbunden mit " + bench.find(id).number());
        CaseId never = bench.open(null, null, null);
        assertThat(bench.send("/cases/" + id + "/participants/links/" + never + "/ending", "reason", "Nie verbunden")
                        .status())
                .isEqualTo(404);
        bench.close(other);
        assertThat(bench.send(ending, "reason", "Doch nicht").status()).isEqualTo(422);
    }
}
