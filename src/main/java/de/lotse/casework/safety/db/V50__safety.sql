-- Why: whoever meets a client next must know what happened and under which conditions to meet her (CW-13; Konzept Kreis Unna 6). What was
-- noted stays; the latest note on a person rules. Level, observation and conditions are sealed; only whether a note warns stands open,
-- because a colleague out of reach of the case is told that there is something to ask about, and nothing more.
create table casework_safety_note (
  municipality_id integer not null, case_id uuid not null, note_id uuid not null, person_id uuid not null, occasion text not null,
  noted_on date not null, warns boolean not null, review_on date, content bytea not null,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, note_id));
create index casework_safety_note_of_person on casework_safety_note (municipality_id, person_id, noted_on desc);
call access_protect_by_case('casework_safety_note');
call database_append_only('casework_safety_note');

-- Those of the people asked for whom the acting account may see and who have a warning in a case it may not open, with the colleague to
-- ask; case_id is its own case with that person, if there is one. A case from which it is excluded stays silent: an exclusion beats
-- everything (ACC-06). The warning of an ended case, and of somebody who left the case, is told until its review was due, because nobody
-- looks at it there any more (CW-13a).
create function casework_safety_elsewhere(wanted uuid[]) returns table (person_id uuid, case_id uuid, ask uuid)
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
    and (l.review_on >= (clock_timestamp() at time zone 'Europe/Berlin')::date
      or (not exists (select 1 from casework_closure x
          where x.municipality_id = database_municipality() and x.case_id = l.case_id and x.reopened_at is null)
        and exists (select 1 from casework_participant p
          where p.municipality_id = database_municipality() and p.case_id = l.case_id
            and p.person_id = any (access_same(l.person_id)) and p.left_at is null)))
$$;
