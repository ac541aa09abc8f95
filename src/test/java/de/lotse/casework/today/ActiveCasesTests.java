package de.lotse.casework.today;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.casework.Talk;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.contact.Contact;
import de.lotse.casework.contact.RecordContact;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How alive a case is by the rule of its municipality, at the days on which that changes (CW-09). */
@LotseTest
class ActiveCasesTests {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired
    ApplicationContext app;

    /** The earliest day from which so many months reach until today. */
    private LocalDate reaching(int months) {
        LocalDate day = today.minusMonths(months);
        while (day.plusMonths(months).isBefore(today)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** A case of long ago. */
    private static CaseId old(CaseBench bench) {
        CaseId id = bench.open(null, null, null);
        bench.as(
                () -> bench.sql("update casework_case set opened_at = opened_at - interval '3 years' where case_id = ?")
                        .param(id.value())
                        .update());
        return id;
    }

    private void talked(CaseBench bench, Contact contact) {
        assertThat(bench.as(() -> app.getBean(RecordContact.class).record(contact, Set.of())))
                .isInstanceOf(RecordContact.Outcome.Recorded.class);
    }

    private Caseload.Row row(CaseBench bench, CaseId id) {
        Caseload caseload = app.getBean(Caseload.class);
        return bench.as(() -> Stream.concat(caseload.open().stream(), caseload.closed().stream())
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    @Requirement("CW-09")
    void inUnnaTheLastDayIsSaidBeforehandAndTheDayAfterTheCaseIsInactive() throws Exception {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId last = old(bench);
        talked(bench, new Talk(last, reaching(3)).held(true));
        assertThat(row(bench, last).state()).isEqualTo(Caseload.State.SOON_INACTIVE);
        assertThat(row(bench, last).activeUntil()).isEqualTo(today);
        assertThat(bench.see("/").body())
                .contains("Nächste sieben Tage: 1", "Hanan Mithal: Fall wird inaktiv", "innerhalb von drei Monaten")
                .doesNotContain("Fall ist inaktiv");
        CaseId over = old(bench);
        talked(bench, new Talk(over, reaching(3).minusDays(1)).held(true));
        assertThat(row(bench, over).state()).isEqualTo(Caseload.State.INACTIVE);
        assertThat(bench.see("/").body())
                .as("beside the follow-up both cases lack")
                .containsSubsequence("Überschritten: 3", "Hanan Mithal: Fall ist inaktiv", "Nächste sieben Tage: 1");
    }

    @Test
    @Requirement("CW-09")
    void inUnnaAnAttemptOrAnUnqualifiedTalkKeepsNoCaseActive() {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = old(bench);
        talked(bench, new Talk(id, today).attempt(Contact.Outcome.NO_SHOW));
        talked(bench, new Talk(id, today).held(false));
        assertThat(row(bench, id).state()).isEqualTo(Caseload.State.INACTIVE);
        talked(bench, new Talk(id, today).held(true));
        assertThat(row(bench, id).state()).isEqualTo(Caseload.State.ACTIVE);
    }

    @Test
    @Requirement("CW-09")
    void inUnnaANewCaseIsActiveForThreeMonthsWithoutAContact() {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId fresh = bench.open(null, null, null);
        assertThat(row(bench, fresh).state()).isEqualTo(Caseload.State.ACTIVE);
        assertThat(row(bench, fresh).activeUntil()).isEqualTo(today.plusMonths(3));
        assertThat(row(bench, old(bench)).state()).isEqualTo(Caseload.State.INACTIVE);
    }

    @Test
    @Requirement({"CW-09", "IN-16"})
    void aCaseTakenUpAgainIsActiveHoweverLongItWasClosed() {
        CaseBench bench = new CaseBench(app, "unna");
        CaseId id = old(bench);
        talked(bench, new Talk(id, today.minusYears(2)).held(true));
        bench.close(id);
        assertThat(row(bench, id).state()).isEqualTo(Caseload.State.CLOSED);
        bench.as(() -> bench.sql("update casework_closure set reopened_at = now() where case_id = ?")
                .param(id.value())
                .update());
        assertThat(row(bench, id).state()).isEqualTo(Caseload.State.ACTIVE);
        assertThat(row(bench, id).activeUntil()).isEqualTo(today.plusMonths(3));
    }

    @Test
    @Requirement("CW-09")
    void inMuensterMoreThanSixMonthsWithoutATalkProposeToEnd() throws Exception {
        CaseBench bench = new CaseBench(app, "muenster");
        CaseId last = old(bench);
        talked(bench, new Talk(last, reaching(6)).held(false));
        assertThat(row(bench, last).state()).isEqualTo(Caseload.State.ACTIVE);
        assertThat(bench.see("/").body()).doesNotContain("lange kein Kontakt");
        CaseId over = old(bench);
        talked(bench, new Talk(over, reaching(6).minusDays(1)).held(true));
        talked(bench, new Talk(over, today).attempt(Contact.Outcome.NOT_REACHED));
        assertThat(row(bench, over).state()).isEqualTo(Caseload.State.LAPSED);
        assertThat(bench.see("/").body())
                .contains("Hanan Mithal: lange kein Kontakt, Beenden prüfen", "Sechs Monate sind ein Richtwert");
    }

    @Test
    @Requirement("CW-09")
    void whereTheConceptIsSilentNoCaseTurnsInactive() throws Exception {
        CaseBench bench = new CaseBench(app, "herne");
        CaseId id = old(bench);
        assertThat(row(bench, id).state()).isEqualTo(Caseload.State.ACTIVE);
        assertThat(row(bench, id).activeUntil()).isNull();
        assertThat(bench.see("/").body()).doesNotContain("inaktiv", "lange kein Kontakt");
    }
}
