-- Why: a case changes hands only when the other accepts; who offered it to whom and what came of it stays as a receipt (CW-16a).
create table casework_transfer (
  municipality_id integer not null, case_id uuid not null, transfer_id uuid not null, number text not null,
  giver_id uuid not null, receiver_id uuid not null, offered_at timestamptz not null, offered_by uuid not null,
  reason text not null, reason_text bytea, client bytea, town bytea, to_know bytea, talk_on date, talk_without bytea, overlap_until date,
  ended_at timestamptz, ended_by uuid, result text, said bytea,
  primary key (municipality_id, case_id, transfer_id));
create unique index casework_transfer_open on casework_transfer (municipality_id, case_id) where ended_at is null;
create index casework_transfer_of_giver on casework_transfer (municipality_id, giver_id, offered_at);
create index casework_transfer_of_receiver on casework_transfer (municipality_id, receiver_id, offered_at);
call database_protect('casework_transfer');

-- Whoever distributes cases of somebody who is gone.
create function casework_arranges() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_role r where r.municipality_id = database_municipality() and r.account_id = database_account()
    and r.role in ('ADMINISTRATOR', 'COORDINATOR') and r.ended_at is null)
$$;

-- Before she accepts, the receiver opens no case: she sees the offer and nothing else. Whoever is kept out of the case sees neither.
-- An offer arranged in place of a worker who is gone is taken back by everybody who arranges; it tells a number and no content (ACC-03).
create policy casework_transfer_reach on casework_transfer as restrictive using (case_id = (select access_here()) or
  (case_id = any ((select access_reach())::uuid[])
    or (select database_account()) in (giver_id, receiver_id, offered_by)
    or (offered_by <> giver_id and (select casework_arranges())))
  and not case_id = any ((select access_excluded())::uuid[]));

-- How many open cases each worker runs, as figures only: who hands over sees how full a colleague is, not with whom.
create function casework_open_cases() returns table (account_id uuid, category text, cases integer) language sql stable
security definer set search_path = public, pg_temp as $$
  select o.responsible_id, o.category, count(*)::integer from (
    select c.responsible_id, (select g.category from casework_category_choice g
      where g.municipality_id = c.municipality_id and g.case_id = c.case_id order by g.chosen_at desc limit 1) as category
    from casework_case c where c.municipality_id = database_municipality()
      and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id and x.case_id = c.case_id
        and x.reopened_at is null)) o
  group by 1, 2
$$;
