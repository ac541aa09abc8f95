package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** By when a case needs its next appointment: Heute and the head of the case file say the same, also when the day has passed (AP-01). */
@LotseTest
class DeadlineTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final LocalDate latest = WorkingDays.lastUntil(today.plusWeeks(2));
    private final LocalDate later = WorkingDays.next(today.plusWeeks(4));

    private final ApplicationContext app;
    private final OwnCase own;
    private final CaseBench worker;
    private final CaseId id;

    @Autowired
    DeadlineTests(ApplicationContext app) {
        this.app = app;
        own = OwnCase.in(app);
        worker = own.worker();
        id = own.id();
    }

    private void book(LocalDate day) {
        assertThat(own.book(app, day)).isInstanceOf(BookAppointment.Outcome.Booked.class);
    }

    private void saidOnBothPages(String text) throws Exception {
        assertThat(worker.see("/").body()).contains("Hanan Mithal: " + text);
        assertThat(worker.see("/cases/" + id).body()).contains(text);
    }

    @Test
    @Requirement("AP-01")
    void theDeadlineIsTheSameOnHeuteAndInTheHead() throws Exception {
        saidOnBothPages("Erstgespräch vereinbaren bis");
        book(latest);
        assertThat(worker.see("/").body()).doesNotContain("Erstgespräch vereinbaren", "Erstgespräch erst am");
        assertThat(worker.see("/cases/" + id).body())
                .doesNotContain("Erstgespräch vereinbaren", "Erstgespräch erst am");
    }

    @Test
    @Requirement("AP-01")
    void aLaterAppointmentDoesNotHideTheDeadlineNeitherBeforeNorAfterItsDay() throws Exception {
        book(later);
        saidOnBothPages("Erstgespräch erst am");
        TestClock.on(latest.plusDays(1), () -> {
            saidOnBothPages("Erstgespräch war bis");
            assertThat(worker.see("/").body()).contains("fällig, gebucht für");
            return true;
        });
    }

    @Test
    @Requirement("AP-01")
    void whereNothingIsBookedThePassedDeadlineIsSaid() throws Exception {
        TestClock.on(latest.plusDays(1), () -> {
            saidOnBothPages("Erstgespräch war bis");
            assertThat(worker.see("/").body()).contains("fällig, kein Termin");
            return true;
        });
    }

    @Test
    @Requirement("AP-01")
    void onlyAQualifiedTalkBeginsThePeriodOfTheFollowUp() throws Exception {
        worker.talk(id, 1);
        worker.as(() -> worker.sql("update casework_contact set qualified = false where case_id = ?")
                .param(id.value())
                .update());
        saidOnBothPages("Erstgespräch vereinbaren bis");
        worker.talk(id, 1);
        assertThat(worker.see("/cases/" + id).body()).contains("Folgetermin vereinbaren bis");
    }

    @Test
    @Requirement("AP-01")
    void whereTheConceptHasNoPeriodTheHeadSaysNothingOfOne() throws Exception {
        CaseBench elsewhere = new CaseBench(app, "muenster");
        CaseId there = elsewhere.open(null, null, null);
        assertThat(elsewhere.see("/cases/" + there).body()).doesNotContain("Erstgespräch", "/appointments/new?case=");
    }
}
