-- Why: a warning on somebody who left the case is looked at by nobody there any more. Elsewhere it is told until its review was due, as for
-- an ended case (CW-13a).
create or replace function casework_safety_elsewhere(wanted uuid[]) returns table (person_id uuid, case_id uuid, ask uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with latest as (
    select distinct on (n.case_id, access_kept(n.person_id)) n.case_id, access_kept(n.person_id) as person_id, n.warns, n.review_on
    from casework_safety_note n
    where n.municipality_id = database_municipality()
      and n.person_id = any (array(select unnest(access_same(one)) from unnest(wanted) one))
      and n.person_id = any ((select access_person_reach())::uuid[])
      and not n.case_id = any ((select access_reach())::uuid[])
    order by n.case_id, access_kept(n.person_id), n.noted_on desc, n.noted_at desc)
  select coalesce(own.person_id, l.person_id), own.case_id, c.responsible_id
  from latest l
  join casework_case c on c.municipality_id = database_municipality() and c.case_id = l.case_id
  left join casework_participant own on own.municipality_id = database_municipality() and own.person_id = any (access_same(l.person_id))
    and own.left_at is null and own.case_id = any ((select access_reach())::uuid[])
  where l.warns and c.responsible_id <> database_account()
    and not exists (select 1 from access_exclusion e where e.municipality_id = database_municipality() and e.case_id = l.case_id
      and e.account_id = database_account() and e.lifted_at is null)
    and (l.review_on >= current_date
      or (not exists (select 1 from casework_closure x
          where x.municipality_id = database_municipality() and x.case_id = l.case_id and x.reopened_at is null)
        and exists (select 1 from casework_participant p
          where p.municipality_id = database_municipality() and p.case_id = l.case_id
            and p.person_id = any (access_same(l.person_id)) and p.left_at is null)))
$$;
