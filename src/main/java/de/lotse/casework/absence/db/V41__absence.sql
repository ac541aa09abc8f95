-- Why: while a worker is away, a named colleague opens her cases for exactly these days, so that nobody waits in vain (CW-16).
create table casework_absence (
  municipality_id integer not null, absence_id uuid not null, account_id uuid not null, from_on date not null, until_on date not null,
  kind text not null, deputy_id uuid not null, noted_at timestamptz not null, ended_at timestamptz, ended_by uuid,
  arranged_by uuid,
  primary key (municipality_id, absence_id));
create index casework_absence_of_account on casework_absence (municipality_id, account_id, until_on);
-- Who is away now is asked by every list of what waits for a deputy; what is long over must not be read for it.
create index casework_absence_now on casework_absence (municipality_id, until_on) where ended_at is null;
-- Whether somebody stands in today is asked in nearly every transaction.
create index casework_absence_of_deputy on casework_absence (municipality_id, deputy_id, until_on) where ended_at is null;
call database_protect('casework_absence');
-- When somebody is away is known to the team; only she writes it.
create policy casework_absence_own on casework_absence as restrictive for insert with check (account_id = (select database_account()));
create policy casework_absence_own_change on casework_absence as restrictive for update using (account_id = (select database_account()));

-- Its days are those of the absence; of a deputy's deputy those that both are away.
create table casework_deputyship (
  municipality_id integer not null, case_id uuid not null, absence_id uuid not null, grant_id uuid not null, deputy_id uuid not null,
  from_on date not null, until_on date not null, ended_at timestamptz,
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
    insert into casework_deputyship (municipality_id, case_id, absence_id, grant_id, deputy_id, from_on, until_on)
      values (database_municipality(), one, the_absence, given, deputy, first_day, last_day);
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

-- Where a deputy is away herself, her deputy stands in for the days both are away, and so on until somebody is there (CW-16). She who goes
-- cannot see the cases she would only stand in for later, so it is written here; what is written follows from the absences alone, whoever
-- noted the one that changed. Nobody is asked twice at the same time for a case, nor its own worker, so that two who name one another come to
-- an end. What has lost its ground is closed first. The answer says which cases are opened to whom until when; without an end they are closed.
create function casework_deputies_onward(worker uuid) returns table (the_case uuid, the_account uuid, ends timestamptz)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (clock_timestamp() at time zone 'Europe/Berlin')::date;
  found_one record;
  given uuid;
begin
  loop
    select d.case_id, d.grant_id, d.deputy_id into found_one
    from casework_deputyship d
    join casework_absence b on b.municipality_id = d.municipality_id and b.absence_id = d.absence_id
    join casework_case c on c.municipality_id = d.municipality_id and c.case_id = d.case_id
    where d.municipality_id = database_municipality() and d.ended_at is null and d.until_on >= today
      and b.account_id <> c.responsible_id
      and (c.responsible_id = worker or b.account_id = worker or exists (select 1 from casework_deputyship w
        where w.municipality_id = d.municipality_id and w.case_id = d.case_id and w.deputy_id = worker and w.ended_at is null))
      and (b.ended_at is not null or not exists (select 1 from casework_deputyship e
        where e.municipality_id = d.municipality_id and e.case_id = d.case_id and e.deputy_id = b.account_id and e.ended_at is null
          and e.from_on <= d.until_on and e.until_on >= d.from_on))
    limit 1;
    exit when not found;
    update casework_deputyship set ended_at = clock_timestamp()
      where municipality_id = database_municipality() and case_id = found_one.case_id and grant_id = found_one.grant_id;
    update access_grant set ended_at = clock_timestamp(), ended_by = database_account()
      where municipality_id = database_municipality() and grant_id = found_one.grant_id and ended_at is null;
    the_case := found_one.case_id;
    the_account := found_one.deputy_id;
    ends := null;
    return next;
  end loop;
  loop
    select d.case_id, b.absence_id, b.deputy_id, greatest(d.from_on, b.from_on) as first_day, least(d.until_on, b.until_on) as last_day
      into found_one
    from casework_deputyship d
    join casework_absence a on a.municipality_id = d.municipality_id and a.absence_id = d.absence_id and a.ended_at is null
    join casework_absence b on b.municipality_id = d.municipality_id and b.account_id = d.deputy_id and b.ended_at is null
      and b.from_on <= d.until_on and b.until_on >= d.from_on and b.until_on >= today
    join casework_case c on c.municipality_id = d.municipality_id and c.case_id = d.case_id
    where d.municipality_id = database_municipality() and d.ended_at is null and d.until_on >= today
      and b.deputy_id <> c.responsible_id
      and (c.responsible_id = worker or exists (select 1 from casework_deputyship w
        where w.municipality_id = d.municipality_id and w.case_id = d.case_id and w.deputy_id = worker and w.ended_at is null))
      and exists (select 1 from access_account t
        where t.municipality_id = d.municipality_id and t.account_id = b.deputy_id and t.disabled_at is null)
      and not exists (select 1 from access_exclusion x where x.municipality_id = d.municipality_id and x.case_id = d.case_id
        and x.account_id = b.deputy_id and x.lifted_at is null)
      and not exists (select 1 from casework_deputyship e
        where e.municipality_id = d.municipality_id and e.case_id = d.case_id and e.ended_at is null
          and (e.absence_id = b.absence_id or (e.deputy_id = b.deputy_id and e.from_on <= least(d.until_on, b.until_on)
            and e.until_on >= greatest(d.from_on, b.from_on))))
    order by d.case_id, b.from_on, b.absence_id
    limit 1;
    exit when not found;
    given := gen_random_uuid();
    the_case := found_one.case_id;
    the_account := found_one.deputy_id;
    ends := (found_one.last_day + 1)::timestamp at time zone 'Europe/Berlin';
    insert into access_grant (municipality_id, grant_id, case_id, account_id, reason, from_at, until_at, given_by)
      values (database_municipality(), given, the_case, the_account, 'DEPUTY',
        greatest(clock_timestamp(), found_one.first_day::timestamp at time zone 'Europe/Berlin'), ends, database_account());
    insert into casework_deputyship (municipality_id, case_id, absence_id, grant_id, deputy_id, from_on, until_on)
      values (database_municipality(), the_case, found_one.absence_id, given, the_account, found_one.first_day, found_one.last_day);
    return next;
  end loop;
end $$;

-- For whom the acting account stands in today, also because a deputy is away herself: what is addressed to a worker and belongs to no case yet
-- waits for nobody in vain either. A union asks nobody twice, so that two who name one another come to an end.
create function casework_stands_in_for() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  with recursive away as (
    select a.account_id, a.deputy_id from casework_absence a
    where a.municipality_id = database_municipality() and a.ended_at is null
      and (select (clock_timestamp() at time zone 'Europe/Berlin')::date) between a.from_on and a.until_on),
  chain as (
    select a.account_id from away a where a.deputy_id = database_account()
    union
    select a.account_id from chain c join away a on a.deputy_id = c.account_id)
  select coalesce(array_agg(account_id), '{}') from chain where account_id <> database_account()
$$;

-- Access opens to the deputy whom somebody who is away looks after without a case (CW-16): it asks here, in nearly every transaction, so who
-- stands in for nobody is answered by the index alone; today is found out first, because an index takes no clock. A transaction that notes an
-- absence or ends one finds the people within reach anew.
create or replace function access_stands_in_for() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  today date := (clock_timestamp() at time zone 'Europe/Berlin')::date;
begin
  if exists (select 1 from casework_absence a
      where a.municipality_id = database_municipality() and a.ended_at is null and a.deputy_id = database_account()
        and a.until_on >= today and a.from_on <= today) then
    return casework_stands_in_for();
  end if;
  return '{}';
end $$;
create trigger access_changed after insert or update or delete on casework_absence for each statement execute function access_changed();
