package de.lotse.appointments.openhours;

import de.lotse.casework.absence.Absence;
import de.lotse.shared.AccountId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What absences do to open hours: whoever stands in holds them; where she is away too, nobody does (AP-02, CW-16). Nor does whoever has
 * left. Asked once for a page.
 *
 * @param gone whose accounts are closed
 */
record HoursAway(List<Absence> absences, Set<AccountId> gone) {
    HoursAway {
        absences = List.copyOf(absences);
        gone = Set.copyOf(gone);
    }

    /** The absence of whoever would be there on the date. */
    Optional<Absence> of(OpenHours hours, LocalDate date) {
        AccountId worker = hours.worker();
        return worker == null ? Optional.empty() : of(worker, date);
    }

    /** Whether neither she nor her deputy is there. */
    boolean nobody(OpenHours hours, LocalDate date) {
        return left(hours)
                || of(hours, date)
                        .filter(one -> gone.contains(one.deputy())
                                || of(one.deputy(), date).isPresent())
                        .isPresent();
    }

    /** Whether whoever held them works here no more. */
    boolean left(OpenHours hours) {
        AccountId worker = hours.worker();
        return worker != null && gone.contains(worker);
    }

    /** Whether the worker is there on the date: they are hers and she is not away, or she stands in. */
    boolean holds(AccountId worker, OpenHours hours, LocalDate date) {
        return of(hours, date)
                .map(absence -> absence.deputy().equals(worker) && !nobody(hours, date))
                .orElseGet(() -> worker.equals(hours.worker()));
    }

    /** Whether visitors stand before a closed door on the date. */
    boolean fallsOut(OpenHours hours, LocalDate date) {
        return hours.cancelled().contains(date) || nobody(hours, date);
    }

    /** The next date on which somebody is there. */
    Optional<LocalDate> next(OpenHours hours, LocalDateTime moment) {
        return hours.next(moment, date -> nobody(hours, date));
    }

    private Optional<Absence> of(AccountId account, LocalDate date) {
        return absences.stream()
                .filter(one -> one.account().equals(account) && one.on(date))
                .findFirst();
    }
}
