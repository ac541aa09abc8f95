package de.lotse.appointments;

import de.lotse.casework.casefile.PlannedAppointments;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what is planned before a case changes hands or a worker is away: how many appointments, and when. */
@Component
class PlannedWords implements PlannedAppointments {
    private static final Duration AHEAD = Duration.ofDays(90);
    private static final int SHOWN = 6;
    private final CaseCalendar calendar;
    private final Appointments appointments;
    private final Clock clock;

    PlannedWords(CaseCalendar calendar, Appointments appointments, Clock clock) {
        this.calendar = calendar;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public Optional<String> ofCase(CaseId id, Page page) {
        return said(
                calendar.following(id, clock.instant()).stream()
                        .map(CaseCalendar.Following::starts)
                        .toList(),
                page);
    }

    @Override
    public Optional<String> ofWorker(AccountId worker, Page page) {
        Instant now = clock.instant();
        return said(
                appointments.of(worker, now, now.plus(AHEAD)).stream()
                        .filter(one -> one.kind() != Appointment.Kind.OTHER
                                && one.begins().isAfter(now))
                        .map(Appointment::starts)
                        .toList(),
                page);
    }

    private static Optional<String> said(List<ZonedDateTime> times, Page page) {
        String shown = times.stream()
                .limit(SHOWN)
                .map(at -> page.day(at.toLocalDate()) + ", " + page.time(at.toLocalTime()))
                .collect(Collectors.joining("; "));
        return times.isEmpty()
                ? Optional.empty()
                : Optional.of(page.t("appointments.planned", times.size(), shown, Math.max(0, times.size() - SHOWN)));
    }
}
