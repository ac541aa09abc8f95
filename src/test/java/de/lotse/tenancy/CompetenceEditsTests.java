package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.shared.MunicipalityId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An administrator sets on a page which office is competent for which town, and from which day another one is. */
@LotseTest
@Requirement({"ORG-06", "ORG-03"})
class CompetenceEditsTests {
    private static int next = 99801;
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    @Autowired
    Competence competence;

    private CaseBench administrator;
    private OrganisationId county;
    private OrganisationId town;
    private final String first = Uuids.next().toString();

    @BeforeEach
    void theCountyIsCompetent() throws Exception {
        MunicipalityId here = InventedMunicipality.of(app, Integer.toString(next++), "unna");
        administrator = new CaseBench(app, here, Role.ADMINISTRATOR);
        administrator.as(() -> {
            app.getBean(Towns.class).add(new Town(new TownId("musterort"), "Musterort", null, null), 0);
            return true;
        });
        county = office("Ausländerbehörde des Musterkreises");
        town = office("Ausländerbehörde der Stadt Musterort");
        assertThat(send(administrator, first, "0", county, "", "").redirect()).isEqualTo("/organisation");
    }

    @Test
    void whatEndsFromADayOnStaysAndTheNextOfficeFollows() throws Exception {
        assertThat(competent()).containsExactly("Ausländerbehörde des Musterkreises");

        assertThat(send(
                                administrator,
                                first,
                                "1",
                                county,
                                "",
                                today.minusDays(1).toString())
                        .status())
                .isEqualTo(302);
        assertThat(competent()).isEmpty();
        String second = Uuids.next().toString();
        assertThat(send(administrator, second, "0", town, today.toString(), "").status())
                .isEqualTo(302);

        assertThat(competent()).containsExactly("Ausländerbehörde der Stadt Musterort");
        assertThat(administrator.see("/organisation").body())
                .contains("/organisation/competence/" + second)
                .doesNotContain("/organisation/competence/" + first);
        assertThat(administrator.see("/organisation?on=" + today.minusDays(1)).body())
                .as("the past keeps its answer")
                .contains("/organisation/competence/" + first);
        assertThat(rules()).hasSize(2);
    }

    @Test
    void aSecondAuthorityForTheTownIsRefusedByName() throws Exception {
        CaseBench.Answer answer = send(administrator, Uuids.next().toString(), "0", town, today.toString(), "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Hier ist schon Ausländerbehörde des Musterkreises zuständig: Musterort")
                .contains("Beenden Sie zuerst diese Zuständigkeit");
        assertThat(rules()).hasSize(1);
    }

    @Test
    void ofTwoAuthoritiesEnteredAtOnceForTheTownOneIsRefused() throws Exception {
        send(administrator, first, "1", county, "", today.minusDays(1).toString());
        List<ChangeCompetence.Outcome> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = CompletableFuture.supplyAsync(() -> enter(county), threads);
            var other = CompletableFuture.supplyAsync(() -> enter(town), threads);
            outcomes = List.of(one.join(), other.join());
        }
        assertThat(outcomes)
                .hasAtLeastOneElementOfType(ChangeCompetence.Outcome.Saved.class)
                .hasAtLeastOneElementOfType(ChangeCompetence.Outcome.Overlaps.class);
        assertThat(competent()).hasSize(1);
    }

    private ChangeCompetence.Outcome enter(OrganisationId office) {
        return administrator.as(() -> app.getBean(ChangeCompetence.class)
                .change(new CompetenceRule(
                        new CompetenceId(Uuids.next()),
                        Competence.Kind.ABH,
                        office,
                        List.of("musterort"),
                        null,
                        today,
                        null,
                        null,
                        null,
                        0)));
    }

    @Test
    void anEndBeforeTheBeginningIsRefused() throws Exception {
        CaseBench.Answer answer = send(
                administrator,
                first,
                "1",
                county,
                today.toString(),
                today.minusDays(1).toString());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("Das Ende liegt vor dem Anfang");
    }

    @Test
    void whoChangesAnOlderVersionSeesWhatStandsThereNow() throws Exception {
        send(administrator, first, "1", county, "", today.plusDays(30).toString());

        assertThat(send(
                                administrator,
                                first,
                                "1",
                                county,
                                "",
                                today.plusDays(60).toString())
                        .status())
                .isEqualTo(409);
        assertThat(rules().getFirst().to()).isEqualTo(today.plusDays(30));
        assertThat(send(
                                administrator,
                                first,
                                "1",
                                county,
                                "",
                                today.plusDays(30).toString())
                        .status())
                .as("sent twice")
                .isEqualTo(302);
    }

    @Test
    @Requirement("ACC-07")
    void onlyWhoEditsTheOrganisationMayAndTheRecordTellsIt() throws Exception {
        CaseBench worker = new CaseBench(app, administrator.municipality());
        assertThat(worker.see("/organisation/competence/new").status()).isEqualTo(404);
        assertThat(send(worker, Uuids.next().toString(), "0", town, "", "").status())
                .isEqualTo(404);
        assertThat(worker.see("/organisation").body())
                .contains("Ausländerbehörde des Musterkreises")
                .doesNotContain("/organisation/competence/");

        assertThat(new CaseBench(app, administrator.municipality(), Role.DATA_PROTECTION_OFFICER)
                        .see("/audit")
                        .body())
                .contains("Zuständigkeit", "Ausländerbehörde des Musterkreises");
    }

    private OrganisationId office(String name) {
        OrganisationId id = OrganisationId.next();
        administrator.as(() -> app.getBean(Organisations.class)
                .save(new Organisation(
                        id, "amt-" + id.value(), name, Organisation.Kind.ADMINISTRATION, null, null, null, null, 0)));
        return id;
    }

    private List<String> competent() {
        return administrator.as(() -> competence.forTown(new TownId("musterort"))).stream()
                .map(Competence.Office::name)
                .toList();
    }

    private List<CompetenceRule> rules() {
        return administrator.as(competence::rules);
    }

    private static CaseBench.Answer send(
            CaseBench who, String id, String version, OrganisationId office, String from, String to) throws Exception {
        return who.send(
                "/organisation/competence",
                "id",
                id,
                "version",
                version,
                "kind",
                "ABH",
                "organisation",
                office.toString(),
                "towns",
                "musterort",
                "from",
                from,
                "to",
                to);
    }
}
