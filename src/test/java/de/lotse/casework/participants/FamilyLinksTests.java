package de.lotse.casework.participants;

import static de.lotse.casework.participants.Relatives.register;
import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grants;
import de.lotse.casework.CaseBench;
import de.lotse.people.FamilyLink;
import de.lotse.people.FamilyLinks;
import de.lotse.people.RelatePeople;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The family of somebody, within the reach of the worker who looks. */
@LotseTest
class FamilyLinksTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final ApplicationContext app;
    private final CaseBench bench;
    private final CaseId id;

    @Autowired
    FamilyLinksTests(ApplicationContext app) {
        this.app = app;
        bench = new CaseBench(app, "unna");
        id = bench.open(null, null, null);
    }

    @Test
    @Requirement({"CW-02", "ACC-02"})
    void aFamilyLinkIsSeenFromBothSidesAndNeverRevealsSomebodyOutOfReach() throws Exception {
        PersonId mother = register(app, bench, "Amina", today.minusYears(40));
        PersonId child = register(app, bench, "Lina", today.minusYears(6));
        FamilyLinks links = app.getBean(FamilyLinks.class);
        assertThat(bench.send("/people/" + mother + "/family", "other", child.toString(), "relation", "CHILD")
                        .status())
                .isEqualTo(302);
        assertThat(bench.as(() -> links.of(child))).containsExactly(new FamilyLink(mother, FamilyLink.Relation.PARENT));
        assertThat(bench.see("/people/" + mother + "/family").body()).contains("Lina Beispiel", "<svg", "Kind");

        CaseBench other = new CaseBench(app, "unna");
        other.as(() -> {
            app.getBean(Grants.class).hold(child);
            return child;
        });
        assertThat(other.see("/people/" + child + "/family").body()).doesNotContain("Amina");
        PersonId foreign = register(app, other, "Fremd", null);
        assertThat(bench.as(() -> app.getBean(RelatePeople.class)
                        .relate(mother, new FamilyLink(foreign, FamilyLink.Relation.SIBLING))))
                .isEqualTo(RelatePeople.Outcome.UNKNOWN);
        assertThat(bench.as(() -> app.getBean(RelatePeople.class)
                        .relate(mother, new FamilyLink(mother, FamilyLink.Relation.OTHER))))
                .isEqualTo(RelatePeople.Outcome.SAME_PERSON);
        assertThat(bench.send("/people/" + child + "/family/" + mother + "/delete")
                        .status())
                .isEqualTo(302);
        assertThat(bench.as(() -> links.of(mother))).isEmpty();
    }

    @Test
    @Requirement("CW-02")
    void whoLivesAbroadOrHasDiedIsMarkedInLineAndWordAndThePictureIsLinkedFromTheCase() throws Exception {
        PersonId client = bench.find(id).mainPerson();
        PersonId father = register(app, bench, "Omar", today.minusYears(70));
        PersonId sister = register(app, bench, "Amina", today.minusYears(30));
        String path = "/people/" + client + "/family";
        bench.send(path, "other", father.toString(), "relation", "PARENT");
        bench.send(path, "other", sister.toString(), "relation", "SIBLING");
        assertThat(bench.see("/cases/" + id + "/participants").body()).contains("href=\"" + path + "\"");
        assertThat(bench.see(path).body()).doesNotContain("class=\"cross\"", "node away");

        for (int i = 0; i < 2; i++) {
            assertThat(bench.send(path + "/" + father + "/whereabouts", "where", "DECEASED")
                            .status())
                    .isEqualTo(302);
        }
        bench.send(path + "/" + sister + "/whereabouts", "where", "ABROAD");
        assertThat(bench.see(path).body())
                .containsOnlyOnce("class=\"cross\"")
                .containsOnlyOnce("class=\"node away\"")
                .contains(">verstorben</text>", ">im Ausland</text>");
        assertThat(bench.see("/people/" + father + "/family").body())
                .as("seen from him the others are not marked, but she abroad is no kin of his")
                .doesNotContain("class=\"cross\"", "node away");
        assertThat(bench.as(() -> bench.sql("select count(*) from people_whereabouts where person_id = ?")
                        .param(father.value())
                        .query(Integer.class)
                        .single()))
                .as("the same once more says nothing new")
                .isOne();

        assertThat(bench.send(path + "/" + sister + "/whereabouts", "where", "MOON")
                        .status())
                .isEqualTo(422);
        bench.send(path + "/" + sister + "/whereabouts", "where", "HERE");
        assertThat(bench.see(path).body()).doesNotContain("node away");
        PersonId stranger = register(app, bench, "Lina", today.minusYears(6));
        assertThat(bench.send(path + "/" + stranger + "/whereabouts", "where", "ABROAD")
                        .status())
                .isEqualTo(404);
    }
}
