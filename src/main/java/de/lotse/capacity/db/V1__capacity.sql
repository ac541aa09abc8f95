-- Why: who plans must see how full each worker is, with figures only and never with whom (CAP-01, ACC-03).
-- Whether the acting account plans, and whether it may know how full everybody is: what is asked again below.
create function capacity_plans() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_role r where r.municipality_id = database_municipality() and r.account_id = database_account()
    and r.role = 'COORDINATOR' and r.ended_at is null)
$$;

create function capacity_counts() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_role r where r.municipality_id = database_municipality() and r.account_id = database_account()
    and r.role in ('CASE_MANAGER', 'CLEARING', 'COORDINATOR', 'PROVIDER_LEAD') and r.ended_at is null)
$$;

-- ACTIVE: worked on now. SHORT: short counsellings, which some concepts count apart. RESTING: open, but inactive by the concept's rule, or to
-- be ended because consent was withdrawn. Whoever neither runs cases nor plans is answered with nothing.
create function capacity_open(active_months integer, today date)
returns table (account_id uuid, category text, kind text, opened_on date, active_until date)
language sql stable security definer set search_path = public, pg_temp as $$
  with withdrawn as materialized (
    select coalesce(s.kept_id, d.person_id) as person_id from consent_declaration d
    left join access_same_person s on s.municipality_id = d.municipality_id and s.person_id = d.person_id
    where d.municipality_id = database_municipality() and d.kind = 'consent'
    group by 1 having bool_and(d.withdrawn_at is not null)),
  carried as (
    select c.responsible_id, (c.opened_at at time zone 'Europe/Berlin')::date as opened_on,
      (select g.category from casework_category_choice g where g.municipality_id = c.municipality_id and g.case_id = c.case_id
       order by g.chosen_at desc limit 1) as category,
      (select d.decision from casework_decision d where d.municipality_id = c.municipality_id and d.case_id = c.case_id
       order by d.decided_at desc limit 1) as decision,
      coalesce(s.kept_id, c.main_person_id) in (select w.person_id from withdrawn w) as ending,
      case when active_months is not null then (greatest((c.opened_at at time zone 'Europe/Berlin')::date,
        (select (max(x.reopened_at) at time zone 'Europe/Berlin')::date from casework_closure x
         where x.municipality_id = c.municipality_id and x.case_id = c.case_id),
        (select k.held_on from casework_contact k where k.municipality_id = c.municipality_id and k.case_id = c.case_id and k.qualified
         order by k.held_on desc limit 1)) + make_interval(months => active_months))::date end as active_until
    from casework_case c
    left join access_same_person s on s.municipality_id = c.municipality_id and s.person_id = c.main_person_id
    where c.municipality_id = database_municipality()
      and (select capacity_counts())
      and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id and x.case_id = c.case_id
        and x.reopened_at is null))
  select responsible_id, category,
    case when ending or active_until < today then 'RESTING' when decision = 'short_counselling' then 'SHORT' else 'ACTIVE' end,
    opened_on, active_until
  from carried
$$;

create function capacity_cases(active_months integer, today date)
returns table (account_id uuid, category text, kind text, cases integer) language sql stable as $$
  select account_id, category, kind, count(*)::integer from capacity_open(active_months, today) group by 1, 2, 3
$$;

-- When cases of the last years began and ended, without saying whose, for whoever plans (CAP-04).
create function capacity_ended(since date) returns table (category text, short boolean, opened_on date, ended_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select (select g.category from casework_category_choice g where g.municipality_id = c.municipality_id and g.case_id = c.case_id
      order by g.chosen_at desc limit 1),
    coalesce((select d.decision = 'short_counselling' from casework_decision d where d.municipality_id = c.municipality_id
      and d.case_id = c.case_id order by d.decided_at desc limit 1), false),
    (c.opened_at at time zone 'Europe/Berlin')::date, (x.closed_at at time zone 'Europe/Berlin')::date
  from casework_closure x
  join casework_case c on c.municipality_id = x.municipality_id and c.case_id = x.case_id
  where x.municipality_id = database_municipality() and x.reopened_at is null and x.closed_at >= since
    and (select capacity_plans())
$$;

-- How many open cases belong to each focus group (IN-10); null for everybody else. Figures only, to the same roles.
create function capacity_focus_cases() returns table (focus_group text, cases integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.focus_group, count(*)::integer from casework_case c
  where c.municipality_id = database_municipality()
    and (select capacity_counts())
    and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id and x.case_id = c.case_id
      and x.reopened_at is null)
  group by 1
$$;

-- Why: who counsels notes with a few taps what share of the week went to counselling; the rest is network and structural work (CAP-03).
-- Hers alone: nobody else reads her weeks, not even coordination (ACC-08).
create table capacity_week (
  municipality_id integer not null, account_id uuid not null, monday date not null,
  counselling smallint not null check (counselling between 0 and 100), recorded_at timestamptz not null,
  primary key (municipality_id, account_id, monday),
  check (extract(isodow from monday) = 1));
call database_protect('capacity_week');
create policy capacity_week_own on capacity_week as restrictive using (account_id = (select database_account()));

-- The team's average for coordination; below five workers a week says nothing, because it would say something about persons.
create function capacity_team_weeks(since date) returns table (monday date, workers integer, counselling numeric)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.monday, count(*)::integer, avg(w.counselling) from capacity_week w
  where w.municipality_id = database_municipality() and w.monday >= since
    and (select capacity_plans())
  group by 1 having count(*) >= 5
$$;

-- Why: a forecast takes seconds, so it is played beside the request and kept; with a name it is a scenario to compare and print (CAP-04).
-- One of a municipality at a time is played; progressed_at tells whether somebody still does.
create table capacity_forecast (
  municipality_id integer not null, forecast_id uuid not null, name text, inputs jsonb not null, progress smallint not null default 0,
  result jsonb, started_at timestamptz not null, started_by uuid not null, progressed_at timestamptz not null, done_at timestamptz,
  failed_at timestamptz,
  primary key (municipality_id, forecast_id));
create unique index capacity_forecast_running on capacity_forecast (municipality_id) where result is null and failed_at is null;
call database_protect('capacity_forecast');
create policy capacity_forecast_plans on capacity_forecast as restrictive using ((select capacity_plans()));
