package de.lotse.appointments;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** In the head of the case file: the next appointment. */
@Component
class AppointmentHead implements CaseHeadPart {
    private static final int ORDER = 60;
    private final Appointments appointments;
    private final Clock clock;

    AppointmentHead(Appointments appointments, Clock clock) {
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        Instant now = clock.instant();
        return new Contribution(
                appointments.in(List.of(theCase.id())).stream()
                        .filter(one -> one.state() == Appointment.State.PLANNED
                                && one.ends().isAfter(now))
                        .min(Comparator.comparing(Appointment::begins))
                        .map(one -> fact(one, page))
                        .stream()
                        .toList(),
                List.of());
    }

    private static Placed fact(Appointment one, Page page) {
        return new Placed(
                ORDER,
                new Fact(
                        page.t("appointments.next"),
                        page.day(one.day()) + ", " + page.time(one.starts().toLocalTime()),
                        page.t("appointments.kind." + one.kind().name())));
    }
}
