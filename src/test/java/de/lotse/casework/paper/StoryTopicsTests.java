package de.lotse.casework.paper;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.assessment.Assessment;
import de.lotse.casework.assessment.SaveAssessment;
import de.lotse.casework.conference.Conference;
import de.lotse.casework.conference.ConveneConference;
import de.lotse.casework.exchange.AnswerQuestion;
import de.lotse.casework.exchange.ClearConflict;
import de.lotse.casework.exchange.Question;
import de.lotse.casework.exchange.SendQuestion;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.casework.screening.SaveScreening;
import de.lotse.casework.screening.Screening;
import de.lotse.consent.Disclosure;
import de.lotse.consent.Disclosures;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Recipients;
import de.lotse.consent.Release;
import de.lotse.shared.CaseId;
import de.lotse.shared.OrganisationId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The story tells what was found, asked, disputed, talked over and passed on; what leaves stays within the release. */
@LotseTest
@Requirement("CW-15")
class StoryTopicsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench bench;
    private CaseId id = CaseId.next();

    /** A family in Münster: what was found, asked, in dispute, talked over and passed on, each in a word of its own. */
    @BeforeEach
    void aFamilyAndItsAuthorities() {
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
        assertThat(made.as(() -> app.getBean(Disclosures.class)
                        .disclose(new Disclosures.Command(
                                Uuids.next(),
                                client,
                                id,
                                authority,
                                Disclosure.Channel.PHONE,
                                List.of(),
                                "Terminfrage",
                                null))))
                .isInstanceOf(Disclosures.Outcome.Disclosed.class);
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

    private CaseBench bench() {
        return Objects.requireNonNull(bench);
    }

    private String printed(StoryPaper.Choice choice) {
        return PrintedStory.of(app, bench(), id, choice);
    }

    @Test
    @Requirement("SYS-02")
    void itTellsWhatWasFoundAskedDisputedTalkedOverAndPassedOn() {
        assertThat(printed(new StoryPaper.Choice(EnumSet.allOf(StoryPart.class), true, null, null)))
                .contains("Screening-Bogen", "Erstanliegen", "Schwerwiegend", "Aufenthaltsnotiz", "Gesundheitsnotiz")
                .contains("Erstes Assessment", "akut", "Einschätzungsnotiz")
                .contains("Klientenfrage", "Klientenfragenantwort", "Partnerfrage", "Streitpunkt")
                .contains("Hilfekonferenz", "Familienkonferenz")
                .contains("Schutzmeldung", "§ 4 KKG", "Terminfrage", "Gehört")
                .doesNotContain("Meldegrund");
        assertThat(printed(
                        new StoryPaper.Choice(EnumSet.of(StoryPart.SCREENING, StoryPart.QUESTIONS), false, null, null)))
                .as("without notes")
                .contains("Schwerwiegend", "Klientenfrage")
                .doesNotContain("Erstanliegen", "Aufenthaltsnotiz", "Klientenfragenantwort", "Wortlaut", "akut");
    }

    @Test
    @Requirement({"CON-03", "CW-16", "CW-13a"})
    void whatLeavesIsAboutTheClientAloneAndWithinHerReleaseAndNeverAboutProtection() {
        assertThat(printed(new StoryPaper.Choice(
                        EnumSet.allOf(StoryPart.class), true, null, null, Set.of("residence"), Set.of())))
                .contains("Aufenthaltsnotiz", "Einschätzungsnotiz", "Klientenfrage", "Streitpunkt", "Hilfekonferenz")
                .doesNotContain("Gesundheitsnotiz", "Partnerfrage", "Familienkonferenz", "Schutzmeldung", "KKG")
                .as("about what it was nobody said")
                .doesNotContain("Terminfrage");
        assertThat(printed(new StoryPaper.Choice(
                        EnumSet.allOf(StoryPart.class), false, null, null, Set.of("residence"), Set.of())))
                .as("without notes no free words about the people either")
                .contains("Klientenfrage", "Samir")
                .doesNotContain("Gehört");
        assertThat(printed(new StoryPaper.Choice(
                        EnumSet.allOf(StoryPart.class), true, null, null, Set.of("health"), Set.of())))
                .contains("Gesundheitsnotiz")
                .doesNotContain("Aufenthaltsnotiz", "Klientenfrage", "Streitpunkt", "Hilfekonferenz");
    }
}
