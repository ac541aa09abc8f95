package de.lotse.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.Talk;
import de.lotse.casework.assessment.Assessment;
import de.lotse.casework.assessment.SaveAssessment;
import de.lotse.casework.conference.Conference;
import de.lotse.casework.conference.ConveneConference;
import de.lotse.casework.contact.RecordContact;
import de.lotse.casework.exchange.AnswerQuestion;
import de.lotse.casework.exchange.ClearConflict;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.SendQuestion;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.casework.monitoring.NoteReview;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.casework.plan.MoveGoal;
import de.lotse.casework.plan.Plan;
import de.lotse.casework.plan.Progress;
import de.lotse.casework.plan.SavePlan;
import de.lotse.casework.plan.SignPlan;
import de.lotse.casework.release.Topics;
import de.lotse.casework.safety.NoteSafety;
import de.lotse.casework.safety.SafetyNote;
import de.lotse.casework.screening.SaveScreening;
import de.lotse.casework.screening.Screening;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.PersonPapers;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.documents.PrintPaper;
import de.lotse.documents.VeraPdf;
import de.lotse.people.People;
import de.lotse.people.Person;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
        return bench().as(() -> {
            Person person = app.getBean(People.class)
                    .find(bench().find(id).mainPerson())
                    .orElseThrow();
            PrintPaper.Print print = app.getBean(PrintPaper.class)
                    .print(app.getBean(StoryPaper.class).of(bench().find(id), person, choice, today));
            try (PDDocument pdf = Loader.loadPDF(((PrintPaper.Print.Printed) print).pdf())) {
                return new PDFTextStripper().getText(pdf);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
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

    /** A family in Münster: what was found, asked, in dispute, talked over and passed on, each in a word of its own. */
    private void aFamilyAndItsAuthorities() {
        FamilyBench family = FamilyBench.in(app);
        CaseBench made = family.bench();
        bench = made;
        id = family.id();
        PersonId client = family.client();
        PersonId partner = family.partner("Samir", null);
        made.as(() -> app.getBean(SaveScreening.class)
                .save(new SaveScreening.Command(
                        Uuids.next(),
                        id,
                        null,
                        today,
                        Map.of(
                                "residence",
                                new Screening.Finding(Screening.Need.SEVERE, "Aufenthaltsnotiz"),
                                "health",
                                new Screening.Finding(Screening.Need.NEED, "Gesundheitsnotiz")),
                        new Screening.Words("Erstanliegen", null, null),
                        null)));
        made.as(() -> app.getBean(SaveAssessment.class)
                .save(new SaveAssessment.Command(
                        Uuids.next(),
                        Uuids.next(),
                        id,
                        null,
                        today,
                        Map.of("residence", new Assessment.View(2, 4, 1, "Einschätzungsnotiz")),
                        null,
                        null)));
        OrganisationId office = made.organisation("abh_muenster");
        Recipient authority =
                made.as(() -> app.getBean(Recipients.class).find(office).orElseThrow());
        for (PersonId person : List.of(client, partner)) {
            GivenReleases.of(app, made, person).to(authority, List.of("residence"), Release.Power.values());
        }
        ask(client, office, "Klientenfrage");
        ask(partner, office, "Partnerfrage");
        made.as(() -> app.getBean(ClearConflict.class)
                .open(new ClearConflict.Opening(
                        id, Uuids.next(), client, office, List.of("residence"), "Streitpunkt")));
        convene("Hilfekonferenz", List.of());
        convene("Familienkonferenz", List.of(partner));
        made.as(() -> app.getBean(Disclosures.class)
                .disclose(new Disclosures.Command(
                        Uuids.next(),
                        client,
                        id,
                        authority,
                        Disclosure.Channel.PHONE,
                        List.of("family"),
                        "Schutzmeldung",
                        new Disclosures.WithoutRelease(Disclosure.Basis.CHILD_PROTECTION, "Meldegrund"))));
    }

    private void ask(PersonId about, OrganisationId office, String subject) {
        UUID question = Uuids.next();
        bench().as(() -> app.getBean(SendQuestion.class)
                .send(new SendQuestion.Command(
                        id,
                        question,
                        about,
                        office,
                        new Question.Content("Beispielname", List.of("residence"), subject, "Wortlaut", List.of()),
                        null,
                        subject)));
        bench().as(() -> app.getBean(AnswerQuestion.class)
                .told(id, new AnswerQuestion.Command(Uuids.next(), question, today, subject + "nantwort")));
    }

    private void convene(String occasion, List<PersonId> also) {
        bench().as(() -> app.getBean(ConveneConference.class)
                .convene(new Conference(
                        Uuids.next(),
                        id,
                        "case_conference",
                        today,
                        LocalTime.of(10, 0),
                        "Stadthaus",
                        occasion,
                        "Wie weiter?",
                        List.of("residence"),
                        today,
                        true,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        also)));
    }

    @Test
    @Requirement("SYS-02")
    void itTellsWhatWasFoundAskedDisputedTalkedOverAndPassedOn() {
        aFamilyAndItsAuthorities();
        assertThat(printed(new StoryPaper.Choice(EnumSet.allOf(StoryPart.class), true, null, null)))
                .contains("Screening-Bogen", "Erstanliegen", "Schwerwiegend", "Aufenthaltsnotiz", "Gesundheitsnotiz")
                .contains("Erstes Assessment", "akut", "Einschätzungsnotiz")
                .contains("Klientenfrage", "Klientenfragenantwort", "Partnerfrage", "Streitpunkt")
                .contains("Hilfekonferenz", "Familienkonferenz")
                .contains("Schutzmeldung", "§ 4 KKG")
                .doesNotContain("Meldegrund");
        assertThat(printed(
                        new StoryPaper.Choice(EnumSet.of(StoryPart.SCREENING, StoryPart.QUESTIONS), false, null, null)))
                .as("without notes")
                .contains("Schwerwiegend", "Klientenfrage")
                .doesNotContain("Erstanliegen", "Aufenthaltsnotiz", "Klientenfragenantwort", "Wortlaut", "akut");
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
    @Requirement({"CON-03", "CW-16", "CW-13a"})
    void whatLeavesIsAboutTheClientAloneAndWithinHerReleaseAndNeverAboutProtection() {
        aFamilyAndItsAuthorities();
        assertThat(printed(new StoryPaper.Choice(
                        EnumSet.allOf(StoryPart.class), true, null, null, Set.of("residence"), Set.of())))
                .contains("Aufenthaltsnotiz", "Einschätzungsnotiz", "Klientenfrage", "Streitpunkt", "Hilfekonferenz")
                .doesNotContain("Gesundheitsnotiz", "Partnerfrage", "Familienkonferenz", "Schutzmeldung", "KKG");
        assertThat(printed(new StoryPaper.Choice(
                        EnumSet.allOf(StoryPart.class), true, null, null, Set.of("health"), Set.of())))
                .contains("Gesundheitsnotiz")
                .doesNotContain("Aufenthaltsnotiz", "Klientenfrage", "Streitpunkt", "Hilfekonferenz");
    }

    /** A theme with one goal. @param area the life area it belongs to; null for none */
    private Plan.FrameGoal theme(@Nullable String area, String goal) {
        Plan.ActionGoal action =
                new Plan.ActionGoal(Uuids.next(), goal, Plan.Priority.HIGH, "Frau Mithal", null, List.of());
        return new Plan.FrameGoal(Uuids.next(), "Thema", area, List.of(action));
    }

    /** The goal is reached, with a linkage for it, a look at that, and a talk about its life area. */
    private void worked(Plan.FrameGoal theme, String service, String step) {
        String area = theme.area();
        UUID goal = theme.goals().getFirst().id();
        UUID linkage = Uuids.next();
        bench().as(() -> app.getBean(MoveGoal.class)
                .move(new MoveGoal.Command(id, Uuids.next(), goal, Progress.State.REACHED, today, null)));
        bench().as(() -> app.getBean(LinkOffer.class)
                .link(new LinkOffer.Command(
                        id, linkage, goal, null, service, Linkage.Accompaniment.NONE, today, null)));
        bench().as(() -> app.getBean(NoteReview.class)
                .note(new NoteReview.Command(id, Uuids.next(), linkage, today, service + "blick", null)));
        bench().as(() -> app.getBean(RecordContact.class)
                .record(new Talk(id, today).about(area == null ? List.of() : List.of(area), step), Set.of()));
    }

    @Test
    @Requirement({"CON-03", "CW-16"})
    void ofGoalsLinkagesAndTalksOnlyWhatBelongsToReleasedLifeAreasLeaves() {
        Plan.FrameGoal work = theme("work", "Bewerbungsziel");
        Plan.FrameGoal health = theme("health", "Arztziel");
        Plan.FrameGoal any = theme(null, "Freiziel");
        UUID plan = Uuids.next();
        bench().as(() -> app.getBean(SavePlan.class)
                .save(new SavePlan.Command(
                        id, plan, 0, new Plan.Content("Lebenswunsch", null, null, null, List.of(work, health, any)))));
        assertThat(bench().as(() -> app.getBean(SignPlan.class)
                        .sign(new SignPlan.Command(id, plan, today, Plan.Signature.How.PAPER, null, null))))
                .isEqualTo(SignPlan.Outcome.SIGNED);
        worked(work, "Jobmesse", "Lebenslauf");
        worked(health, "Heilpraxis", "Impfpass");
        worked(any, "Treffpunkt", "Anruf");
        Set<StoryPart> all = EnumSet.allOf(StoryPart.class);
        assertThat(printed(new StoryPaper.Choice(all, true, null, null, Set.of("work"), Set.of())))
                .contains("Bewerbungsziel", "Jobmesse", "Jobmesseblick", "Lebenslauf", "Lebenswunsch")
                .doesNotContain("Arztziel", "Heilpraxis", "Impfpass", "Freiziel", "Treffpunkt", "Anruf", "Bescheid");
        List<String> topics = bench().as(() -> app.getBean(Topics.class).keys(bench().find(id)));
        assertThat(printed(new StoryPaper.Choice(all, false, null, null, Set.copyOf(topics), Set.of())))
                .as("all life areas, without notes")
                .contains("Bewerbungsziel", "Arztziel", "Freiziel", "Heilpraxis", "Treffpunkt", "Anruf")
                .doesNotContain("Jobmesseblick", "Lebenswunsch");
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
