package de.lotse.appointments;

import de.lotse.shared.AccountId;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What lies ahead for cases, without names and notes. */
@Repository
@Transactional(readOnly = true)
class CaseCalendar {
    private final JdbcClient jdbc;

    CaseCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands in the calendar for a case.
     *
     * @param anew what has to be arranged anew: it lost its time, or its worker may not open the case then
     * @param held the first talk that was held
     */
    record Ahead(
            @Nullable Time next,
            @Nullable Time anew,
            @Nullable Time held) {
        static final Ahead NOTHING = new Ahead(null, null, null);

        private Ahead and(Time time, Lot lot) {
            return switch (lot) {
                case NEXT -> new Ahead(time, anew, held);
                case ANEW -> new Ahead(next, time, held);
                case HELD -> new Ahead(next, anew, time);
            };
        }
    }

    private enum Lot {
        NEXT,
        ANEW,
        HELD
    }

    /** When, and what for. */
    record Time(UUID id, Instant begins, Appointment.Kind kind) {
        ZonedDateTime starts() {
            return begins.atZone(LocalTimes.BERLIN);
        }
    }

    private record Row(CaseId caseId, Time time, Lot lot) {}

    /** Of each of the cases the next appointment, the first to be arranged anew, and the first talk held; one statement for all. */
    Map<CaseId, Ahead> ahead(Collection<CaseId> cases, Instant now) {
        Map<CaseId, Ahead> ahead = new HashMap<>();
        if (!cases.isEmpty()) {
            jdbc.sql("""
                            select distinct on (lying.case_id, lying.lot) lying.* from (
                              select c.case_id, a.appointment_id, a.begins_at, a.kind,
                                case when a.held_at is not null then 'HELD'
                                  when a.unplaced_at is not null
                                    or (a.begins_at > ? and not appointments_opens(c.case_id, a.worker_id, a.begins_at)) then 'ANEW'
                                  else 'NEXT' end as lot
                              from appointments_case c
                              join appointments_appointment a on a.municipality_id = c.municipality_id
                                and a.appointment_id = c.appointment_id
                              where c.municipality_id = database_municipality() and c.case_id = any (?) and a.cancelled_at is null
                                and a.missed_at is null and case when a.held_at is null
                                  then a.ends_at > ? or a.unplaced_at is not null else a.kind = 'FIRST' end) lying
                            order by lying.case_id, lying.lot, lying.begins_at
                            """)
                    .param(Timestamp.from(now))
                    .param(Appointments.ids(cases))
                    .param(Timestamp.from(now))
                    .query((row, number) -> new Row(
                            new CaseId(row.getObject("case_id", UUID.class)),
                            new Time(
                                    row.getObject("appointment_id", UUID.class),
                                    row.getTimestamp("begins_at").toInstant(),
                                    Appointment.Kind.valueOf(row.getString("kind"))),
                            Lot.valueOf(row.getString("lot"))))
                    .list()
                    .forEach(row -> ahead.put(
                            row.caseId(),
                            ahead.getOrDefault(row.caseId(), Ahead.NOTHING).and(row.time(), row.lot())));
        }
        return ahead;
    }

    /** The day of the first appointment with somebody since then, whether before her case or in it; one she missed does not count. */
    Optional<LocalDate> first(PersonId person, LocalDate since) {
        return jdbc.sql("""
                        select a.begins_at from appointments_appointment a
                        where a.municipality_id = database_municipality() and a.begins_at >= ? and a.cancelled_at is null
                          and a.missed_at is null and a.unplaced_at is null
                          and (exists (select 1 from appointments_person p where p.municipality_id = a.municipality_id
                              and p.appointment_id = a.appointment_id and p.person_id = ?)
                            or exists (select 1 from appointments_case c
                              join casework_case k on k.municipality_id = c.municipality_id and k.case_id = c.case_id
                              where c.municipality_id = a.municipality_id and c.appointment_id = a.appointment_id
                                and k.main_person_id = ?))
                        order by a.begins_at limit 1
                        """)
                .param(Timestamp.from(since.atStartOfDay(LocalTimes.BERLIN).toInstant()))
                .param(person.value())
                .param(person.value())
                .query((row, number) -> row.getTimestamp(1)
                        .toInstant()
                        .atZone(LocalTimes.BERLIN)
                        .toLocalDate())
                .optional();
    }

    /**
     * One appointment of a case that changes hands.
     *
     * @param opens whether its worker may open the case then; who is responsible may
     */
    record Following(UUID id, AccountId worker, Instant begins, Instant ends, boolean opens, AccountId responsible) {
        ZonedDateTime starts() {
            return begins.atZone(LocalTimes.BERLIN);
        }

        ZonedDateTime stops() {
            return ends.atZone(LocalTimes.BERLIN);
        }
    }

    /** What lies ahead for the case, for those who reach it, take it over or arrange for somebody, in its order. */
    List<Following> following(CaseId id, Instant now) {
        return jdbc.sql("select * from appointments_of_case(?, ?)")
                .param(id.value())
                .param(Timestamp.from(now))
                .query((row, number) -> new Following(
                        row.getObject("appointment_id", UUID.class),
                        new AccountId(row.getObject("worker_id", UUID.class)),
                        row.getTimestamp("begins_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getBoolean("opens"),
                        new AccountId(row.getObject("responsible_id", UUID.class))))
                .list();
    }
}
