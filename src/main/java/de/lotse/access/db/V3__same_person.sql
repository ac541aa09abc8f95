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

-- For whom the acting account stands in today. Access knows of no absence: casework does, and fills this in.
create function access_stands_in_for() returns uuid[] language sql stable security definer set search_path = public, pg_temp
  as $$ select '{}'::uuid[] $$;

-- The people without any case whom somebody looks after for whom the acting account stands in today: there is no case whose grant would open
-- them to her, and nobody else could call them meanwhile (CW-16). Not those whom somebody else who is still there got since (ACC-02). Every
-- transaction asks it once, and hardly anybody stands in: then it is answered without a look at anybody.
create function access_lent_people() returns table (person_id uuid, account_id uuid) language plpgsql stable rows 10 security definer
set search_path = public, pg_temp as $$
declare
  away uuid[] := access_stands_in_for();
begin
  if cardinality(away) = 0 then
    return;
  end if;
  return query select h.person_id, h.account_id from access_person_holder h
    where h.municipality_id = database_municipality() and h.account_id = any (away)
      and not exists (select 1 from access_case_person k where k.municipality_id = h.municipality_id
        and k.person_id = any (access_same(h.person_id)))
      and not exists (select 1 from access_person_holder later
        join access_account a on a.municipality_id = later.municipality_id and a.account_id = later.account_id and a.disabled_at is null
        where later.municipality_id = h.municipality_id and later.person_id = any (access_same(h.person_id))
          and later.since_at > h.since_at);
end $$;

-- The people the acting account may see: those of her cases, those she registered or was handed who came into no case since, those without
-- a case of somebody for whom she stands in, and all records of each of them. A case opens its people by its grants alone: whoever gave it
-- away, or saw it opened by a colleague, keeps nothing because she once wrote the name down (ACC-02). Who is kept out of a case is kept out
-- of its people (ACC-06). In order, as an index wants.
create function access_person_reach_now() returns uuid[] language sql stable security definer
set search_path = public, pg_temp as $$
  with direct as (
    select p.person_id from access_case_person p
    where p.municipality_id = database_municipality() and p.case_id = any ((select access_reach())::uuid[])
    union all
    select h.person_id from access_person_holder h
    where h.municipality_id = database_municipality() and h.account_id = database_account()
      and not exists (select 1 from access_case_person k where k.municipality_id = h.municipality_id
        and k.person_id = any (access_same(h.person_id))
        and (k.since_at >= h.since_at or k.case_id = any ((select access_excluded())::uuid[])))
    union all
    select l.person_id from access_lent_people() l)
  select coalesce(array_agg(distinct person_id), '{}') from (
    select person_id from direct
    union all
    select o.person_id from direct d
    join access_same_person s on s.municipality_id = database_municipality() and s.person_id = d.person_id
    join access_same_person o on o.municipality_id = s.municipality_id and o.kept_id = s.kept_id) reachable
$$;

-- Asked several times in a transaction, they are found once; whatever changes them within it lets them be found anew.
create function access_person_reach_noted() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  reach uuid[] := access_person_reach_now();
begin
  perform set_config('lotse.person_reach', reach::text, true);
  return reach;
end $$;
create function access_person_reach() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('lotse.person_reach', true), '')::uuid[], access_person_reach_noted());

-- Lets the transaction work in one case file, if the acting account may open it now. @return whether she may
create function access_enter(wanted uuid) returns boolean language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from access_open_case o where o.case_id = wanted) then
    return false;
  end if;
  perform set_config('lotse.case', wanted::text, true),
    set_config('lotse.people', array(
      select coalesce(o.person_id, p.person_id) from access_case_person p
      left join access_same_person s on s.municipality_id = p.municipality_id and s.person_id = p.person_id
      left join access_same_person o on o.municipality_id = s.municipality_id and o.kept_id = s.kept_id
      where p.municipality_id = database_municipality() and p.case_id = wanted)::text, true);
  return true;
end $$;

-- Whoever loses a case file or gets one in the midst of a transaction loses or has it at once.
create function access_changed() returns trigger language plpgsql as $$
begin
  perform set_config('lotse.case', '', true), set_config('lotse.people', '', true), set_config('lotse.person_reach', '', true);
  return null;
end $$;
do $$
declare
  deciding text;
begin
  foreach deciding in array array['access_grant', 'access_exclusion', 'access_case_person', 'access_person_holder', 'access_same_person'] loop
    execute format('create trigger access_changed after insert or update or delete on %I for each statement execute function access_changed()',
      deciding);
  end loop;
end $$;
