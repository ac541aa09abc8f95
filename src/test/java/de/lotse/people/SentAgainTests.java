package de.lotse.people;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Going back after saving, changing something and sending again: nothing typed is lost, and nothing is done behind somebody's back. */
@LotseTest
class SentAgainTests {
    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;

    @BeforeEach
    void aWorker() {
        bench = new CaseBench(app, "unna");
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    /** Names sound alike by chance, so the worker has said that it is somebody else. */
    private static String[] person(String id, String given, String phone) {
        return new String[] {
            "id",
            id,
            "family",
            "Wiederkehrbeispiel",
            "given",
            given,
            "phone",
            phone,
            "interpreter",
            "UNKNOWN",
            "language-1",
            "de",
            "level-1",
            "A1",
            "language-2",
            "ar",
            "level-2",
            "MU",
            "different",
            "yes"
        };
    }

    @Test
    @Requirement("IN-15")
    void whatIsChangedAfterRegisteringIsShownAgainWithTheOneWhoStandsThere() throws Exception {
        String id = Uuids.next().toString();
        String registered = "/people/" + id;
        assertThat(bench().send("/people", person(id, "Rana", "0000 1")).redirect())
                .isEqualTo(registered);
        assertThat(bench().send("/people", person(id, "Rana", "0000 1")).redirect())
                .as("a double click")
                .isEqualTo(registered);
        CaseBench.Answer again = bench().send("/people", person(id, "Rana", "0000 2"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body())
                .contains("Das steht schon da", "value=\"0000 2\"", "href=\"" + registered + "\"")
                .doesNotContain("value=\"" + id + "\"", "name=\"different\" value=\"yes\" checked");
        assertThat(bench().see(registered).body()).contains("0000 1").doesNotContain("0000 2");
    }

    @Test
    @Requirement("ACC-02")
    void theIdOfSomebodyAColleagueRegisteredOpensNothing() throws Exception {
        String id = Uuids.next().toString();
        bench().send("/people", person(id, "Rana", "0000 1"));
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.send("/people", person(id, "Rana", "0000 1")).status())
                .isEqualTo(404);
        assertThat(colleague.see("/people/" + id).status()).isEqualTo(404);
    }

    @Test
    @Requirement("IN-15")
    void whatIsChangedAfterMergingIsShownAgainAndHoldsOnceBothWereSeparated() throws Exception {
        PersonId first = new InventedPeople(app, bench()).register("Mithal", "Hanan", null, null);
        PersonId second = new InventedPeople(app, bench()).register("Mittal", "Hanane", null, null);
        String path = "/people/" + first + "/merge";
        String id = Uuids.next().toString();
        assertThat(bench().send(path, merge(id, second, second, "Ausweis lag vor"))
                        .redirect())
                .isEqualTo("/people/" + second);
        CaseBench.Answer again = bench().send(path, merge(id, second, first, "Urkunde lag vor"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Beide sind schon eine Person", "Urkunde lag vor", "action=\"" + path + "\"");
        List<Merges.Merge> merges = bench().as(() -> app.getBean(Merges.class).of(second));
        assertThat(merges).extracting(Merges.Merge::reason).containsExactly("Ausweis lag vor");

        bench().send("/people/" + second + "/merges/" + id + "/delete");
        CaseBench.Answer parted = bench().send(path, merge(id, second, first, "Urkunde lag vor"));
        assertThat(parted.status()).isEqualTo(422);
        assertThat(parted.body())
                .contains("wurde rückgängig gemacht", "Urkunde lag vor")
                .doesNotContain("value=\"" + id + "\"");
        assertThat(bench().send(path, merge(Uuids.next().toString(), second, first, "Urkunde lag vor"))
                        .redirect())
                .isEqualTo("/people/" + first);
    }

    private static String[] merge(String id, PersonId other, PersonId keep, String reason) {
        return new String[] {"id", id, "other", other.toString(), "keep", keep.toString(), "reason", reason};
    }
}
