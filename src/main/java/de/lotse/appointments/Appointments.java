package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.tenancy.PlaceId;
import de.lotse.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of the municipality; with whom they are shows only where the case or the person is within reach. */
@Repository
@Transactional(readOnly = true)
public class Appointments {
    private static final String SELECT = """
            select a.*, c.case_id, p.person_id, coalesce(c.language, p.language) as language,
              coalesce(c.interpreter, p.interpreter) as interpreter, coalesce(c.note, p.note) as note
            from appointments_appointment a
            left join appointments_case c on c.municipality_id = a.municipality_id and c.appointment_id = a.appointment_id
            left join appointments_person p on p.municipality_id = a.municipality_id and p.appointment_id = a.appointment_id
            where a.municipality_id = database_municipality()
            """;
    private static final String NOTE = "appointment.note";
    private final JdbcClient jdbc;
    private final Vault vault;

    Appointments(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** The appointment, if the municipality has it. */
    public Optional<Appointment> find(UUID id) {
        return list(jdbc.sql(SELECT + " and a.appointment_id = ?").param(id)).stream()
                .findFirst();
    }

    /** Those of the worker that touch the time and were not cancelled, in their order. */
    public List<Appointment> of(AccountId worker, Instant from, Instant until) {
        return list(jdbc.sql(SELECT + """
                         and a.worker_id = ? and a.begins_at < ? and a.ends_at > ? and a.cancelled_at is null
                        order by a.begins_at
                        """).params(worker.value(), Timestamp.from(until), Timestamp.from(from)));
    }

    /** Those of everybody that touch the time and were not cancelled, in their order. */
    public List<Appointment> between(Instant from, Instant until) {
        return list(jdbc.sql(SELECT
                        + " and a.begins_at < ? and a.ends_at > ? and a.cancelled_at is null order by a.begins_at")
                .params(Timestamp.from(until), Timestamp.from(from)));
    }

    /** All of the cases within reach, cancelled ones too, the latest first. */
    public List<Appointment> in(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : list(jdbc.sql(SELECT + " and c.case_id = any (?) order by a.begins_at desc")
                        .param(cases.stream().map(CaseId::value).toArray(UUID[]::new)));
    }

    /** What came of writing it. */
    enum Added {
        ADDED,
        /** Its identifier was used before, e.g. by a double click. */
        KNOWN,
        /** The worker has something else then: the database lets only one of two that come at once win. */
        TAKEN
    }

    @Transactional
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
                        .param("place", value(one.place()))
                        .param("series", one.series())
                        .param("moved", one.movedFrom())
                        .update()
                == 0) {
            return find(one.id()).isPresent() ? Added.KNOWN : Added.TAKEN;
        }
        switch (one.with()) {
            case With.Nobody _ -> {}
            case With.OfCase(CaseId id, With.Meeting meeting) -> insert("case", id.value(), one.id(), meeting);
            case With.OfPerson(PersonId id, With.Meeting meeting) -> insert("person", id.value(), one.id(), meeting);
        }
        return Added.ADDED;
    }

    private void insert(String owner, UUID ownerId, UUID id, With.Meeting meeting) {
        String note = meeting.note();
        jdbc.sql("""
                        insert into appointments_%1$s (municipality_id, %1$s_id, appointment_id, language, interpreter, note)
                        values (database_municipality(), :owner, :id, :language, :interpreter, :note)
                        """.formatted(owner))
                .param("owner", ownerId)
                .param("id", id)
                .param("language", meeting.language())
                .param("interpreter", meeting.interpreter().name())
                .param("note", note == null ? null : vault.seal(ownerId, NOTE, note))
                .update();
    }

    /** Writes a fact down. @return false if it was cancelled meanwhile */
    @Transactional
    boolean settle(UUID id, Appointment.State state) {
        String fact = switch (state) {
            case HELD ->
                "held_at = clock_timestamp(), held_by = database_account(), missed_at = null, missed_by = null";
            case MISSED ->
                "missed_at = clock_timestamp(), missed_by = database_account(), held_at = null, held_by = null";
            case CANCELLED -> "cancelled_at = clock_timestamp(), cancelled_by = database_account()";
            case PLANNED -> "cancelled_at = null, cancelled_by = null";
        };
        String before = state == Appointment.State.PLANNED ? "" : " and cancelled_at is null";
        return jdbc.sql("update appointments_appointment set " + fact
                                + " where municipality_id = database_municipality() and appointment_id = ?" + before)
                        .param(id)
                        .update()
                == 1;
    }

    private List<Appointment> list(JdbcClient.StatementSpec query) {
        vault.preload(query.query((row, number) -> sealedFor(row)).list().stream()
                .flatMap(Optional::stream)
                .toList());
        return query.query((row, number) -> appointment(row)).list();
    }

    /** Whose key opens the note, if there is one. */
    private static Optional<UUID> sealedFor(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        return row.getBytes("note") == null
                ? Optional.empty()
                : Optional.of(caseId == null ? row.getObject("person_id", UUID.class) : caseId);
    }

    private Appointment appointment(ResultSet row) throws SQLException {
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
                with(row));
    }

    private static Appointment.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("cancelled_at") != null) {
            return Appointment.State.CANCELLED;
        }
        if (row.getTimestamp("held_at") != null) {
            return Appointment.State.HELD;
        }
        return row.getTimestamp("missed_at") == null ? Appointment.State.PLANNED : Appointment.State.MISSED;
    }

    private With with(ResultSet row) throws SQLException {
        UUID caseId = row.getObject("case_id", UUID.class);
        UUID person = row.getObject("person_id", UUID.class);
        UUID owner = caseId == null ? person : caseId;
        if (owner == null) {
            return new With.Nobody();
        }
        byte[] note = row.getBytes("note");
        With.Meeting meeting = new With.Meeting(
                row.getString("language"),
                With.Interpreter.valueOf(row.getString("interpreter")),
                note == null ? null : vault.open(owner, NOTE, note));
        return caseId == null
                ? new With.OfPerson(new PersonId(owner), meeting)
                : new With.OfCase(new CaseId(owner), meeting);
    }

    private static @Nullable UUID value(@Nullable PlaceId place) {
        return place == null ? null : place.value();
    }
}
