package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.casework.casefile.DayPlan;
import de.lotse.webui.Page;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** On Heute: the appointments of the day with language, mediation, place and what to know before. */
@Component
class TodaysAppointments implements DayPlan {
    private final Appointments appointments;
    private final AppointmentLines lines;
    private final CurrentActor current;

    TodaysAppointments(Appointments appointments, AppointmentLines lines, CurrentActor current) {
        this.appointments = appointments;
        this.lines = lines;
        this.current = current;
    }

    @Override
    public Day today(Page page) {
        LocalDate today = page.today();
        List<AppointmentLine> day = lines.of(
                appointments.of(
                        current.get().account(),
                        today.atStartOfDay(LocalTimes.BERLIN).toInstant(),
                        today.plusDays(1).atStartOfDay(LocalTimes.BERLIN).toInstant()),
                page);
        return new Day(
                page.t("appointments.day.title"),
                page.t(
                        "appointments.day.lead",
                        day.size(),
                        day.isEmpty() ? "" : day.getFirst().time()),
                "/appointments",
                page.t("appointments.day.week"),
                page.t("appointments.day.nothing"),
                day.stream().map(line -> line.appt(null, page)).toList());
    }
}
