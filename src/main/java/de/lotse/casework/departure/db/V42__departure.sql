-- Why: when a worker is gone, somebody must see which cases wait for a successor, by number only (CW-16, ACC-03). Of somebody who runs no
-- cases any more these are also the cases that ended: without a successor nobody would take them up again (IN-16).

-- Who runs no cases any more: her account is closed, the role was taken from her, or she sat on a post and neither sits nor will sit on one,
-- e.g. after a long leave.
create function casework_runs_none() returns table (account_id uuid) language sql stable as $$
  select a.account_id from access_account a
  where a.municipality_id = database_municipality() and (a.disabled_at is not null
    or (exists (select 1 from access_role r where r.municipality_id = a.municipality_id and r.account_id = a.account_id
        and r.role = 'CASE_MANAGER' and r.ended_at is not null)
      and not exists (select 1 from access_role r where r.municipality_id = a.municipality_id and r.account_id = a.account_id
        and r.role = 'CASE_MANAGER' and r.ended_at is null))
    or (exists (select 1 from tenancy_seating t where t.municipality_id = a.municipality_id and t.account_id = a.account_id
        and t.post_id is not null)
      and not exists (select 1 from tenancy_seating f cross join lateral tenancy_seats(f.from_day) s
        where f.municipality_id = a.municipality_id and f.account_id = a.account_id
          and f.from_day > (clock_timestamp() at time zone 'Europe/Berlin')::date
          and s.account_id = a.account_id and s.post_id is not null)
      and a.account_id not in (select s.account_id from tenancy_seats((clock_timestamp() at time zone 'Europe/Berlin')::date) s
        where s.post_id is not null or s.begins is not null)))
$$;

create function casework_left_cases(worker uuid)
returns table (case_id uuid, number text, ended boolean, offered_to uuid, arranged boolean, excluded uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select c.case_id, c.number, x.case_id is not null, t.receiver_id, coalesce(t.offered_by <> t.giver_id, false),
    array(select e.account_id from access_exclusion e where e.municipality_id = c.municipality_id and e.case_id = c.case_id
       and e.lifted_at is null)
  from casework_case c
  left join casework_transfer t on t.municipality_id = c.municipality_id and t.case_id = c.case_id and t.ended_at is null
  left join casework_closure x on x.municipality_id = c.municipality_id and x.case_id = c.case_id and x.reopened_at is null
  where c.municipality_id = database_municipality() and c.responsible_id = worker and (select casework_arranges())
    and (x.case_id is null or worker in (select n.account_id from casework_runs_none() n))
$$;

-- How many such ended cases each of them leaves behind.
create function casework_left_ended() returns table (account_id uuid, cases integer) language sql stable
security definer set search_path = public, pg_temp as $$
  select c.responsible_id, count(*)::integer
  from casework_case c
  join casework_closure x on x.municipality_id = c.municipality_id and x.case_id = c.case_id and x.reopened_at is null
  where c.municipality_id = database_municipality() and (select casework_arranges())
    and c.responsible_id in (select n.account_id from casework_runs_none() n)
  group by 1
$$;

-- What a worker who leaves knows is talked over with coordination (QA-03, Konzept Kreis Unna 4.4). What was said is read by coordination
-- and by herself; coordination writes it, never about herself.
create function casework_coordinates() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_role r where r.municipality_id = database_municipality() and r.account_id = database_account()
    and r.role = 'COORDINATOR' and r.ended_at is null)
$$;

create table casework_exit_interview (
  municipality_id integer not null, interview_id uuid not null, account_id uuid not null, held boolean not null, happened_on date not null,
  content bytea not null, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, interview_id));
create index casework_exit_interview_of on casework_exit_interview (municipality_id, account_id);
call database_protect('casework_exit_interview');
call database_append_only('casework_exit_interview');
create policy casework_exit_interview_read on casework_exit_interview as restrictive for select
  using (account_id = (select database_account()) or (select casework_coordinates()));
create policy casework_exit_interview_noted on casework_exit_interview as restrictive for insert
  with check (account_id <> (select database_account()) and (select casework_coordinates()));

-- What of it is passed on to whoever comes after her; the successor reads this and nothing else of the talk.
create table casework_exit_knowledge (
  municipality_id integer not null, interview_id uuid not null, account_id uuid not null, successor_id uuid not null,
  knowledge bytea not null, noted_at timestamptz not null,
  primary key (municipality_id, interview_id));
create index casework_exit_knowledge_for on casework_exit_knowledge (municipality_id, successor_id);
call database_protect('casework_exit_knowledge');
call database_append_only('casework_exit_knowledge');
create policy casework_exit_knowledge_read on casework_exit_knowledge as restrictive for select
  using ((select database_account()) in (account_id, successor_id) or (select casework_coordinates()));
create policy casework_exit_knowledge_noted on casework_exit_knowledge as restrictive for insert
  with check (account_id <> (select database_account()) and (select casework_coordinates()));
