package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a worker may open a case at the time of an appointment (CW-16). A grant that simply runs out, e.g. a deputy's, tells nobody, so
 * it is asked before anything is booked for a day after its end.
 */
@Repository
@Transactional(readOnly = true)
public class CaseThen {
    private final JdbcClient jdbc;

    CaseThen(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** She may not open it then. @param until from when on; null where she may not open it before either */
    record Closed(@Nullable Instant until, AccountId responsible) {}

    /** Who has the case instead; empty where she may open it then, is responsible herself, or the viewer does not reach it. */
    Optional<Closed> closed(CaseId id, AccountId worker, Instant at) {
        return jdbc.sql("select until_at, responsible_id from appointments_closed_then(?, ?, ?)")
                .params(id.value(), worker.value(), Timestamp.from(at))
                .query((row, number) ->
                        closed(row.getTimestamp("until_at"), row.getObject("responsible_id", UUID.class)))
                .optional();
    }

    /** Whether somebody else has to keep it: planned for a case its worker may not open at its time. */
    public boolean lost(Appointment one) {
        return one.state() == Appointment.State.PLANNED
                && one.with() instanceof With.OfCase of
                && closed(of.id(), one.worker(), one.begins()).isPresent();
    }

    private static Closed closed(@Nullable Timestamp until, UUID responsible) {
        return new Closed(until == null ? null : until.toInstant(), new AccountId(responsible));
    }
}
