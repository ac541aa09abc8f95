package de.lotse.tenancy.profile;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.ExampleConcepts;
import de.lotse.Requirement;
import de.lotse.casework.CaseworkConcept;
import de.lotse.casework.ClosureConcept;
import de.lotse.tenancy.ConceptProfile;
import de.lotse.tenancy.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfileReaderTests {
    private static final ConceptText HEAD = ShippedConcepts.text("unna");

    private static Reading read(String sections) {
        return ExampleConcepts.reader()
                .read(new ConceptText("test.yaml", HEAD.municipality(), HEAD.version(), sections));
    }

    private static List<String> problems(String sections) {
        return read(sections) instanceof Reading.Faulty(List<Problem> problems)
                ? problems.stream().map(Problem::toString).toList()
                : List.of();
    }

    @Test
    @Requirement("QA-06")
    void whatTheConceptLeavesOutIsInheritedAndSaysSo() {
        ConceptProfile profile = read("sections: {casework: {followUp: {weeks: 6, rule: R, source: '2.2'}}}")
                .orFail()
                .profile();
        CaseworkConcept casework = profile.section(CaseworkConcept.class);

        assertThat(casework.phases()).hasSize(7);
        assertThat(casework.phase("intake").source().fromProgramme()).isTrue();
        assertThat(java.util.Objects.requireNonNull(casework.followUp()).source())
                .isEqualTo(new Source("Konzept Kreis Unna", "2.2", false));
    }

    @Test
    @Requirement({"QA-06", "AP-02"})
    void whoOpensTheDoorOfOpenHoursCountsTheTalksThere() {
        String doors = "intake: {doors: [{key: open_hours, label: {de: A, en: A}, rule: R, source: S}]}";
        String formats = "contactFormats: [{key: office, label: {de: A, en: A}, rule: R, source: S}]";

        assertThat(contradictions("sections: {" + doors + ", casework: {" + formats + "}}"))
                .as("the programme adds what is missing")
                .isEmpty();
        assertThat(contradictions("sections: {" + doors + ", casework: {complete: [contactFormats], " + formats + "}}"))
                .containsExactly("test.yaml:1 intake: open_hours_uncounted [open_hours]");
    }

    private static List<String> contradictions(String sections) {
        ConceptText text = new ConceptText("test.yaml", HEAD.municipality(), HEAD.version(), sections);
        Reading.Sound sound = ExampleConcepts.reader().read(text).orFail();
        return ExampleConcepts.reader().contradictions(text, sound).stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    @Requirement("QA-06")
    void anExplicitNullMeansTheConceptHasNoSuchThing() {
        assertThat(read("sections: {casework: {shortCounselling: null}}")
                        .orFail()
                        .profile()
                        .section(CaseworkConcept.class)
                        .shortCounselling())
                .isNull();
    }

    @Test
    @Requirement("QA-06")
    void plainFieldsOfAValueStayWithItsSourceButSourcedPartsAreInherited() {
        ClosureConcept closure = read("sections: {casework: {closure: {source: '2.2 Beendigung'}}}")
                .orFail()
                .profile()
                .section(CaseworkConcept.class)
                .closure();

        assertThat(closure.talk()).isNull();
        assertThat(closure.reasons())
                .isNotEmpty()
                .allMatch(reason -> reason.source().fromProgramme());
    }

    @Test
    @Requirement("QA-06")
    void everyProblemIsNamedWithFileLinePlaceAndReason() {
        assertThat(problems("""
                sections:
                  casework:
                    followUp: {weeks: 90, rule: R, source: S}
                    activity: {activeWithinMonths: 3, lapseAfterMonths: 2, rule: R, source: S}
                    depths:
                      - {key: a, label: {de: A}, definition: D, source: S}
                      - {key: a, label: {de: A, en: A}, definition: D}
                    colour: red
                  capacity: {model: guess, rule: R, source: S, rule: R}
                """))
                .containsExactlyInAnyOrder(
                        "test.yaml:3 casework.followUp.weeks: impossible_number [90, 1, 52]",
                        "test.yaml:4 casework.activity: lapse_before_inactive [2, 3]",
                        "test.yaml:6 casework.depths[a].label: missing_language [en]",
                        "test.yaml:7 casework.depths[a]: duplicate_entry [a]",
                        "test.yaml:7 casework.depths[a].source: missing_source [source]",
                        "test.yaml:8 casework.colour: unknown_key [colour]",
                        "test.yaml:9 capacity.rule: duplicate_key [rule]",
                        "test.yaml:9 capacity.model: unknown_word [guess, key, hours, experience, none]");
    }

    @Test
    @Requirement("QA-06")
    void textThatIsNoYamlIsNamedWithItsLine() {
        assertThat(problems("sections:\n  casework: [\n")).anyMatch(problem -> problem.contains("syntax"));
        assertThat(problems("")).anyMatch(problem -> problem.contains("no_mapping"));
    }
}
