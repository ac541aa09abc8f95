-- Why: while a worker is away, a named colleague opens her cases for exactly these days, so that nobody waits in vain (CW-16).
create table casework_absence (
  municipality_id integer not null, absence_id uuid not null, account_id uuid not null, from_on date not null, until_on date not null,
  kind text not null, deputy_id uuid not null, noted_at timestamptz not null, ended_at timestamptz, ended_by uuid,
  arranged_by uuid,
  primary key (municipality_id, absence_id));
create index casework_absence_of_account on casework_absence (municipality_id, account_id, until_on);
call database_protect('casework_absence');
-- When somebody is away is known to the team; only she writes it.
create policy casework_absence_own on casework_absence as restrictive for insert with check (account_id = (select database_account()));
create policy casework_absence_own_change on casework_absence as restrictive for update using (account_id = (select database_account()));

create table casework_deputyship (
  municipality_id integer not null, case_id uuid not null, absence_id uuid not null, grant_id uuid not null, deputy_id uuid not null,
  ended_at timestamptz,
  primary key (municipality_id, case_id, grant_id));
create unique index casework_deputyship_now on casework_deputyship (municipality_id, case_id, absence_id) where ended_at is null;
call access_protect_by_case('casework_deputyship');

-- Whoever falls ill cannot name a deputy. Who arranges does it in her place, without a look into any case (CW-16, ACC-03): the absence
-- and the grants of the deputy are written here, and the answer says which cases they open. Whom a case keeps out stays out.
create function casework_absence_in_place(the_absence uuid, worker uuid, first_day date, last_day date, deputy uuid,
  begins timestamptz, ends timestamptz) returns setof uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one uuid;
  given uuid;
begin
  if not casework_arranges() then
    return;
  end if;
  insert into casework_absence (municipality_id, absence_id, account_id, from_on, until_on, kind, deputy_id, noted_at, arranged_by)
    values (database_municipality(), the_absence, worker, first_day, last_day, 'OTHER', deputy, clock_timestamp(), database_account())
    on conflict do nothing;
  if not found then
    return;
  end if;
  for one in
    select c.case_id from casework_case c
    where c.municipality_id = database_municipality() and c.responsible_id = worker
      and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id and x.case_id = c.case_id
        and x.reopened_at is null)
      and not exists (select 1 from access_exclusion e where e.municipality_id = c.municipality_id and e.case_id = c.case_id
        and e.account_id = deputy and e.lifted_at is null)
  loop
    given := gen_random_uuid();
    insert into access_grant (municipality_id, grant_id, case_id, account_id, reason, from_at, until_at, given_by)
      values (database_municipality(), given, one, deputy, 'DEPUTY', begins, ends, database_account());
    insert into casework_deputyship (municipality_id, case_id, absence_id, grant_id, deputy_id)
      values (database_municipality(), one, the_absence, given, deputy);
    return next one;
  end loop;
end $$;

-- A slip must not open the cases of somebody who is ill for weeks: who arranges also ends what was arranged, never what the worker entered
-- herself. The answer says to whom which cases are closed by it.
create function casework_absence_in_place_end(the_absence uuid, worker uuid) returns table (case_id uuid, account_id uuid)
language sql volatile security definer set search_path = public, pg_temp as $$
  with closed as (
    update casework_absence a set ended_at = clock_timestamp(), ended_by = database_account()
    where a.municipality_id = database_municipality() and a.absence_id = the_absence and a.account_id = worker
      and a.arranged_by is not null and a.ended_at is null and casework_arranges()
    returning a.absence_id),
  ended as (
    update casework_deputyship d set ended_at = clock_timestamp() from closed
    where d.municipality_id = database_municipality() and d.absence_id = closed.absence_id and d.ended_at is null
    returning d.grant_id)
  update access_grant g set ended_at = clock_timestamp(), ended_by = database_account() from ended
  where g.municipality_id = database_municipality() and g.grant_id = ended.grant_id and g.ended_at is null
  returning g.case_id, g.account_id
$$;

-- For whom the acting account stands in today: what is addressed to a worker and belongs to no case yet waits for nobody in vain either.
create function casework_stands_in_for() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct a.account_id), '{}') from casework_absence a
  where a.municipality_id = database_municipality() and a.deputy_id = database_account() and a.ended_at is null
    and (clock_timestamp() at time zone 'Europe/Berlin')::date between a.from_on and a.until_on
$$;
