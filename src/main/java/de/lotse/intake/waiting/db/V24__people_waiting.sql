-- Why: how long people will wait depends on how many wait today; planning is told the figures from the data, never who it is (CAP-04).
-- On the list: with a place there. Admitted: admitted or assigned, and no case has begun. Passed on: not talked with and without a case.
-- Referred elsewhere because the list was full: nobody keeps a place for them, so they are not among them until they come back.
create function intake_waiting_people() returns table (on_list integer, admitted integer, passed_on integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with stood as (
    select distinct on (s.request_id) s.request_id, s.kind
    from intake_request_step s
    where s.municipality_id = database_municipality() and s.kind in ('ADMITTED', 'REFUSED', 'WAITING', 'OFFERED', 'OFFER_ACCEPTED',
      'OFFER_DECLINED', 'REFERRED', 'CAME_BACK', 'ASSIGNED', 'GIVEN_BACK', 'FIRST_APPOINTMENT', 'WITHDRAWN')
    order by s.request_id, s.number desc),
  passed as (
    select r.referral_id from intake_referral r
    where r.municipality_id = database_municipality()
      and not exists (select 1 from intake_referral_step x where x.municipality_id = r.municipality_id
        and x.referral_id = r.referral_id and x.kind in ('TALKED', 'NOT_REACHED', 'WITHDRAWN'))
      and not exists (select 1 from casework_participant p
        where p.municipality_id = r.municipality_id and p.left_at is null and (p.person_id = r.person_id or p.person_id in (
          select x.person_id from intake_referral_step x
          where x.municipality_id = r.municipality_id and x.referral_id = r.referral_id))))
  select (select count(*)::integer from stood where kind in ('WAITING', 'OFFERED', 'OFFER_ACCEPTED', 'OFFER_DECLINED')),
    (select count(*)::integer from stood where kind in ('ADMITTED', 'CAME_BACK', 'GIVEN_BACK')
      or (kind = 'ASSIGNED' and not exists (select 1 from intake_request_step o where o.municipality_id = database_municipality()
        and o.request_id = stood.request_id and o.kind = 'CASE_OPENED'))),
    (select count(*)::integer from passed)
  where (select capacity_plans())
  union all
  select 0, 0, 0 where not (select capacity_plans())
$$;
