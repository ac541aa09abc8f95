-- Why: guide values are no walls, but whoever assigns beyond them answers for it: who, when, and how full the worker was (CAP-01). Figures
-- only, so that planning reads them without the request.
create table intake_assigned_over (
  municipality_id integer not null, step_id uuid not null, request_id uuid not null, worker_id uuid not null, used numeric not null,
  given integer not null, guide numeric not null, assigned_at timestamptz not null, assigned_by uuid not null,
  primary key (municipality_id, step_id),
  foreign key (municipality_id, request_id) references intake_request);
create index intake_assigned_over_of_request on intake_assigned_over (municipality_id, request_id);
create index intake_assigned_over_since on intake_assigned_over (municipality_id, assigned_at);
call database_protect('intake_assigned_over');
call database_append_only('intake_assigned_over');
create policy intake_assigned_over_reach on intake_assigned_over as restrictive for select
  using ((select intake_clears()) or worker_id = (select database_account()));
create policy intake_assigned_over_noted on intake_assigned_over as restrictive for insert
  with check ((select intake_clears()) and assigned_by = database_account());

create function intake_over_since(since date)
returns table (assigned_on date, worker_id uuid, used numeric, given integer, guide numeric, assigned_by uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select (o.assigned_at at time zone 'Europe/Berlin')::date, o.worker_id, o.used, o.given, o.guide, o.assigned_by
  from intake_assigned_over o
  where o.municipality_id = database_municipality() and o.assigned_at >= since and (select capacity_plans())
  order by o.assigned_at desc
$$;
