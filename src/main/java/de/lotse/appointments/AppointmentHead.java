package de.lotse.appointments;

import de.lotse.casework.CaseHeadPart;
import de.lotse.casework.casefile.Case;
import de.lotse.casework.contact.Contacts;
import de.lotse.webui.Page;
import de.lotse.webui.components.Fact;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** In the head of the case file: the next appointment, or by when one is needed; either is one click away. */
@Component
class AppointmentHead implements CaseHeadPart {
    private static final int ORDER = 60;
    private final Appointments appointments;
    private final CaseDeadlines deadlines;
    private final Contacts contacts;
    private final Clock clock;

    AppointmentHead(Appointments appointments, CaseDeadlines deadlines, Contacts contacts, Clock clock) {
        this.appointments = appointments;
        this.deadlines = deadlines;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    public Contribution contribution(Case theCase, Page page) {
        Instant now = clock.instant();
        Optional<Appointment> next = appointments.in(List.of(theCase.id())).stream()
                .filter(one ->
                        one.state() == Appointment.State.PLANNED && one.ends().isAfter(now))
                .min(Comparator.comparing(Appointment::begins));
        boolean may = theCase.writable() && page.viewer().may("CASE_WRITE");
        return new Contribution(
                next.map(one -> fact(one, page)).stream().toList(),
                next.isPresent() || !may ? List.of() : List.of(missing(theCase, page)));
    }

    private static Placed fact(Appointment one, Page page) {
        return new Placed(
                ORDER,
                new Fact(
                        page.t("appointments.next"),
                        page.day(one.day()) + ", " + page.time(one.starts().toLocalTime()),
                        page.t("appointments.kind." + one.kind().name())));
    }

    /** That none is booked, and until when one is needed where the concept says so. */
    private Mark missing(Case theCase, Page page) {
        LocalDate latest = deadlines
                .of(theCase, () -> contacts.count(theCase.id()).latestQualified())
                .map(AppointmentDeadlines.Latest::day)
                .orElse(null);
        return new Mark(
                ORDER,
                latest == null ? "" : latest.isBefore(page.today()) ? "bad" : "warn",
                "cal",
                latest == null ? page.t("appointments.mark") : page.t("appointments.mark.until", page.day(latest)),
                "/appointments/new?case=" + theCase.id());
    }
}
