-- Why: a question to an authority is read by two sides: the case manager through her grant, the authority's desk through its address.
-- What the desk may always know (that there was a question) stands apart from what it may know only while a release covers it (ACC-04, CW-14).
create table casework_question (
  municipality_id integer not null, case_id uuid not null, question_id uuid not null, organisation_id uuid not null,
  wished_by date, sent_at timestamptz not null, sent_by uuid not null,
  primary key (municipality_id, case_id, question_id));
create unique index casework_question_id on casework_question (municipality_id, question_id);
create index casework_question_of_office on casework_question (municipality_id, organisation_id, sent_at);
call database_protect('casework_question');
call database_append_only('casework_question');

create table casework_question_content (
  municipality_id integer not null, case_id uuid not null, question_id uuid not null, organisation_id uuid not null,
  person_id uuid not null, recipient_key text not null, topics text[] not null, person_name bytea not null, subject bytea not null,
  question bytea not null, named bytea not null,
  primary key (municipality_id, case_id, question_id));
create unique index casework_question_content_id on casework_question_content (municipality_id, question_id);
call database_protect('casework_question_content');
call database_append_only('casework_question_content');

create table casework_question_end (
  municipality_id integer not null, case_id uuid not null, question_id uuid not null, kind text not null, ended_at timestamptz not null,
  ended_by uuid not null,
  primary key (municipality_id, case_id, question_id));
call access_protect_by_case('casework_question_end');
call database_append_only('casework_question_end');

create table casework_answer (
  municipality_id integer not null, case_id uuid not null, answer_id uuid not null, question_id uuid not null, answer bytea not null,
  answered_on date not null, by_office boolean not null, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, answer_id));
create index casework_answer_of on casework_answer (municipality_id, question_id);
call database_protect('casework_answer');
call database_append_only('casework_answer');

-- Whether the acting account's own authority may read the question now: addressed to it, not taken back, covered by a release today.
create function casework_question_lies_open(wanted uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from casework_question_content c
    where c.municipality_id = database_municipality() and c.question_id = wanted and c.organisation_id = access_office()
      and consent_release_covers(c.person_id, c.recipient_key, c.topics)
      and not exists (select 1 from casework_question_end e where e.municipality_id = c.municipality_id
                      and e.question_id = c.question_id and e.kind <> 'SETTLED'))
$$;

-- What the authority sees of the release: about what, until when (for each topic the latest release that covers it today, and of those
-- days the first); or, in place of everything, whether it was taken back. And whether
-- the question still needs it: answered on another way, or settled.
create function casework_question_release(wanted uuid)
returns table (topics text[], valid_to date, revoked boolean, answered boolean, settled boolean)
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

create policy casework_question_reach on casework_question as restrictive for select
  using (case_id = any ((select access_reach())::uuid[]) or organisation_id = (select access_office()));
create policy casework_question_asked on casework_question as restrictive for insert
  with check (case_id = any ((select access_reach())::uuid[]));

create policy casework_question_content_reach on casework_question_content as restrictive for select
  using (case_id = any ((select access_reach())::uuid[]) or casework_question_lies_open(question_id));
create policy casework_question_content_asked on casework_question_content as restrictive for insert
  with check (case_id = any ((select access_reach())::uuid[]));

create policy casework_answer_reach on casework_answer as restrictive for select
  using (case_id = any ((select access_reach())::uuid[]) or casework_question_lies_open(question_id));
-- The authority answers what it may read, in its own name; nobody answers for it except the case manager who was told.
create policy casework_answer_given on casework_answer as restrictive for insert
  with check (case when by_office then casework_question_lies_open(question_id) else case_id = any ((select access_reach())::uuid[]) end);
