package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.PlaceId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An appointment as the database gives it, its note still sealed: all keys of a list are fetched before the first note is opened. */
final class AppointmentRow {
    static final String NOTE = "appointment.note";
    private final Appointment appointment;
    private final @Nullable UUID caseId;
    private final @Nullable UUID person;
    private final @Nullable String language;
    private final @Nullable String interpreter;
    private final byte @Nullable [] note;

    AppointmentRow(ResultSet row) throws SQLException {
        appointment = appointment(row);
        caseId = row.getObject("case_id", UUID.class);
        person = row.getObject("person_id", UUID.class);
        language = row.getString("language");
        interpreter = row.getString("interpreter");
        note = row.getBytes("note");
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        UUID place = row.getObject("place_id", UUID.class);
        return new Appointment(
                row.getObject("appointment_id", UUID.class),
                new AccountId(row.getObject("worker_id", UUID.class)),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Appointment.Kind.valueOf(row.getString("kind")),
                row.getBoolean("urgent"),
                place == null ? null : new PlaceId(place),
                row.getObject("series_id", UUID.class),
                row.getObject("moved_from", UUID.class),
                state(row),
                row.getBoolean("hidden") ? new With.Hidden() : new With.Nobody());
    }

    private static Appointment.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("cancelled_at") != null) {
            return Appointment.State.CANCELLED;
        }
        if (row.getTimestamp("held_at") != null) {
            return Appointment.State.HELD;
        }
        if (row.getTimestamp("missed_at") != null) {
            return Appointment.State.MISSED;
        }
        return row.getTimestamp("unplaced_at") == null ? Appointment.State.PLANNED : Appointment.State.UNPLACED;
    }

    /** Whose key opens the note, if there is one. */
    Optional<UUID> sealedFor() {
        return note == null ? Optional.empty() : Optional.ofNullable(owner());
    }

    private @Nullable UUID owner() {
        return caseId == null ? person : caseId;
    }

    /** With its client, where she is within reach. */
    Appointment opened(Vault vault) {
        UUID owner = owner();
        if (owner == null || interpreter == null) {
            return appointment;
        }
        With.Meeting meeting = new With.Meeting(
                language, With.Interpreter.valueOf(interpreter), note == null ? null : vault.open(owner, NOTE, note));
        return appointment.with(
                caseId == null
                        ? new With.OfPerson(new PersonId(owner), meeting)
                        : new With.OfCase(new CaseId(caseId), meeting));
    }
}
