package de.lotse.appointments.openhours;

import de.lotse.casework.absence.Absence;
import de.lotse.casework.absence.DeputyChain;
import de.lotse.shared.AccountId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What absences do to open hours: whoever stands in holds them; where she is away too, her deputy, and so on; where nobody is left, nobody
 * does (AP-02, CW-16). Nor does whoever has left. Asked once for a page.
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

    /** Whoever is there on the date: she, or where she is away the first of those who are asked for her ({@link DeputyChain}). */
    Optional<AccountId> holder(OpenHours hours, LocalDate date) {
        AccountId worker = hours.worker();
        if (worker == null || gone.contains(worker)) {
            return Optional.empty();
        }
        return of(worker, date).isEmpty()
                ? Optional.of(worker)
                : DeputyChain.on(date, absences, gone).here(worker);
    }

    /** Those who are asked for her on the date, one after the other; empty while she is there. */
    List<AccountId> asked(OpenHours hours, LocalDate date) {
        AccountId worker = hours.worker();
        return worker == null ? List.of() : DeputyChain.on(date, absences, gone).asked(worker);
    }

    /** Whether neither she nor anybody who stands in is there. */
    boolean nobody(OpenHours hours, LocalDate date) {
        return hours.worker() != null && holder(hours, date).isEmpty();
    }

    /** Whether whoever held them works here no more. */
    boolean left(OpenHours hours) {
        AccountId worker = hours.worker();
        return worker != null && gone.contains(worker);
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
