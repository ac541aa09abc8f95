package de.lotse.casework.today;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.contact.Tasks;
import de.lotse.casework.linking.LinkOffer;
import de.lotse.casework.linking.Linkage;
import de.lotse.consent.GivenReleases;
import de.lotse.consent.Recipient;
import de.lotse.consent.Release;
import de.lotse.consent.RevokeRelease;
import de.lotse.people.Person;
import de.lotse.people.Residences;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What stands under "Heute" says by which rule, and where that is written. */
@LotseTest
class DueRulesTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private final OwnToday own;
    private final CaseId id;

    @Autowired
    DueRulesTests(ApplicationContext app) {
        this.app = app;
        own = OwnToday.in(app);
        id = own.id();
    }

    private void task(String kind, String text) {
        own.bench().as(() -> {
            app.getBean(Tasks.class).note(new Tasks.Task(id, Uuids.next(), kind, text, today.plusDays(3)));
            return kind;
        });
    }

    @Test
    @Requirement("CW-03")
    void aFollowUpNamesTheWeeksOfTheConceptAndItsPlace() throws Exception {
        task("follow_up", "Folgetermin");
        assertThat(own.page())
                .containsSubsequence(
                        "Hanan Mithal: Folgetermin",
                        "<p class=\"rule\">Folgetermin nach dem Erstgespräch</p>",
                        "<details class=\"how\"><summary>Regel",
                        "Bleiben Bedarfe im Erstgespräch ungeklärt",
                        "sechs Wochen",
                        "2.2 Arbeitsweise, Erstberatung");
    }

    @Test
    @Requirement("CW-08")
    void aReviewNamesWhatTheConceptSaysAboutMonitoring() throws Exception {
        task("review", "Nähkurs Beispiel");
        assertThat(own.page())
                .containsSubsequence(
                        "Hanan Mithal: Nähkurs Beispiel",
                        "<p class=\"rule\">Überprüfung</p>",
                        "<details class=\"how\"><summary>Regel",
                        "Leistungen über regelmäßige Kontakte begleiten",
                        "2.2 Arbeitsweise, Monitoring");
    }

    @Test
    void aStepThatWasOnlyAgreedHasNoSource() throws Exception {
        task("next_step", "Formular abgeben");
        assertThat(own.page())
                .containsSubsequence("Formular abgeben", "<p class=\"rule\">Nächster Schritt aus einem Kontakt</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "AE-25-3, Aufenthaltstitel läuft ab, dann gilt der Titel weiter, § 81 Abs. 4 AufenthG",
        "AE-104C-1, Aufenthaltstitel läuft ab, einen Titel nach § 25a oder § 25b AufenthG beantragen, § 104c Abs. 3 AufenthG",
        "VIS-D, Aufenthaltstitel läuft ab, Verlängerung vor Ablauf beantragen., § 6 Abs. 3 AufenthG",
        "AE-AEUV20, Aufenthaltsdokument läuft ab, das Dokument weist es nur nach, Art. 20 AEUV",
        "AE-AEUV21, Aufenthaltsdokument läuft ab, das Dokument weist es nur nach, 'Art. 20, 21 AEUV'",
        "AE-4-2, Aufenthaltsdokument läuft ab, das Dokument weist es nur nach, § 4 Abs. 2 AufenthG",
        "FIK-81-4, Aufenthaltsdokument läuft ab, Verlängerung vor Ablauf beantragen., § 81 Abs. 4 AufenthG",
        "DU-60A-1, Aufenthaltsdokument läuft ab, Verlängerung vor Ablauf beantragen., § 60a Abs. 1 AufenthG"
    })
    @Requirement("IN-19")
    void whatRunsOutNamesTheLawAndOnlyATitleGoesOn(String status, String named, String said, String law)
            throws Exception {
        Residences.change(
                app,
                own.bench(),
                own.bench().find(id).mainPerson(),
                new Person.Residence(status, today.minusYears(1), today.plusDays(20)));
        String page = own.page();
        assertThat(page).containsSubsequence(named, said, "<span class=\"src\" lang=\"de\">" + law + "</span>");
        assertThat(page.contains("gilt der Titel weiter")).isEqualTo(status.equals("AE-25-3"));
    }

    @ParameterizedTest
    @CsvSource({
        "AE-25-3, Aufenthaltstitel ist abgelaufen, Wurde die Verlängerung vorher beantragt",
        "AE-104C-1, Aufenthaltstitel ist abgelaufen, ob ein anderer Titel beantragt oder erteilt ist",
        "DU-60A-1, Aufenthaltsdokument ist abgelaufen, ob die Verlängerung beantragt ist"
    })
    @Requirement("IN-19")
    void whatHasRunOutIsNotToBeProlongedInTimeAnyMore(String status, String named, String said) throws Exception {
        Residences.change(
                app,
                own.bench(),
                own.bench().find(id).mainPerson(),
                new Person.Residence(status, today.minusYears(1), today.minusDays(1)));
        assertThat(own.page()).containsSubsequence(named, said).doesNotContain("läuft ab", "vor Ablauf");
    }

    private UUID release(LocalDate from, LocalDate until) {
        return GivenReleases.of(app, own.bench(), own.bench().find(id).mainPerson())
                .to(
                        new Recipient(Recipient.Kind.HEALTH, null, "Praxis Beispiel"),
                        List.of(),
                        Set.of(Release.Power.MAY_INFORM),
                        from,
                        until);
    }

    @Test
    @Requirement("CON-03")
    void aReleaseThatEndsSoonNamesTheScopeOfTheConcept() throws Exception {
        release(today.minusYears(1), today.plusDays(5));
        assertThat(own.page())
                .containsSubsequence(
                        "Entbindung für Praxis Beispiel läuft ab",
                        "Nach diesem Tag darf nichts mehr dorthin",
                        "§ 203 StGB");
    }

    @Test
    @Requirement("CON-03")
    void aReleaseThatIsOverStaysForTwoWeeks() throws Exception {
        release(today.minusYears(1), today.minusDays(14));
        assertThat(own.page())
                .containsSubsequence(
                        "Überschritten: 1",
                        "Hanan Mithal: Entbindung für Praxis Beispiel ist abgelaufen",
                        "Seitdem darf nichts mehr dorthin",
                        "/cases/" + id + "/releases/new");
        release(today, today.plusYears(1));
        assertThat(own.page()).as("a new one is there, after a gap").doesNotContain("Praxis Beispiel");
    }

    @Test
    @Requirement({"CON-03", "CON-03a"})
    void aReleaseThatIsOverIsNotAskedForAgainOnceSheTookBackTheOneAfterIt() throws Exception {
        release(today.minusYears(1), today.minusDays(10));
        UUID after = release(today, today.plusYears(1));
        PersonId client = own.bench().find(id).mainPerson();
        own.bench().as(() -> app.getBean(RevokeRelease.class).revoke(client, after, null));
        assertThat(own.page()).doesNotContain("Praxis Beispiel");
        own.bench()
                .as(() -> own.bench()
                        .sql(
                                "update consent_release set revoked_at = revoked_at - interval '11 days' where release_id = ?")
                        .param(after)
                        .update());
        assertThat(own.page())
                .as("the older one held on when she took the other back")
                .contains("Entbindung für Praxis Beispiel ist abgelaufen");
    }

    @Test
    @Requirement("CON-03")
    void afterTwoWeeksItStaysOnlyAsLongAsSomethingIsPlannedThere() throws Exception {
        release(today.minusYears(1), today.minusDays(15));
        assertThat(own.page()).doesNotContain("ist abgelaufen");
        own.bench()
                .as(() -> app.getBean(LinkOffer.class)
                        .link(new LinkOffer.Command(
                                id,
                                Uuids.next(),
                                null,
                                null,
                                "Praxis Beispiel",
                                Linkage.Accompaniment.NONE,
                                today,
                                null)));
        assertThat(own.page()).contains("Entbindung für Praxis Beispiel ist abgelaufen");
    }
}
