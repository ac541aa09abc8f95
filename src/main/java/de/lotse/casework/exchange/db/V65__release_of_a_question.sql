-- Why: the desk of an authority read the latest day of all releases towards it, also of those that do not cover the question or hold only
-- later. It reads now until when the question is covered: for each of its topics the latest release that covers it today, and of those
-- days the first.
create or replace function casework_question_release(wanted uuid) returns table (topics text[], valid_to date, revoked boolean, answered boolean, settled boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select case when casework_question_lies_open(wanted) then c.topics end,
    case when casework_question_lies_open(wanted) then
      (select nullif(min(covered.until), 'infinity'::date)
       from (select (select max(coalesce(r.valid_to, 'infinity'::date)) from consent_release r
                     where r.municipality_id = c.municipality_id and r.person_id = any (access_same(c.person_id))
                       and r.recipient_key = c.recipient_key and r.revoked_at is null
                       and r.powers @> array['MAY_INFORM', 'MAY_RECEIVE']
                       and (clock_timestamp() at time zone 'Europe/Berlin')::date between r.valid_from and coalesce(r.valid_to, 'infinity'::date)
                       and (r.topics = '{}' or topic = any (r.topics))) as until
             from unnest(c.topics) topic) covered) end,
    not casework_question_lies_open(wanted)
      and (exists (select 1 from consent_release r where r.municipality_id = c.municipality_id
                   and r.person_id = any (access_same(c.person_id)) and r.recipient_key = c.recipient_key
                   and r.revoked_at is not null)
           or not exists (select 1 from consent_declaration d where d.municipality_id = c.municipality_id
                          and d.person_id = any (access_same(c.person_id)) and d.kind = 'consent' and d.withdrawn_at is null)),
    exists (select 1 from casework_answer a where a.municipality_id = c.municipality_id and a.question_id = c.question_id),
    exists (select 1 from casework_question_end e where e.municipality_id = c.municipality_id and e.question_id = c.question_id
            and e.kind = 'SETTLED')
  from casework_question_content c
  where c.municipality_id = database_municipality() and c.question_id = wanted and c.organisation_id = access_office()
$$;
