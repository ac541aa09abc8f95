package de.lotse.appointments;

import de.lotse.access.Colleagues;
import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.DeputyChain;
import de.lotse.shared.AccountId;
import de.lotse.webui.Page;
import de.lotse.webui.components.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What stands in the calendar of somebody who is away and passed to nobody, because its client has no case, or somebody else's: with the
 * worker's own case it would have passed to the deputy. The client comes all the same, so whoever stands in on that day learns the time, as
 * the team sees it, and nothing else (CW-16); on the days of the absence, when who has no case is open to her, also who it is.
 */
@Component
class Uncovered {
    private static final int DAYS_AHEAD = 90;
    private final Appointments appointments;
    private final Colleagues colleagues;

    Uncovered(Appointments appointments, Colleagues colleagues) {
        this.appointments = appointments;
        this.colleagues = colleagues;
    }

    /** For whoever stands in. @param all who is away, from today on */
    List<Due> due(List<Absence> all, AccountId me, Instant now, Page page) {
        if (all.stream().noneMatch(one -> one.deputy().equals(me))) {
            return List.of();
        }
        List<Appointment> planned = all.stream()
                .filter(one -> !one.account().equals(me))
                .flatMap(one -> planned(one, all, me, now, page.today()))
                .toList();
        List<Appointment> free = appointments.keptFree(planned);
        return planned.stream()
                .filter(one -> !free.contains(one))
                .map(one -> due(one, me, page))
                .toList();
    }

    private Stream<Appointment> planned(
            Absence absence, List<Absence> all, AccountId me, Instant now, LocalDate today) {
        // Whose account is closed is away from nothing: with her the row ends, whether she is named here or not.
        List<LocalDate> mine = days(absence, today)
                .filter(day -> DeputyChain.on(day, all, Set.of())
                        .here(absence.account())
                        .filter(me::equals)
                        .isPresent())
                .toList();
        return mine.isEmpty()
                ? Stream.empty()
                : appointments
                        .of(
                                absence.account(),
                                begin(mine.getFirst()),
                                begin(mine.getLast().plusDays(1)))
                        .stream()
                        .filter(one -> one.state() == Appointment.State.PLANNED
                                && one.kind() != Appointment.Kind.OTHER
                                && one.begins().isAfter(now)
                                && mine.contains(one.day()));
    }

    /** The days of the absence that matter soon; none where it begins later. */
    private static Stream<LocalDate> days(Absence absence, LocalDate today) {
        LocalDate last = today.plusDays(DAYS_AHEAD);
        LocalDate from = absence.from().isBefore(today) ? today : absence.from();
        LocalDate until = absence.until().isAfter(last) ? last : absence.until();
        return until.isBefore(from) ? Stream.empty() : from.datesUntil(until.plusDays(1));
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(LocalTimes.BERLIN).toInstant();
    }

    private Due due(Appointment one, AccountId me, Page page) {
        String worker = colleagues.name(one.worker()).orElse("–");
        boolean open = one.openTo(me);
        String href =
                open ? "/appointments/" + one.id() : "/appointments?worker=" + one.worker() + "&week=" + one.day();
        return new Due(
                one.day(),
                page.t(
                        "appointments.uncovered",
                        worker,
                        page.day(one.day()),
                        page.time(one.starts().toLocalTime())),
                href,
                open ? page.t("appointments.uncovered.reached") : page.t("appointments.uncovered.rule", worker),
                null,
                page.t(open ? "appointments.uncovered.open" : "appointments.uncovered.action"),
                href,
                false);
    }
}
