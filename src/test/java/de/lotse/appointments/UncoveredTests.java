package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.appointments.BookAppointment.Command;
import de.lotse.casework.CaseBench;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.NoteAbsence;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody stands before a closed door because her worker is away before she has a case (AP-03, CW-16). */
@LotseTest
@Requirement({"AP-03", "CW-16"})
class UncoveredTests {
    private static final String PASSED_TO_NOBODY = "10:00 Uhr ist auf niemanden übergegangen";
    private final LocalDate day =
            WorkingDays.next(LocalDate.now(LocalTimes.BERLIN).plusDays(2));
    private final LocalDateTime ten = day.atTime(10, 0);

    private final ApplicationContext app;
    private final CaseBench worker;
    private final CaseBench deputy;

    @Autowired
    UncoveredTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        deputy = new CaseBench(app, "unna");
    }

    private UUID book(Appointment.Kind kind, With with) {
        UUID id = Uuids.next();
        assertThat(worker.<BookAppointment.Outcome>as(() ->
                        app.getBean(BookAppointment.class).book(Command.of(id, worker.account(), ten, 60, kind, with))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        return id;
    }

    private With somebodyWithoutACase() {
        PersonId person = worker.register("kamen");
        return new With.OfPerson(person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, "kommt zu Fuß"));
    }

    private void away(CaseBench who, CaseBench standsIn) {
        assertThat(who.<NoteAbsence.Outcome>as(() -> app.getBean(NoteAbsence.class)
                        .note(new NoteAbsence.Command(Uuids.next(), day, day, Absence.Kind.OTHER, standsIn.account()))))
                .isInstanceOf(NoteAbsence.Outcome.Noted.class);
    }

    @Test
    void theDeputyLearnsWhenSomebodyWithoutACaseComesAndNothingElse() throws Exception {
        UUID id = book(Appointment.Kind.FIRST, somebodyWithoutACase());
        away(worker, deputy);
        assertThat(deputy.see("/").body())
                .contains(PASSED_TO_NOBODY, "/appointments?worker=" + worker.account())
                .doesNotContain("/appointments/" + id, "Mithal", "kommt zu Fuß");
        assertThat(new CaseBench(app, "unna").see("/").body()).doesNotContain(PASSED_TO_NOBODY);
        worker.send("/appointments/" + id + "/cancellation");
        assertThat(deputy.see("/").body()).doesNotContain(PASSED_TO_NOBODY);
    }

    @Test
    @Requirement({"ACC-02", "CW-16"})
    void onTheDaysOfTheAbsenceTheDeputySeesWhoComesAndCanCall() throws Exception {
        UUID id = book(Appointment.Kind.FIRST, somebodyWithoutACase());
        assertThat(worker.<NoteAbsence.Outcome>as(() -> app.getBean(NoteAbsence.class)
                        .note(new NoteAbsence.Command(
                                Uuids.next(),
                                LocalDate.now(LocalTimes.BERLIN),
                                day,
                                Absence.Kind.OTHER,
                                deputy.account()))))
                .isInstanceOf(NoteAbsence.Outcome.Noted.class);
        assertThat(deputy.see("/").body())
                .contains(PASSED_TO_NOBODY, "/appointments/" + id, "Bitte geben Sie Bescheid");
        assertThat(deputy.see("/appointments/" + id).body()).contains("Mithal");
        assertThat(new CaseBench(app, "unna").see("/appointments/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void whereTheDeputyIsAwayTooHersLearnsIt() throws Exception {
        CaseBench next = new CaseBench(app, "unna");
        book(Appointment.Kind.FIRST, somebodyWithoutACase());
        away(worker, deputy);
        away(deputy, next);
        assertThat(next.see("/").body()).contains(PASSED_TO_NOBODY);
        assertThat(deputy.see("/").body()).doesNotContain(PASSED_TO_NOBODY);
    }

    @Test
    void aTimeThatIsKeptFreeForNobodyYetIsNobodysToMiss() throws Exception {
        book(Appointment.Kind.FIRST, new With.Nobody());
        away(worker, deputy);
        assertThat(deputy.see("/").body()).doesNotContain(PASSED_TO_NOBODY);
    }

    @Test
    @Requirement("IN-11")
    void whatIsKeptFreeOnADayOfAbsenceIsOfferedToNobody() {
        UUID kept = book(Appointment.Kind.FIRST, new With.Nobody());
        assertThat(offered()).contains(kept);
        away(worker, deputy);
        assertThat(offered()).doesNotContain(kept);
    }

    private List<UUID> offered() {
        return worker.as(() -> {
            List<Appointment> kept =
                    app.getBean(GiveSlot.class).keptForFirst(List.of(worker.account()), Duration.ofDays(28));
            return kept.stream().map(Appointment::id).toList();
        });
    }
}
