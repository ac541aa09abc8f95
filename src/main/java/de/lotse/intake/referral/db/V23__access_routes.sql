-- Why: by which route how many people come is counted for steering; nobody who counts needs to see a single one of them (IN-01).
create function intake_route_counts(from_day date, to_day date)
returns table (access_route text, referrals bigint, consultations bigint, cases bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select route, count(*) filter (where kind = 'referral'), count(*) filter (where kind = 'consultation'),
    count(*) filter (where kind = 'case')
  from (
    select r.access_route as route, 'referral' as kind, (r.received_at at time zone 'Europe/Berlin')::date as day
    from intake_referral r where r.municipality_id = database_municipality()
    union all
    select c.access_route, 'consultation', c.held_on from intake_consultation c where c.municipality_id = database_municipality()
    union all
    select f.access_route, 'case', (f.opened_at at time zone 'Europe/Berlin')::date
    from casework_case f where f.municipality_id = database_municipality()) came
  where day between from_day and to_day
  group by route
$$;
