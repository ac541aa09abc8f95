package de.lotse.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CapacityConcept;
import de.lotse.database.Acting;
import de.lotse.database.ActingContext;
import de.lotse.shared.MunicipalityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@LotseTest
class InstallMunicipalityTests {
    private static final MunicipalityId UNNA = new MunicipalityId(5978);
    private static final MunicipalityId ENNEPE_RUHR = new MunicipalityId(5954);

    @Autowired
    InstallMunicipality install;

    @Autowired
    Posts posts;

    @Autowired
    Competence competence;

    @Autowired
    Towns towns;

    @Autowired
    Organisations organisations;

    @Autowired
    Concepts concepts;

    @Autowired
    PublishConcept publish;

    @Autowired
    ApplicationContext app;

    @BeforeEach
    void installAll() {
        InstallMunicipality.available().forEach(install::install);
    }

    private static <T> T in(MunicipalityId municipality, Supplier<T> work) {
        return Acting.as(ActingContext.job(municipality, "test"), work);
    }

    @Test
    @Requirement("ORG-01")
    void aMunicipalitySeesOnlyItsOwnTownsAndOrganisations() {
        assertThat(in(UNNA, towns::all)).hasSize(10);
        assertThat(in(ENNEPE_RUHR, towns::all)).hasSize(9);
        assertThat(in(ENNEPE_RUHR, () -> organisations.find("stadt_luenen"))).isEmpty();
        assertThat(organisations.all()).as("nobody acts").isEmpty();
    }

    @Test
    @Requirement("ORG-03")
    void postsOfTheEnnepeRuhrKreisGrowFromSixToSevenToFourteen() {
        assertThat(caseManagers(ENNEPE_RUHR, 2020)).isEqualByComparingTo("6");
        assertThat(caseManagers(ENNEPE_RUHR, 2021)).isEqualByComparingTo("7");
        assertThat(caseManagers(ENNEPE_RUHR, 2022)).isEqualByComparingTo("14");
    }

    @Test
    @Requirement("ORG-03")
    void luenenFallsFromThreeAndAHalfToTwoAndAHalfInTwentyTwentyFive() {
        assertThat(luenen(LocalDate.of(2024, 12, 31))).isEqualByComparingTo("3.5");
        assertThat(luenen(LocalDate.of(2025, 1, 1))).isEqualByComparingTo("2.5");
        Post now = in(UNNA, () -> posts.find("luenen_cm_from_2025")).orElseThrow();
        assertThat(now.follows())
                .isEqualTo(in(UNNA, () -> posts.find("luenen_cm_until_2024"))
                        .orElseThrow()
                        .id());
    }

    private BigDecimal caseManagers(MunicipalityId municipality, int year) {
        Map<Integer, BigDecimal> sums = Posts.ftePerBlock(in(municipality, () -> posts.on(LocalDate.of(year, 6, 30))));
        return sums.getOrDefault(2, BigDecimal.ZERO);
    }

    private BigDecimal luenen(LocalDate day) {
        return in(UNNA, () -> posts.on(day)).stream()
                .filter(post -> post.key() != null && post.key().startsWith("luenen_cm"))
                .map(Post::fte)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    @Requirement("ORG-06")
    void competenceFollowsFromThePlaceOfResidence() {
        assertThat(offices("luenen", Competence.Kind.EBH)).containsExactly("Einbürgerungsbehörde der Stadt Lünen");
        assertThat(offices("unna", Competence.Kind.EBH)).containsExactly("Einbürgerungsbehörde der Kreisstadt Unna");
        assertThat(offices("selm", Competence.Kind.ABH)).containsExactly("Ausländerbehörde des Kreises Unna");
        assertThat(offices("bergkamen", Competence.Kind.CASE_MANAGEMENT)).hasSize(2);
    }

    private List<String> offices(String town, Competence.Kind kind) {
        return in(UNNA, () -> competence.forTown(new TownId(town))).stream()
                .filter(office -> office.kind() == kind)
                .map(Competence.Office::name)
                .toList();
    }

    @Test
    @Requirement("QA-06")
    void aNewVersionAppliesFromItsDayAndTheOldOneStays() {
        MunicipalityId herne = invented("99001", "herne");
        int newest = concepts.versions(herne).getFirst().number();
        String sections = "sections: {capacity: {model: key, activeMax: 40, rule: R, source: S}}";
        PublishConcept.Outcome outcome =
                in(herne, () -> publish.publish(command(herne, newest, LocalDate.of(2024, 1, 1), sections)));

        assertThat(outcome).isEqualTo(new PublishConcept.Outcome.Published(newest + 1));
        assertThat(concepts.current(herne).section(CapacityConcept.class).activeMax())
                .isEqualTo(40);
        assertThat(concepts.version(herne, 1).section(CapacityConcept.class).activeMax())
                .isNull();
        assertThat(in(herne, () -> publish.publish(command(herne, newest, LocalDate.of(2024, 1, 1), sections))))
                .isEqualTo(new PublishConcept.Outcome.Overtaken(newest + 1));
    }

    @Test
    @Requirement("QA-06")
    void aVersionThatTakesEffectLaterDoesNotApplyYet() {
        MunicipalityId dueren = invented("99002", "dueren");
        int newest = concepts.versions(dueren).getFirst().number();
        int applies = concepts.current(dueren).version().number();
        in(dueren, () -> publish.publish(command(dueren, newest, LocalDate.of(2199, 1, 1), "sections: {outlook: []}")));

        assertThat(concepts.current(dueren).version().number()).isEqualTo(applies);
        assertThat(concepts.versions(dueren).getFirst().number()).isEqualTo(newest + 1);
    }

    private MunicipalityId invented(String ags, String from) {
        return InventedMunicipality.of(app, ags, from);
    }

    private static PublishConcept.Command command(MunicipalityId id, int basedOn, LocalDate from, String sections) {
        return new PublishConcept.Command(id, basedOn, from, "Lenkungskreis", null, "Probe", sections);
    }
}
