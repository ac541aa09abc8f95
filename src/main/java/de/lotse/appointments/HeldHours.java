package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.tenancy.PlaceId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/** The open hours a worker holds: whoever comes without an appointment finds her there, so no talk is proposed then (AP-01, AP-02). */
public interface HeldHours {
    /** Those of everybody from the first day to the last, in their order, each with whoever is there, also in the place of somebody away. */
    Map<AccountId, List<Held>> all(LocalDate from, LocalDate until);

    /** Those of one worker. */
    default List<Held> of(AccountId worker, LocalDate from, LocalDate until) {
        return all(from, until).getOrDefault(worker, List.of());
    }

    /** One of them. */
    record Held(LocalDate day, LocalTime from, LocalTime until, PlaceId place) {
        /** Whether both have a moment in common. */
        boolean touches(LocalDateTime begins, LocalDateTime ends) {
            return begins.isBefore(day.atTime(until)) && ends.isAfter(day.atTime(from));
        }
    }
}
