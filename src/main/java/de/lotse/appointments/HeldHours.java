package de.lotse.appointments;

import de.lotse.shared.AccountId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** The open hours a worker holds: whoever comes without an appointment finds her there, so no talk is proposed then (AP-01, AP-02). */
public interface HeldHours {
    /** Those from the first day to the last, in their order, with those she holds in the place of somebody who is away. */
    List<Held> of(AccountId worker, LocalDate from, LocalDate until);

    /** One of them. */
    record Held(LocalDate day, LocalTime from, LocalTime until) {
        /** Whether both have a moment in common. */
        boolean touches(LocalDateTime begins, LocalDateTime ends) {
            return begins.isBefore(day.atTime(until)) && ends.isAfter(day.atTime(from));
        }
    }
}
