package de.lotse.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import de.lotse.LotseTest;
import de.lotse.Requirement;
import de.lotse.appointments.BookAppointment.Command;
import de.lotse.casework.CaseBench;
import de.lotse.casework.participants.FamilyBench;
import de.lotse.shared.PersonId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The client's appointments are hers: they stay when somebody carried in her case takes back consent. */
@LotseTest
class CarriedWithdrawalTests {
    private final LocalDate today = LocalDate.now(LocalTimes.BERLIN);

    @Autowired
    ApplicationContext app;

    @Test
    @Requirement({"CON-02", "CW-02"})
    void theClientsAppointmentStaysUntilSheHerselfTakesHerConsentBack() {
        FamilyBench family = FamilyBench.in(app);
        PersonId partner = family.partner("Omar", null);
        UUID appointment = booked(family);
        family.withdraw(partner);
        assertThat(state(family.bench(), appointment)).isEqualTo(Appointment.State.PLANNED);
        family.withdraw(family.client());
        assertThat(state(family.bench(), appointment)).isEqualTo(Appointment.State.CANCELLED);
    }

    private UUID booked(FamilyBench family) {
        UUID appointment = Uuids.next();
        LocalDateTime at =
                WorkingDays.after(WorkingDays.next(today.plusDays(1)), 1).atTime(10, 0);
        CaseBench worker = family.bench();
        assertThat(worker.<BookAppointment.Outcome>as(() -> app.getBean(BookAppointment.class)
                        .book(Command.of(
                                appointment,
                                worker.account(),
                                at,
                                60,
                                Appointment.Kind.TALK,
                                OwnCase.plainly(family.id())))))
                .isInstanceOf(BookAppointment.Outcome.Booked.class);
        return appointment;
    }

    private Appointment.State state(CaseBench worker, UUID appointment) {
        return worker.as(() ->
                app.getBean(Appointments.class).find(appointment).orElseThrow().state());
    }
}
