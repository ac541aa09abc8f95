package de.lotse.casework.safety;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.access.Grant;
import de.lotse.access.Grants;
import de.lotse.access.Role;
import de.lotse.casework.CaseBench;
import de.lotse.casework.IntakeConcept;
import de.lotse.casework.casefile.OpenCase;
import de.lotse.database.OwnersHand;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import de.lotse.tenancy.Concepts;
import de.lotse.tenancy.profile.ShippedConcepts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How safe talks with a client are: who says it, who is told, and who is not (CW-13; Konzept Kreis Unna 6). */
@LotseTest
class SafetyTests {
    static final List<String> TOWNS = ShippedConcepts.KEYS;
    private static final String WITH_LEVELS = "unna";
    private static final String SEEN = "Hat auf den Tisch geschlagen";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCase() {
        bench = new CaseBench(app, WITH_LEVELS);
        id = bench().open(null, null, null);
    }

    /** The same in another municipality. */
    private void in(String municipality) {
        if (!municipality.equals(WITH_LEVELS)) {
            bench = new CaseBench(app, municipality);
            id = bench().open(null, null, null);
        }
    }

    /** A warning as the concept has it: by level in Kreis Unna (6, Aachener Modell), plain elsewhere. */
    private CaseBench.Answer warn(String municipality) throws Exception {
        if (municipality.equals(WITH_LEVELS)) {
            return assess("1", warning());
        }
        List<String> plain = new ArrayList<>(List.of("occasion", "CHANGE_OF_BEHAVIOUR", "warning", "warn"));
        plain.addAll(List.of(warning()));
        return note(bench(), id, "/safety", plain.toArray(String[]::new));
    }

    /** That there is none any more. */
    private CaseBench.Answer clear(String municipality) throws Exception {
        return municipality.equals(WITH_LEVELS)
                ? assess("0")
                : note(bench(), id, "/safety", "occasion", "REVIEW", "warning", "clear");
    }

    private static String level(String municipality) {
        return municipality.equals(WITH_LEVELS) ? "Stufe 1 · " : "";
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private String path() {
        return "/cases/" + id + "/safety";
    }

    private CaseBench.Answer note(CaseBench by, CaseId of, String path, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of(fields));
        if (!all.contains("id")) {
            all.addAll(List.of("id", Uuids.next().toString()));
        }
        PersonId person = by.find(of).mainPerson();
        all.addAll(List.of("person", person.toString(), "on", today.toString()));
        return by.send("/cases/" + of + path, all.toArray(String[]::new));
    }

    private CaseBench.Answer assess(String level, String... fields) throws Exception {
        List<String> all = new ArrayList<>(List.of("occasion", "CHANGE_OF_BEHAVIOUR", "level", level));
        all.addAll(List.of(fields));
        return note(bench(), id, "/safety", all.toArray(String[]::new));
    }

    private String[] warning() {
        return new String[] {
            "observed",
            SEEN,
            "company",
            "yes",
            "place",
            "nur im Rathaus",
            "reviewOn",
            today.plusDays(30).toString()
        };
    }

    @Test
    @Requirement("CW-13")
    void theLevelsOfTheConceptSayWhoIsResponsibleAndTheSourceStandsBeside() throws Exception {
        assertThat(bench().see(path()).body())
                .contains(
                        "Eigenverantwortung des Beratenden", "Profis (Polizei, Sicherheitsdienst)", "Aachener Modell");
        assertThat(bench().see("/cases/" + id).body()).contains("Gefährdungsabschätzung fehlt noch");
        assertThat(assess("0").status()).isEqualTo(302);
        assertThat(bench().see("/cases/" + id).body())
                .doesNotContain("Gefährdungsabschätzung fehlt noch", "Sicherheit: ");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-13")
    void aWarningStandsInTheHeadOnTheContactFormAndBesideWhatIsDueInTheCase(String municipality) throws Exception {
        in(municipality);
        assertThat(warn(municipality).status()).isEqualTo(302);
        bench().as(() -> app.getBean(de.lotse.casework.contact.RecordContact.class)
                .record(
                        new de.lotse.casework.Talk(id, today).then("Unterlagen nachreichen", today),
                        java.util.Set.of()));
        String said = level(municipality) + "nicht allein · nur im Rathaus";
        assertThat(bench().see("/cases/" + id + "/plan").body()).contains("Sicherheit: " + said);
        assertThat(bench().see("/contacts/new?case=" + id).body()).contains("Vor dem Gespräch lesen", said);
        assertThat(bench().see("/").body()).containsSubsequence("Sicherheit: " + said, "Unterlagen nachreichen");
        assertThat(bench().see("/people/" + bench().find(id).mainPerson()).body())
                .contains(said);
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-13")
    void theNextAssessmentRulesAndWhatWasSeenBeforeStays(String municipality) throws Exception {
        in(municipality);
        warn(municipality);
        assertThat(clear(municipality).status()).isEqualTo(302);
        assertThat(bench().see("/cases/" + id).body()).doesNotContain("Sicherheit: ");
        assertThat(bench().see(path()).body()).contains("Kein Hinweis. Gespräche finden wie üblich statt.", SEEN);
    }

    @Test
    @Requirement("CW-13a")
    void aWarningWithoutObservationOrReviewOrWithOneTooFarAwayIsRefusedAtTheField() throws Exception {
        assertThat(assess("1", "reviewOn", today.plusDays(5).toString()).body())
                .contains("Ein Hinweis sagt auch, was beobachtet wurde.");
        CaseBench.Answer missing = assess("1", "observed", SEEN);
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("Wählen Sie einen Tag zwischen heute und dem", SEEN);
        assertThat(assess("1", "observed", SEEN, "reviewOn", today.plusDays(181).toString())
                        .status())
                .isEqualTo(422);
        assertThat(assess("1", "observed", SEEN, "reviewOn", today.minusDays(1).toString())
                        .status())
                .isEqualTo(422);
        assertThat(assess("7", warning()).status()).isEqualTo(422);
        assertThat(assess("", warning()).status()).isEqualTo(422);
        assertThat(bench().count("casework_safety_note", id)).isZero();
    }

    @Test
    @Requirement("CW-13")
    void sentTwiceItIsNotedOnce() throws Exception {
        List<String> fields = new ArrayList<>(List.of(warning()));
        fields.addAll(List.of("id", Uuids.next().toString()));
        assess("1", fields.toArray(String[]::new));
        assertThat(assess("1", fields.toArray(String[]::new)).status()).isEqualTo(302);
        fields.set(1, "Hat mit der Tür geknallt");
        CaseBench.Answer edited = assess("1", fields.toArray(String[]::new));
        assertThat(edited.status()).as("edited after going back").isEqualTo(422);
        assertThat(edited.body()).contains("Das steht schon da, mit anderem Inhalt", "Hat mit der Tür geknallt");
        assertThat(bench().count("casework_safety_note", id)).isOne();
    }

    @Test
    @Requirement("CW-13")
    void aBrokenOffConsultationGoesOnUnderChangedConditionsOnly() throws Exception {
        String[] without = {
            "observed",
            "Fühlte mich bedroht",
            "level",
            "0",
            "reviewOn",
            today.plusDays(9).toString()
        };
        assertThat(note(bench(), id, "/safety/break-off", without).body())
                .contains("Nennen Sie mindestens eine Bedingung");
        List<String> with = new ArrayList<>(List.of(without));
        with.addAll(List.of("further", "Kollegin Muster ist dabei"));
        assertThat(note(bench(), id, "/safety/break-off", with.toArray(String[]::new))
                        .status())
                .isEqualTo(302);
        assertThat(bench().see("/cases/" + id).body()).contains("Sicherheit: Stufe 0 · Kollegin Muster ist dabei");
        assertThat(bench().send(
                                "/contacts",
                                "id",
                                Uuids.next().toString(),
                                "case",
                                id.toString(),
                                "kind",
                                "office",
                                "outcome",
                                "BROKEN_OFF",
                                "on",
                                today.toString())
                        .redirect())
                .isEqualTo("/cases/" + id + "/safety/break-off");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-13a")
    void aWarningWhoseReviewHasPassedAsksWhetherItIsStillTrueAndStandsUnderToday(String municipality) throws Exception {
        in(municipality);
        warn(municipality);
        assertThat(bench().see("/").body()).doesNotContain("Sicherheitshinweis überprüfen");
        new OwnersHand(app)
                .run("update casework_safety_note set review_on = current_date - 2 where case_id = ?", id.value());
        assertThat(bench().see(path()).body()).contains("Gilt das noch?");
        assertThat(bench().see("/cases/" + id).body()).contains("gilt das noch?");
        assertThat(bench().see("/").body())
                .contains("Hanan Mithal: Sicherheitshinweis überprüfen", "/concept#outreachSafety");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement({"CW-13a", "ACC-02"})
    void aColleagueWithAnotherCaseOfThePersonLearnsOnlyWhomToAsk(String municipality) throws Exception {
        in(municipality);
        warn(municipality);
        PersonId person = bench().find(id).mainPerson();
        CaseBench other = new CaseBench(app, municipality);
        other.as(() -> {
            app.getBean(Grants.class).hold(person);
            return person;
        });
        assertThat(other.see("/people/" + person).body())
                .contains("bitte vor dem nächsten Gespräch mit Bea Beispiel sprechen")
                .doesNotContain(SEEN, "nur im Rathaus", "Stufe 1", id.toString());
        CaseId own = CaseId.next();
        other.as(() -> app.getBean(OpenCase.class)
                .open(new OpenCase.Command(
                        own,
                        person,
                        app.getBean(Concepts.class)
                                .section(IntakeConcept.class)
                                .accessRoutes()
                                .getFirst()
                                .key(),
                        null,
                        null)));
        assertThat(other.see("/cases/" + own).body())
                .contains("bitte vor dem nächsten Gespräch mit Bea Beispiel sprechen")
                .doesNotContain("nur im Rathaus", "Stufe 1", id.toString());
        assertThat(other.see("/contacts/new").body()).contains("bitte vor dem nächsten Gespräch");
        bench().as(() -> {
            app.getBean(Grants.class).exclude(id, other.account(), "verwandt");
            return id;
        });
        assertThat(other.see("/cases/" + own).body()).doesNotContain("bitte vor dem nächsten Gespräch");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement({"CW-13a", "ACC-02"})
    void nobodyElseSeesANoteAndWhoOnlyReadsASampleDoesNotEither(String municipality) throws Exception {
        in(municipality);
        warn(municipality);
        CaseBench stranger = new CaseBench(app, municipality);
        assertThat(stranger.see(path()).status()).isEqualTo(404);
        assertThat(stranger.count("casework_safety_note", id)).isZero();
        CaseBench elsewhere = new CaseBench(app, municipality.equals("herne") ? "unna" : "herne");
        assertThat(elsewhere.count("casework_safety_note", id)).isZero();
        CaseBench coordinator = new CaseBench(app, municipality, Role.COORDINATOR);
        bench().as(() -> {
            app.getBean(Grants.class).give(id, coordinator.account(), Grant.Reason.QUALITY_SAMPLE, null, null);
            return id;
        });
        assertThat(coordinator.see("/cases/" + id).status()).isEqualTo(200);
        assertThat(coordinator.see("/cases/" + id).body()).doesNotContain("Sicherheit");
        assertThat(coordinator.see(path()).status()).isEqualTo(404);
        assertThat(bench().see("/search?q=Rathaus").body()).doesNotContain("nur im Rathaus", SEEN);
    }

    @Test
    @Requirement("CW-13a")
    void whatWasSeenAndTheConditionsLieSealed() throws Exception {
        assess("1", warning());
        byte[] content = bench().as(() -> bench().sql("select content from casework_safety_note where case_id = ?")
                .param(id.value())
                .query(byte[].class)
                .single());
        assertThat(new String(content, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Rathaus", "Tisch", "level");
    }

    @ParameterizedTest
    @ValueSource(strings = {"herne", "muenster", "dueren", "ennepe-ruhr"})
    @Requirement("CW-13")
    void whereTheConceptHasNoLevelsAPlainNoteIsEnough(String municipality) throws Exception {
        CaseBench other = new CaseBench(app, municipality);
        CaseId theirs = other.open(null, null, null);
        assertThat(other.see("/cases/" + theirs).body()).doesNotContain("Gefährdungsabschätzung");
        assertThat(other.see("/cases/" + theirs + "/safety").body())
                .contains("Soll ein Hinweis bleiben?", "Programmstandard")
                .doesNotContain("Aachener");
        List<String> warn = new ArrayList<>(List.of("occasion", "FIRST_CONSULTATION", "warning", "warn"));
        warn.addAll(List.of(warning()));
        assertThat(note(other, theirs, "/safety", warn.toArray(String[]::new)).status())
                .isEqualTo(302);
        assertThat(other.see("/cases/" + theirs).body()).contains("Sicherheit: nicht allein · nur im Rathaus");
        assertThat(note(other, theirs, "/safety", "occasion", "REVIEW", "warning", "clear")
                        .status())
                .isEqualTo(302);
        assertThat(other.see("/cases/" + theirs).body()).doesNotContain("Sicherheit: ");
    }

    @ParameterizedTest
    @FieldSource("TOWNS")
    @Requirement("CW-13")
    void aClosedCaseKeepsItsNoteAndTakesNoNew(String municipality) throws Exception {
        in(municipality);
        warn(municipality);
        bench().close(id);
        assertThat(clear(municipality).status()).isEqualTo(422);
        assertThat(bench().see("/cases/" + id).body()).contains("Sicherheit: " + level(municipality) + "nicht allein");
        assertThat(bench().see(path()).body()).doesNotContain("name=\"level\"", "name=\"warning\"");
    }
}
