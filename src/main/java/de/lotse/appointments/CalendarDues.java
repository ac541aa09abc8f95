package de.lotse.appointments;

import de.lotse.access.CurrentActor;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.Absences;
import de.lotse.casework.casefile.Caseload;
import de.lotse.casework.casefile.DueSource;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * On Heute: appointments that have to be arranged anew or taken over, those that are over and say nothing of what came of them, those that
 * fall into one's own absence, and those of others that passed to nobody although one stands in.
 */
@Component
class CalendarDues implements DueSource {
    private static final Duration BACK = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(90);
    private final Appointments appointments;
    private final AppointmentLines lines;
    private final Uncovered uncovered;
    private final Absences absences;
    private final CurrentActor current;
    private final Clock clock;

    CalendarDues(
            Appointments appointments,
            AppointmentLines lines,
            Uncovered uncovered,
            Absences absences,
            CurrentActor current,
            Clock clock) {
        this.appointments = appointments;
        this.lines = lines;
        this.uncovered = uncovered;
        this.absences = absences;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public List<Due> due(List<Caseload.Row> open, Page page) {
        AccountId me = current.get().account();
        Instant now = clock.instant();
        List<Appointment> mine = appointments.of(me, now.minus(BACK), now.plus(AHEAD)).stream()
                .filter(one -> one.state() == Appointment.State.PLANNED
                        && (one.with() instanceof With.OfCase || one.with() instanceof With.OfPerson))
                .toList();
        List<Absence> all = absences.open();
        List<Absence> away =
                all.stream().filter(one -> one.account().equals(me)).toList();
        List<Appointment> over =
                mine.stream().filter(one -> one.ends().isBefore(now)).toList();
        List<Appointment> absent = mine.stream()
                .filter(one -> one.begins().isAfter(now) && away.stream().anyMatch(time -> time.on(one.day())))
                .toList();
        List<Due> dues = new ArrayList<>();
        lines.of(appointments.anew(open.stream().map(Caseload.Row::id).toList(), now), page)
                .forEach(line -> dues.add(anew(line, page)));
        lines.of(over, page).forEach(line -> dues.add(over(line, page)));
        lines.of(absent, page).forEach(line -> dues.add(away(line, page)));
        dues.addAll(uncovered.due(all, me, now, page));
        return dues;
    }

    /** Today, however far ahead: the client counts on her time until somebody tells her. */
    private static Due anew(AppointmentLine line, Page page) {
        boolean unplaced = line.state() == Appointment.State.UNPLACED;
        return new Due(
                line.day().isBefore(page.today()) ? line.day() : page.today(),
                page.t(
                        unplaced ? "appointments.unplaced" : "appointments.lost",
                        line.who(),
                        page.day(line.day()),
                        line.time()),
                line.file(),
                unplaced ? page.t("appointments.unplaced.rule") : page.t("appointments.lost.rule", line.worker()),
                null,
                page.t("appointments.unplaced.action"),
                line.href(),
                false);
    }

    private static Due over(AppointmentLine line, Page page) {
        return new Due(
                line.day(),
                page.t("appointments.unsettled", line.who()),
                line.file(),
                page.t("appointments.unsettled.rule"),
                null,
                page.t("appointments.unsettled.action"),
                line.href(),
                true);
    }

    private static Due away(AppointmentLine line, Page page) {
        return new Due(
                line.day(),
                page.t("appointments.away", line.who()),
                line.file(),
                null,
                null,
                page.t("appointments.away.action"),
                line.href(),
                false);
    }
}
