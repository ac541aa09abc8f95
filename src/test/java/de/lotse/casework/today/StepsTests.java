package de.lotse.casework.today;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.Talk;
import de.lotse.casework.contact.RecordContact;
import de.lotse.consent.GivenReleases;
import de.lotse.people.Person;
import de.lotse.people.Residences;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was agreed in a talk stands under "Heute" until it is done. */
@LotseTest
class StepsTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    private final ApplicationContext app;
    private final OwnToday own;
    private final CaseId id;

    @Autowired
    StepsTests(ApplicationContext app) {
        this.app = app;
        own = OwnToday.in(app);
        id = own.id();
    }

    private void agree(String step, @Nullable LocalDate until) {
        own.bench().as(() -> app.getBean(RecordContact.class).record(new Talk(id, today).then(step, until), Set.of()));
    }

    @Test
    @Requirement("CW-07")
    void overdueStepsComeFirstThenTheWeekThenTheMonthThenTheRestEachByItsDay() throws Exception {
        agree("Schritt in drei Wochen", today.plusDays(21));
        agree("Schritt in acht Tagen", today.plusDays(8));
        agree("Schritt in sieben Tagen", today.plusDays(7));
        agree("Schritt heute", today);
        agree("Schritt gestern", today.minusDays(1));
        agree("Schritt vor einem Monat", today.minusDays(30));
        agree("Schritt in fünf Wochen", today.plusDays(35));
        assertThat(own.page())
                .containsSubsequence(
                        "Überschritten: 2",
                        "Schritt vor einem Monat",
                        "Schritt gestern",
                        "Nächste sieben Tage: 2",
                        "Schritt heute",
                        "Schritt in sieben Tagen",
                        "Nächste vier Wochen: 2",
                        "Schritt in acht Tagen",
                        "Schritt in drei Wochen",
                        "Später: 1",
                        "Schritt in fünf Wochen")
                .contains("Hanan Mithal: Schritt heute", "2 Fristen sind überschritten, 2 enden");
    }

    @Test
    @Requirement("CW-07")
    void aStepWithoutADayIsNotForgotten() throws Exception {
        agree("Schritt ohne Tag", null);
        assertThat(own.page())
                .contains("Hanan Mithal: Schritt ohne Tag", "Nächster Schritt aus einem Kontakt, ohne Tag");
        assertThat(own.bench().see("/cases/" + id).body()).contains("Schritt ohne Tag");
    }

    @Test
    @Requirement("CW-07")
    void aStepIsSettledInTheCaseAndGoneFromToday() throws Exception {
        agree("Formular abgeben", today);
        Matcher done = Pattern.compile("action=\"(/cases/[^\"]+/tasks/[^\"]+/done[^\"]*)\"")
                .matcher(own.bench().see("/cases/" + id).body());
        assertThat(done.find()).as("a button settles it").isTrue();
        CaseBench colleague = new CaseBench(app, "unna");
        assertThat(colleague.send(done.group(1)).status()).isEqualTo(404);
        assertThat(own.page()).contains("Formular abgeben");
        assertThat(own.bench().send(done.group(1)).redirect()).isEqualTo("/cases/" + id);
        assertThat(own.page()).doesNotContain("Formular abgeben");
        assertThat(own.bench().see("/cases/" + id).body()).doesNotContain("/tasks/");
        assertThat(own.bench().send(done.group(1)).status()).as("once").isEqualTo(404);
    }

    @Test
    @Requirement("IN-19")
    void aResidenceTitleThatRunsOutStandsUnderTodayThreeMonthsAhead() throws Exception {
        until(today.plusDays(91));
        assertThat(own.page()).doesNotContain("läuft ab");
        until(today.plusDays(90));
        assertThat(own.page()).containsSubsequence("Später: 1", "Hanan Mithal: Aufenthaltsdokument läuft ab");
    }

    @Test
    @Requirement("CON-03")
    void aReleaseThatEndsSoonStandsUnderTodayUntilALongerOneIsThere() throws Exception {
        release(today.plusDays(27));
        assertThat(own.page())
                .contains("Hanan Mithal: Entbindung für Praxis Beispiel läuft ab", "/cases/" + id + "/releases/new");
        release(today.plusYears(1));
        assertThat(own.page()).doesNotContain("Praxis Beispiel");
    }

    private void release(LocalDate until) {
        GivenReleases.give(
                app, own.bench(), own.bench().find(id).mainPerson(), "Praxis Beispiel", until, List.of("health"));
    }

    private void until(LocalDate end) {
        Residences.change(
                app,
                own.bench(),
                own.bench().find(id).mainPerson(),
                new Person.Residence("DU-60A-1", today.minusYears(1), end));
    }

    @Test
    @Requirement("ACC-02")
    void aColleagueSeesNothingOfIt() throws Exception {
        agree("Nur für mich", today);
        assertThat(new CaseBench(app, "unna").see("/").body()).doesNotContain("Nur für mich");
    }

    @Test
    @Requirement("CW-10")
    void aClosedCaseHasNoDeadlines() throws Exception {
        agree("Schritt im beendeten Fall", today);
        own.bench().close(id);
        assertThat(own.page()).doesNotContain("Schritt im beendeten Fall");
    }
}
