package de.lotse.appointments;

import de.lotse.casework.casefile.PlannedAppointments;
import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.webui.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says what is planned before a case changes hands or a worker is away: how many appointments, and when. A time kept free for somebody who
 * is not known yet passes to nobody and is not counted, nor is one that is over and still has to be arranged anew.
 */
@Component
class PlannedWords implements PlannedAppointments {
    private static final Duration AHEAD = Duration.ofDays(90);
    private static final int SHOWN = 8;
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
        Instant now = clock.instant();
        List<String> times = calendar.following(id, now).stream()
                .filter(one -> one.begins().isAfter(now))
                .map(CaseCalendar.Following::starts)
                .map(at -> page.day(at.toLocalDate()) + ", " + page.time(at.toLocalTime()))
                .toList();
        return said(times.size(), times, page);
    }

    @Override
    public Optional<String> ofWorker(AccountId worker, Page page) {
        Instant now = clock.instant();
        List<Appointment> ahead = appointments.of(worker, now, now.plus(AHEAD)).stream()
                .filter(one ->
                        one.kind() != Appointment.Kind.OTHER && one.begins().isAfter(now))
                .toList();
        List<Appointment> kept = appointments.keptFree(ahead);
        Map<LocalDate, Long> days = ahead.stream()
                .filter(one -> !kept.contains(one))
                .collect(Collectors.groupingBy(Appointment::day, TreeMap::new, Collectors.counting()));
        return said(
                days.values().stream().mapToInt(Long::intValue).sum(),
                days.entrySet().stream()
                        .map(day -> page.day(day.getKey()) + " (" + day.getValue() + ")")
                        .toList(),
                page);
    }

    private static Optional<String> said(int count, List<String> when, Page page) {
        return count == 0
                ? Optional.empty()
                : Optional.of(page.t(
                        "appointments.planned",
                        count,
                        when.stream().limit(SHOWN).collect(Collectors.joining("; ")),
                        when.size() > SHOWN ? 1 : 0));
    }
}
