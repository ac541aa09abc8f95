package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Writes appointments and what came of them; the database lets nobody change one that is not hers to change. */
@Repository
@Transactional
class Bookings {
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Appointments appointments;

    Bookings(JdbcClient jdbc, Vault vault, Appointments appointments) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.appointments = appointments;
    }

    /** What came of writing it. */
    enum Added {
        ADDED,
        /** Its identifier was used before, e.g. by a double click. */
        KNOWN,
        /** The worker has something else then: the database lets only one of two that come at once win. */
        TAKEN
    }

    Added insert(Appointment one) {
        if (jdbc.sql("""
                                insert into appointments_appointment (municipality_id, appointment_id, worker_id, begins_at, ends_at, kind,
                                  urgent, place_id, series_id, moved_from, booked_at, booked_by)
                                values (database_municipality(), :id, :worker, :begins, :ends, :kind, :urgent, :place, :series, :moved,
                                  clock_timestamp(), database_account())
                                on conflict do nothing
                                """)
                        .param("id", one.id())
                        .param("worker", one.worker().value())
                        .param("begins", Timestamp.from(one.begins()))
                        .param("ends", Timestamp.from(one.ends()))
                        .param("kind", one.kind().name())
                        .param("urgent", one.urgent())
                        .param("place", one.place() == null ? null : one.place().value())
                        .param("series", one.series())
                        .param("moved", one.movedFrom())
                        .update()
                == 0) {
            return appointments.find(one.id()).isPresent() ? Added.KNOWN : Added.TAKEN;
        }
        write(one.id(), one.with());
        return Added.ADDED;
    }

    /** Gives a time that was kept free to somebody. @return false if it is for somebody already, or was released */
    boolean bind(UUID id, With with) {
        alone(id);
        return free(id) && write(id, with);
    }

    /** It was for a person without a case, and belongs to the case she has now; its note is sealed for the case. */
    boolean move(Appointment one, CaseId to) {
        With.Meeting meeting = one.with().talk();
        alone(one.id());
        return meeting != null
                && jdbc.sql("""
                                delete from appointments_person
                                where municipality_id = database_municipality() and appointment_id = ?
                                """).param(one.id()).update() == 1
                && write(one.id(), new With.OfCase(to, meeting.readable()));
    }

    /** Releases a time that was kept free. @return false if it is for somebody meanwhile, or was released before */
    boolean release(UUID id) {
        alone(id);
        return free(id) && settle(id, Appointment.State.CANCELLED);
    }

    /**
     * Whoever gives or releases the same time waits until this transaction ends, and then finds it gone: a case and a person without one stand
     * in two tables, and no key of one knows the rows of the other.
     */
    private void alone(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, database_municipality()))")
                .param("appointment-given:" + id)
                .query((row, number) -> number)
                .list();
    }

    private boolean free(UUID id) {
        return jdbc.sql("""
                        select cancelled_at is null and not appointments_bound(appointment_id) from appointments_appointment
                        where municipality_id = database_municipality() and appointment_id = ?
                        """).param(id).query(Boolean.class).single();
    }

    private boolean write(UUID id, With with) {
        return switch (with) {
            case With.Nobody _ -> true;
            case With.Hidden _ -> throw new IllegalArgumentException("nobody can be named who is out of reach");
            case With.OfCase(CaseId caseId, With.Meeting meeting) -> write("case", caseId.value(), id, meeting);
            case With.OfPerson(PersonId person, With.Meeting meeting) -> write("person", person.value(), id, meeting);
        };
    }

    private boolean write(String owner, UUID ownerId, UUID id, With.Meeting meeting) {
        String note = meeting.note();
        return jdbc.sql("""
                                insert into appointments_%1$s (municipality_id, %1$s_id, appointment_id, language, interpreter, note)
                                values (database_municipality(), :owner, :id, :language, :interpreter, :note) on conflict do nothing
                                """.formatted(owner))
                        .param("owner", ownerId)
                        .param("id", id)
                        .param("language", meeting.language())
                        .param("interpreter", meeting.interpreter().name())
                        .param("note", note == null ? null : vault.seal(ownerId, AppointmentRow.NOTE, note))
                        .update()
                == 1;
    }

    /** Writes a fact down. @return false if it was cancelled meanwhile, or is not the viewer's to change */
    boolean settle(UUID id, Appointment.State state) {
        String fact = switch (state) {
            case HELD ->
                "held_at = clock_timestamp(), held_by = database_account(), missed_at = null, missed_by = null";
            case MISSED ->
                "missed_at = clock_timestamp(), missed_by = database_account(), held_at = null, held_by = null";
            case CANCELLED -> "cancelled_at = clock_timestamp(), cancelled_by = database_account()";
            case PLANNED -> "cancelled_at = null, cancelled_by = null";
            case UNPLACED -> throw new IllegalArgumentException("only passing it on leaves it without its time");
        };
        String before = state == Appointment.State.PLANNED ? "" : " and cancelled_at is null";
        return jdbc.sql("update appointments_appointment set " + fact
                                + " where municipality_id = database_municipality() and appointment_id = ?" + before)
                        .param(id)
                        .update()
                == 1;
    }

    /** It passes to the worker. @return false if she has something else at its time; always true where its time is given up */
    boolean pass(UUID id, AccountId to, boolean withItsTime) {
        return jdbc.sql("select appointments_pass(?, ?, ?)")
                .params(id, to.value(), withItsTime)
                .query(Boolean.class)
                .single();
    }
}
