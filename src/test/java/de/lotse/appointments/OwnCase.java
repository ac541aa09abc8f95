package de.lotse.appointments;

import de.lotse.casework.CaseBench;
import de.lotse.shared.CaseId;
import de.lotse.shared.Uuids;
import java.time.LocalDate;
import org.springframework.context.ApplicationContext;

/** A case manager of the Kreis Unna and a case of hers. */
record OwnCase(CaseBench worker, CaseId id) {
    static OwnCase in(ApplicationContext app) {
        CaseBench worker = new CaseBench(app, "unna");
        return new OwnCase(worker, worker.open("kamen", null, null));
    }

    /** Books the first talk at ten o'clock of the day. */
    BookAppointment.Outcome book(ApplicationContext app, LocalDate day) {
        return worker.as(() -> app.getBean(BookAppointment.class)
                .book(BookAppointment.Command.of(
                        Uuids.next(), worker.account(), day.atTime(10, 0), 60, Appointment.Kind.FIRST, plainly(id))));
    }

    /** Somebody to meet without an interpreter. */
    static With plainly(CaseId id) {
        return new With.OfCase(id, new With.Meeting(null, With.Interpreter.NONE_NEEDED, null));
    }
}
