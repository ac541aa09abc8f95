package de.lotse.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.CaseBench.Answer;
import de.lotse.casework.IntakeConcept;
import de.lotse.shared.CaseId;
import de.lotse.tenancy.Concepts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The form that opens a case, sent once more: nothing is opened twice, lost in silence or taken from somebody else. */
@LotseTest
class OpenCaseTests {
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId before;
    private final String path;
    private final List<String> routes;

    @Autowired
    OpenCaseTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        before = bench.open(null, null, null);
        bench.close(before);
        path = "/people/" + bench.find(before).mainPerson() + "/case";
        routes = bench.as(() -> app.getBean(Concepts.class).section(IntakeConcept.class).accessRoutes().stream()
                .map(IntakeConcept.AccessRoute::key)
                .toList());
    }

    private Answer open(CaseId id, String route) throws Exception {
        return bench.send(path, "id", id.toString(), "accessRoute", route);
    }

    @Test
    @Requirement("IN-01")
    void editedAfterGoingBackItIsShownAgainAndTheCaseStays() throws Exception {
        CaseId id = CaseId.next();
        for (int i = 0; i < 2; i++) {
            assertThat(open(id, routes.getFirst()).redirect()).isEqualTo("/cases/" + id);
        }
        Answer edited = open(id, routes.getLast());
        assertThat(edited.status()).isEqualTo(422);
        assertThat(edited.body()).contains("Für diese Person ist schon ein Fall offen, mit anderen Angaben");
        assertThat(bench.find(id).accessRoute()).isEqualTo(routes.getFirst());
    }

    @Test
    @Requirement("IN-16")
    void theFormOfACaseThatIsOverOpensNoneUntilItIsSentOnceMore() throws Exception {
        Answer again = open(before, routes.getFirst());
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Das steht schon da").doesNotContain("value=\"" + before + "\"");
        assertThat(bench.find(before).open()).isFalse();
    }

    @Test
    @Requirement("ACC-02")
    void namingTheCaseOfAColleagueOpensItToNobody() throws Exception {
        CaseId hers = new CaseBench(app, "unna").open(null, null, null);
        assertThat(open(hers, routes.getFirst()).status()).isEqualTo(422);
        assertThat(bench.see("/cases/" + hers).status()).isEqualTo(404);
    }
}
