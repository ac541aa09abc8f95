package de.lotse.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.Talk;
import de.lotse.casework.contact.RecordContact;
import de.lotse.casework.safety.NoteSafety;
import de.lotse.casework.safety.SafetyNote;
import de.lotse.consent.PersonPapers;
import de.lotse.documents.VeraPdf;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The story of a case as a paper: in order of time, only what was chosen, nothing of safety, on record. */
@LotseTest
@Requirement("CW-15")
class StoryTests {
    private static final String CONTACT = "Terminierte Beratung";
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();

    @BeforeEach
    void aCaseWithTalks() {
        bench = new CaseBench(app, "unna");
        id = bench().open(null, null, null);
        bench().as(() -> app.getBean(RecordContact.class)
                .record(new Talk(id, today.minusDays(40)).then("Bescheid abwarten", null), Set.of()));
        bench().as(() -> app.getBean(RecordContact.class).record(new Talk(id, today).held(true), Set.of()));
        bench().as(() -> app.getBean(NoteSafety.class)
                .note(new SafetyNote(
                        Uuids.next(),
                        id,
                        bench().find(id).mainPerson(),
                        SafetyNote.Occasion.CHANGE_OF_BEHAVIOUR,
                        today,
                        1,
                        true,
                        "Wurde laut im Flur",
                        null,
                        new SafetyNote.Conditions(true, false, "nur im Rathaus", null),
                        today.plusDays(20),
                        null)));
    }

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private String printed(StoryPaper.Choice choice) {
        return PrintedStory.of(app, bench(), id, choice);
    }

    @Test
    void itTellsInOrderOfTimeAndEveryPageNamesTheFile() {
        String story = printed(new StoryPaper.Choice(EnumSet.allOf(StoryPart.class), true, null, null));
        assertThat(story)
                .containsSubsequence(
                        "Fallgeschichte",
                        "Hanan Mithal",
                        "Beispielnotiz",
                        "Nächster Schritt: Bescheid abwarten",
                        "Beispielnotiz")
                .contains("Phase: ", "1 / ", bench().find(id).number());
    }

    @Test
    @Requirement("CW-13a")
    void nothingOfSafetyIsEverInIt() {
        assertThat(printed(new StoryPaper.Choice(EnumSet.allOf(StoryPart.class), true, null, null)))
                .doesNotContain("Wurde laut", "Rathaus", "Sicherheit", "Stufe");
    }

    @Test
    @Requirement("ORG-04")
    void theSheetOfTheFocusAreaIsToldInTheHouseOnly() throws Exception {
        CaseBench made = new CaseBench(app, "dueren");
        bench = made;
        id = made.open(null, "psychosocial", null);
        assertThat(made.send(
                                "/cases/" + id + "/screening/forms/psychosocial_sheet_2",
                                "id",
                                Uuids.next().toString(),
                                "q-resources",
                                "Sprachtalent",
                                "q-interpreter_needed",
                                "yes")
                        .status())
                .isEqualTo(302);
        Set<StoryPart> screening = EnumSet.of(StoryPart.SCREENING);
        assertThat(printed(new StoryPaper.Choice(screening, true, null, null)))
                .contains("Beratungsbogen 2", "Ressourcen: Sprachtalent", "benötigt: Ja")
                .doesNotContain("interpreter_needed");
        assertThat(printed(new StoryPaper.Choice(screening, true, null, null, Set.of("psychological"), Set.of())))
                .doesNotContain("Beratungsbogen", "Sprachtalent");
    }

    @Test
    void onlyWhatWasChosenStandsInIt() {
        String day = PersonPapers.DAY.format(today);
        String before = PersonPapers.DAY.format(today.minusDays(40));
        Set<StoryPart> contacts = EnumSet.of(StoryPart.CONTACTS);
        assertThat(printed(new StoryPaper.Choice(contacts, true, null, null)))
                .as("all contacts, with notes")
                .containsSubsequence(
                        before, CONTACT, "Beispielnotiz", "Bescheid abwarten", day, CONTACT, "Beispielnotiz")
                .doesNotContain("Phase: ");
        assertThat(printed(new StoryPaper.Choice(contacts, false, null, null)))
                .as("all contacts, without notes")
                .containsSubsequence(before, CONTACT, "Bescheid abwarten", day, CONTACT)
                .doesNotContain("Beispielnotiz", "Phase: ");
        assertThat(printed(new StoryPaper.Choice(contacts, true, today, today)))
                .as("contacts of today")
                .containsSubsequence(day, CONTACT, "Beispielnotiz")
                .doesNotContain(before, "Bescheid abwarten", "Phase: ");
        assertThat(printed(new StoryPaper.Choice(contacts, true, today.minusDays(50), today.minusDays(30))))
                .as("contacts of that time")
                .containsSubsequence(before, CONTACT, "Bescheid abwarten")
                .containsOnlyOnce(CONTACT);
        assertThat(printed(new StoryPaper.Choice(EnumSet.of(StoryPart.PHASES), true, null, null)))
                .as("phases")
                .contains("Phase: ")
                .doesNotContain(CONTACT, "Beispielnotiz", "Bescheid abwarten");
        assertThat(printed(new StoryPaper.Choice(EnumSet.of(StoryPart.CLOSURE), true, null, null)))
                .contains("In diesem Zeitraum steht nichts in der Akte.");
    }

    @Test
    @Requirement("ACC-07")
    void thePrintIsOnRecordAndAWrongChoiceIsSaidAtItsField() throws Exception {
        String path = "/cases/" + id + "/story";
        assertThat(bench().see(path).body()).contains("Mit den Notizen");
        assertThat(bench().send(path + ".pdf").status()).isEqualTo(422);
        assertThat(bench().send(
                                path + ".pdf",
                                "parts",
                                "CONTACTS",
                                "from",
                                today.toString(),
                                "to",
                                today.minusDays(1).toString())
                        .body())
                .contains("Der letzte Tag liegt vor dem ersten.");
        VeraPdf.isAccessibleAndArchivable(
                bench().send(path + ".pdf", "parts", "CONTACTS").content());
        assertThat(bench().see("/cases/" + id + "/documents").body())
                .contains("Fallgeschichte", "Unterschriebene Fassung aufnehmen");
        assertThat(new CaseBench(app, "unna").see(path).status()).isEqualTo(404);
        assertThat(new CaseBench(app, "unna")
                        .send(path + ".pdf", "parts", "CONTACTS")
                        .status())
                .isEqualTo(404);
    }
}
