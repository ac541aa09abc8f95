-- Why: two records of one person, found late, count as one. Nothing is moved, so nothing is lost and it can be undone (IN-15).
-- Every record of such a group names the one that is kept, the kept one itself included.
create table access_same_person (
  municipality_id integer not null,
  person_id uuid not null,
  kept_id uuid not null,
  primary key (municipality_id, person_id));
create index access_same_person_kept on access_same_person (municipality_id, kept_id);
call database_protect('access_same_person');

-- The record that stands for the person.
create function access_kept(wanted uuid) returns uuid language sql stable as $$
  select coalesce((select s.kept_id from access_same_person s
                   where s.municipality_id = database_municipality() and s.person_id = wanted), wanted)
$$;

-- All records of the person.
create function access_same(wanted uuid) returns uuid[] language sql stable as $$
  select coalesce((select array_agg(o.person_id) from access_same_person s join access_same_person o
                     on o.municipality_id = s.municipality_id and o.kept_id = s.kept_id
                   where s.municipality_id = database_municipality() and s.person_id = wanted), array[wanted])
$$;

-- The people the acting account may see: those of her cases, those she registered unless she is kept out
-- of their case, and all records of each of them. In order, as an index wants them.
create or replace function access_person_reach() returns uuid[] language sql stable security definer
set search_path = public, pg_temp as $$
  with direct as (
    select p.person_id from access_case_person p
    where p.municipality_id = database_municipality() and p.case_id = any ((select access_reach())::uuid[])
    union all
    select h.person_id from access_person_holder h
    where h.municipality_id = database_municipality() and h.account_id = database_account()
      and not exists (select 1 from access_case_person k where k.municipality_id = h.municipality_id
        and k.person_id = any (access_same(h.person_id)) and k.case_id = any ((select access_excluded())::uuid[])))
  select coalesce(array_agg(distinct person_id), '{}') from (
    select person_id from direct
    union all
    select o.person_id from direct d
    join access_same_person s on s.municipality_id = database_municipality() and s.person_id = d.person_id
    join access_same_person o on o.municipality_id = s.municipality_id and o.kept_id = s.kept_id) reachable
$$;
