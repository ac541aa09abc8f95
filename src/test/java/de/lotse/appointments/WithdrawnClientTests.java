package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.casework.CaseBench;
import de.lotse.consent.DeclarationKind;
import de.lotse.consent.Declare;
import de.lotse.consent.WithdrawConsent;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody without a case who takes her consent back is waited for by nobody, and gets no appointment until she signs anew (CON-02). */
@LotseTest
@Requirement({"AP-03", "CON-02"})
class WithdrawnClientTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);
    private final LocalDateTime ten = WorkingDays.next(today.plusDays(1)).atTime(10, 0);

    private final ApplicationContext app;
    private final CaseBench worker;
    private final PersonId person;

    @Autowired
    WithdrawnClientTests(ApplicationContext app) {
        this.app = app;
        worker = new CaseBench(app, "unna");
        person = worker.register("kamen");
        sign();
    }

    private void sign() {
        worker.as(() ->
                app.getBean(Declare.class).declare(Declare.Command.onPaper(person, DeclarationKind.CONSENT, today)));
    }

    private void withdraw() {
        assertThat(worker.<Boolean>as(() -> app.getBean(WithdrawConsent.class).withdraw(person, null)))
                .isTrue();
    }

    private BookAppointment.Outcome book(UUID id) {
        return worker.as(() -> app.getBean(BookAppointment.class)
                .book(BookAppointment.Command.of(
                        id,
                        worker.account(),
                        ten,
                        60,
                        Appointment.Kind.FIRST,
                        new With.OfPerson(person, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null)))));
    }

    @Test
    void whatLiesAheadIsCancelledAndItsSlipIsNotPrinted() throws Exception {
        UUID id = Uuids.next();
        assertThat(book(id)).isInstanceOf(BookAppointment.Outcome.Booked.class);
        withdraw();
        assertThat(worker.<Appointment.State>as(() ->
                        app.getBean(Appointments.class).find(id).orElseThrow().state()))
                .isEqualTo(Appointment.State.CANCELLED);
        assertThat(worker.see("/appointments/" + id).body()).contains("abgesagt");
        assertThat(worker.see("/appointments/" + id + "/slip.pdf").status()).isEqualTo(404);
    }

    @Test
    void nothingNewIsBookedBeforeSheSignsAnew() throws Exception {
        withdraw();
        assertThat(book(Uuids.next())).isEqualTo(new BookAppointment.Outcome.ConsentWithdrawn(today));
        CaseBench.Answer refused = worker.send(
                "/appointments",
                "id",
                Uuids.next().toString(),
                "person",
                person.toString(),
                "worker",
                worker.account().toString(),
                "slot",
                ten.toString(),
                "minutes",
                "60",
                "kind",
                "FIRST",
                "note",
                "mit dem Bescheid");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("hat ihre Einwilligung am", "mit dem Bescheid");
        sign();
        assertThat(book(Uuids.next())).isInstanceOf(BookAppointment.Outcome.Booked.class);
    }
}
