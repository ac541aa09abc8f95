package de.lotse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.TestClock;
import de.lotse.appointments.Appointment;
import de.lotse.appointments.BookAppointment;
import de.lotse.appointments.CaseDeadlines;
import de.lotse.appointments.With;
import de.lotse.casework.CaseBench;
import de.lotse.casework.casefile.Cases;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever came through a door has a latest day for her first appointment, counted from the day she came, before and in her case (AP-01). */
@LotseTest
@Requirement("AP-01")
class FirstDayTests {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    private final String asked = "2 Wochen nach der Anfrage vom " + DAY.format(today);
    private String id = "";

    @Autowired
    ApplicationContext app;

    private @Nullable CaseBench receiver;

    @BeforeEach
    void somebodyIsPassedOn() throws Exception {
        receiver = Seat.on(app, "unna", "schwerte_cm");
        id = ReferralExample.from(Seat.on(app, "unna", "selm_cm"), receiver());
    }

    private CaseBench receiver() {
        return Objects.requireNonNull(receiver);
    }

    private LocalDate latest() {
        return receiver()
                .as(() -> app.getBean(CaseDeadlines.class).rules().first(today).orElseThrow())
                .day();
    }

    /** Takes her over and makes her record. */
    private PersonId registered() throws Exception {
        receiver()
                .send(
                        "/referrals/" + id + "/steps",
                        "id",
                        Uuids.next().toString(),
                        "kind",
                        "ACCEPTED",
                        "on",
                        today.toString());
        String path = Objects.requireNonNull(receiver()
                .send("/referrals/" + id + "/person", "different", "yes")
                .redirect());
        return new PersonId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
    }

    private void saysOnBothPages(String text) throws Exception {
        assertThat(receiver().see("/").body()).contains(text);
        assertThat(receiver().see("/referrals/" + id).body()).contains(text);
    }

    @Test
    void theLatestDayStandsOnHeuteAndOnThePageOfTheReferralWithItsRule() throws Exception {
        saysOnBothPages("Erstgespräch vereinbaren bis");
        saysOnBothPages(asked);
        TestClock.on(latest().plusDays(1), () -> {
            saysOnBothPages("Erstgespräch war bis");
            return true;
        });
    }

    @Test
    void anAppointmentInTimeEndsIt() throws Exception {
        PersonId person = registered();
        saysOnBothPages("Erstgespräch vereinbaren bis");
        With her = new With.OfPerson(person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
        assertThat(receiver()
                        .<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                                .book(BookAppointment.Command.of(
                                        Uuids.next(),
                                        receiver().account(),
                                        latest().atTime(10, 0),
                                        60,
                                        Appointment.Kind.FIRST,
                                        her))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        assertThat(receiver().see("/referrals/" + id).body()).doesNotContain("Erstgespräch vereinbaren", asked);
        assertThat(receiver().see("/").body()).doesNotContain("Erstgespräch vereinbaren", asked);
    }

    @Test
    void aCaseOpenedForHerCountsFromTheDaySheCame() throws Exception {
        PersonId person = registered();
        CaseId theCase = receiver().openFor(person);
        CaseDeadlines.Missing missing = missing(receiver(), theCase);
        assertThat(missing.from()).isEqualTo(CaseDeadlines.From.ASKED);
        assertThat(missing.since()).isEqualTo(today);
        assertThat(receiver().see("/").body()).contains(asked).doesNotContain("nach der Eröffnung des Falls");
    }

    @Test
    void whoAsksUrgentlyHasThreeWorkingDaysFromTheDayOfAskingBeforeAndInHerCase() throws Exception {
        CaseBench colleague = Seat.on(app, "unna", "selm_cm");
        assertThat(colleague.see("/referrals/new").body())
                .contains("name=\"urgent\"", "3 Werktagen", "4.1 Terminierte");
        id = ReferralExample.from(colleague, receiver(), "urgent", "yes");
        saysOnBothPages("Termin im Not- oder Eilfall vereinbaren bis");
        saysOnBothPages("3 Werktage, dringend seit " + DAY.format(today));
        PersonId person = registered();
        CaseId theCase = receiver().openFor(person);
        CaseDeadlines.Missing missing = missing(receiver(), theCase);
        assertThat(missing.from()).isEqualTo(CaseDeadlines.From.URGENT);
        assertThat(missing.since()).isEqualTo(today);
        assertThat(receiver().count("appointments_urgency", theCase)).isEqualTo(1);
    }

    @Test
    void whereTheConceptSetsNoDeadlineForUrgentCasesNothingIsAsked() throws Exception {
        assertThat(new CaseBench(app, "dueren").see("/referrals/new").body())
                .contains("name=\"family\"")
                .doesNotContain("name=\"urgent\"");
    }

    @Test
    void whereNobodyKnowsWhenSheCameThePeriodBeginsWithTheCaseAndTheWordsSaySo() throws Exception {
        CaseBench other = new CaseBench(app, "unna");
        CaseId theCase = other.open("kamen", null, null);
        assertThat(missing(other, theCase).from()).isEqualTo(CaseDeadlines.From.OPENED);
        assertThat(other.see("/").body())
                .contains("2 Wochen nach der Eröffnung des Falls am " + DAY.format(today))
                .doesNotContain("nach der Anfrage vom");
    }

    private CaseDeadlines.Missing missing(CaseBench worker, CaseId theCase) {
        return worker.as(() -> app.getBean(CaseDeadlines.class)
                .missing(app.getBean(Cases.class).find(theCase).orElseThrow())
                .orElseThrow());
    }
}
