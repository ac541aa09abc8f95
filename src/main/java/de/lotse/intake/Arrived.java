package de.lotse.intake;

import de.lotse.appointments.CaseArrivals;
import de.lotse.shared.CaseId;
import de.lotse.shared.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * When somebody had asked before her case was opened: the request it was opened from, or the latest referral or slip that waited for a first
 * talk until then. As far as who looks may see them; elsewhere the period begins with the case, and the words say so.
 */
@Repository
@Transactional(readOnly = true)
class Arrived implements CaseArrivals {
    /** Referrals and slips of somebody that wait for a first talk; hers.records are all records of her. */
    private static final String WAITED = """
            select r.received_at as at, r.urgent from intake_referral r where r.municipality_id = database_municipality()
              and (r.person_id = any (hers.records) or exists (select 1 from intake_referral_step x
                where x.municipality_id = r.municipality_id and x.referral_id = r.referral_id and x.person_id = any (hers.records)))
              and not exists (select 1 from intake_referral_step x where x.municipality_id = r.municipality_id
                and x.referral_id = r.referral_id and x.kind in ('TALKED', 'NOT_REACHED', 'WITHDRAWN'))
            union all
            select s.sent_at, s.urgent from intake_slip s where s.municipality_id = database_municipality()
              and exists (select 1 from intake_slip_step x where x.municipality_id = s.municipality_id
                and x.slip_id = s.slip_id and x.person_id = any (hers.records))
              and not exists (select 1 from intake_slip_step x where x.municipality_id = s.municipality_id
                and x.slip_id = s.slip_id and x.kind = 'WITHDRAWN')
              and not exists (select 1 from intake_slip_result t where t.municipality_id = s.municipality_id
                and t.slip_id = s.slip_id)""";

    private final JdbcClient jdbc;

    Arrived(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Came(CaseId id, LocalDate day) {}

    @Override
    public Map<CaseId, LocalDate> asked(Collection<Begun> cases) {
        Map<CaseId, Begun> known =
                cases.stream().collect(Collectors.toMap(Begun::id, Function.identity(), (one, same) -> one));
        Map<CaseId, LocalDate> asked = new HashMap<>();
        for (Came came : came(List.copyOf(known.values()))) {
            Begun begun = known.get(came.id());
            if (begun != null && !came.day().isAfter(begun.opened())) {
                asked.merge(came.id(), came.day(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return asked;
    }

    /** The day she asked urgently, where nobody has talked with her since. */
    Optional<LocalDate> urgently(PersonId person) {
        return jdbc.sql("""
                        select (came.at at time zone 'Europe/Berlin')::date as day
                        from (select access_same(?) as records offset 0) hers
                        cross join lateral (%s) came where came.urgent order by day desc limit 1
                        """.formatted(WAITED))
                .param(person.value())
                .query((row, number) -> row.getObject("day", LocalDate.class))
                .optional();
    }

    private List<Came> came(List<Begun> cases) {
        return jdbc.sql("""
                        select begun.case_id, (came.at at time zone 'Europe/Berlin')::date as day
                        from unnest(?::uuid[], ?::uuid[]) as begun (case_id, person_id)
                        cross join lateral (select access_same(begun.person_id) as records offset 0) hers
                        cross join lateral (
                          select r.received_at as at from intake_request_step s
                          join intake_request r on r.municipality_id = s.municipality_id and r.request_id = s.request_id
                          where s.municipality_id = database_municipality() and s.kind = 'CASE_OPENED' and s.choice = begun.case_id::text
                          union all select waited.at from (%s) waited) came
                        """.formatted(WAITED))
                .param(cases.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param(cases.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .query((row, number) -> new Came(
                        new CaseId(row.getObject("case_id", UUID.class)), row.getObject("day", LocalDate.class)))
                .list();
    }
}
