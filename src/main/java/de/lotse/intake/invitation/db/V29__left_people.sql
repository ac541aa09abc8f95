-- Why: who has no case yet is known to whoever registered her only; where that one leaves while she waits to be invited, for her appointment or
-- to be asked for again, nobody would be left who knows of her (CW-16, IN-06). A figure only, for herself and for those who arrange in her
-- place; whoever somebody else has too does not count.
create function intake_left_people(worker uuid) returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct access_kept(h.person_id))::integer
  from access_person_holder h
  where h.municipality_id = database_municipality() and h.account_id = worker
    and (worker = database_account() or (select casework_arranges()))
    and not exists (select 1 from access_case_person k where k.municipality_id = h.municipality_id
      and k.person_id = any (access_same(h.person_id)) and k.since_at >= h.since_at)
    and not exists (select 1 from access_person_holder o
      join access_account a on a.municipality_id = o.municipality_id and a.account_id = o.account_id
      where o.municipality_id = h.municipality_id and o.person_id = any (access_same(h.person_id)) and o.account_id <> worker
        and a.disabled_at is null)
    and (exists (select 1 from intake_invitation w
        where w.municipality_id = h.municipality_id and w.person_id = any (access_same(h.person_id))
          and not exists (select 1 from intake_invitation_end e where e.municipality_id = w.municipality_id
            and e.person_id = w.person_id and e.invitation_id = w.invitation_id))
      or exists (select 1 from appointments_person p
        join appointments_appointment a on a.municipality_id = p.municipality_id and a.appointment_id = p.appointment_id
        where p.municipality_id = h.municipality_id and p.person_id = any (access_same(h.person_id)) and a.worker_id = worker
          and a.cancelled_at is null and a.held_at is null and a.missed_at is null and a.begins_at > clock_timestamp())
      or exists (select 1 from intake_consultation c
        left join lateral (select f.next_on from intake_follow_up f where f.municipality_id = c.municipality_id
          and f.consultation_id = c.consultation_id order by f.asked_on desc, f.noted_at desc limit 1) latest on true
        where c.municipality_id = h.municipality_id and c.person_id = any (access_same(h.person_id)) and c.case_id is null
          and case when exists (select 1 from intake_follow_up f where f.municipality_id = c.municipality_id
            and f.consultation_id = c.consultation_id) then latest.next_on else c.follow_up_on end is not null))
$$;
