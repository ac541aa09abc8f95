package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import de.lotse.vault.Vault;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The appointments of the municipality; with whom they are shows only where the case or the person is within reach. */
@Repository
@Transactional(readOnly = true)
public class Appointments {
    private static final String SELECT = """
            select a.*, c.case_id, p.person_id, coalesce(c.language, p.language) as language,
              coalesce(c.interpreter, p.interpreter) as interpreter, coalesce(c.note, p.note) as note,
              case when c.case_id is null and p.person_id is null and a.worker_id = database_account()
                then appointments_bound(a.appointment_id) else false end as hidden
            from appointments_appointment a
            left join appointments_case c on c.municipality_id = a.municipality_id and c.appointment_id = a.appointment_id
            left join appointments_person p on p.municipality_id = a.municipality_id and p.appointment_id = a.appointment_id
            where a.municipality_id = database_municipality()
            """;
    private static final String BUSY = " and a.cancelled_at is null and a.unplaced_at is null order by a.begins_at";
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

    /** Those of the worker that touch the time and take it, in their order. */
    public List<Appointment> of(AccountId worker, Instant from, Instant until) {
        return list(jdbc.sql(SELECT + " and a.worker_id = ? and a.begins_at < ? and a.ends_at > ?" + BUSY)
                .params(worker.value(), Timestamp.from(until), Timestamp.from(from)));
    }

    /** Those of everybody that touch the time and take it, in their order. */
    public List<Appointment> between(Instant from, Instant until) {
        return list(jdbc.sql(SELECT + " and a.begins_at < ? and a.ends_at > ?" + BUSY)
                .params(Timestamp.from(until), Timestamp.from(from)));
    }

    /** All of the cases within reach, cancelled ones too, the latest first. */
    public List<Appointment> in(Collection<CaseId> cases) {
        return cases.isEmpty()
                ? List.of()
                : list(jdbc.sql(SELECT + " and c.case_id = any (?) order by a.begins_at desc")
                        .param(ids(cases)));
    }

    /** All of a person within reach that belong to no case, cancelled ones too, the latest first. */
    List<Appointment> with(PersonId person) {
        return list(
                jdbc.sql(SELECT + " and p.person_id = any ((select access_same(?))::uuid[]) order by a.begins_at desc")
                        .param(person.value()));
    }

    /** Those of the cases that have to be arranged anew: without their time, or with a worker who may not open the case then. */
    List<Appointment> anew(Collection<CaseId> cases, Instant now) {
        return cases.isEmpty()
                ? List.of()
                : list(jdbc.sql(SELECT + """
                                 and c.case_id = any (?) and a.cancelled_at is null and a.held_at is null and a.missed_at is null
                                  and (a.unplaced_at is not null
                                    or (a.begins_at > ? and not appointments_opens(c.case_id, a.worker_id, a.begins_at)))
                                order by a.begins_at
                                """).param(ids(cases)).param(Timestamp.from(now)));
    }

    /** What takes place instead of a moved one, if it was moved. */
    public Optional<UUID> insteadOf(UUID id) {
        return jdbc.sql("""
                        select appointment_id from appointments_appointment
                        where municipality_id = database_municipality() and moved_from = ?
                        """).param(id).query(UUID.class).optional();
    }

    /** Those of these that are kept for somebody who is not known yet; whom they are for may be out of reach, so the database is asked. */
    List<Appointment> keptFree(List<Appointment> these) {
        List<Appointment> perhaps = these.stream().filter(Appointment::keptFree).toList();
        if (perhaps.isEmpty()) {
            return perhaps;
        }
        Set<UUID> bound =
                Set.copyOf(jdbc.sql("select w.id from unnest(?::uuid[]) as w(id) where appointments_bound(w.id)")
                        .param(perhaps.stream().map(Appointment::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list());
        return perhaps.stream().filter(one -> !bound.contains(one.id())).toList();
    }

    /** What the workers keep free for first talks in the time, in its order; whom one is for may be out of reach, so the database is asked. */
    List<Appointment> keptForFirst(Collection<AccountId> workers, Instant after, Instant until) {
        return workers.isEmpty()
                ? List.of()
                : list(jdbc.sql(SELECT + """
                                 and a.worker_id = any (?) and a.kind = 'FIRST' and a.begins_at > ? and a.begins_at < ?
                                  and a.held_at is null and a.missed_at is null and not appointments_bound(a.appointment_id)
                                """ + BUSY)
                        .param(workers.stream().map(AccountId::value).toArray(UUID[]::new))
                        .param(Timestamp.from(after))
                        .param(Timestamp.from(until)));
    }

    static UUID[] ids(Collection<CaseId> cases) {
        return cases.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    private List<Appointment> list(JdbcClient.StatementSpec query) {
        List<AppointmentRow> rows =
                query.query((row, number) -> new AppointmentRow(row)).list();
        vault.preload(rows.stream()
                .map(AppointmentRow::sealedFor)
                .flatMap(Optional::stream)
                .toList());
        return rows.stream().map(row -> row.opened(vault)).toList();
    }
}
