-- Why: a conflict with an authority is cleared in the stages of the concept; who talked when and what came of it are facts, agreements
-- are written down with who does what until when (Fachkonzept Münster Kap. 3, CW-14). The talks need the release of whom it is about
-- (CW-02); what she takes back ends it, and what was talked about stays.
create table casework_conflict (
  municipality_id integer not null, case_id uuid not null, conflict_id uuid not null, person_id uuid not null,
  organisation_id uuid not null, topics text[] not null, matter bytea not null, opened_at timestamptz not null, opened_by uuid not null,
  primary key (municipality_id, case_id, conflict_id));
call access_protect_by_case('casework_conflict');
call database_append_only('casework_conflict');

create table casework_conflict_talk (
  municipality_id integer not null, case_id uuid not null, talk_id uuid not null, conflict_id uuid not null, stage integer not null,
  held_on date not null, attended bytea not null, result bytea not null, agreed boolean not null, noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (municipality_id, case_id, talk_id));
create index casework_conflict_talk_of on casework_conflict_talk (municipality_id, case_id, conflict_id);
call access_protect_by_case('casework_conflict_talk');
call database_append_only('casework_conflict_talk');

create table casework_conflict_end (
  municipality_id integer not null, case_id uuid not null, conflict_id uuid not null, kind text not null, ended_at timestamptz not null,
  ended_by uuid not null,
  primary key (municipality_id, case_id, conflict_id));
call access_protect_by_case('casework_conflict_end');
call database_append_only('casework_conflict_end');

-- What was agreed in a talk or a conference; each is a task too, which says whether it is done.
create table casework_agreement (
  municipality_id integer not null, case_id uuid not null, agreement_id uuid not null, agreed_in uuid not null, place integer not null,
  what bytea not null, who bytea not null, due_on date,
  primary key (municipality_id, case_id, agreement_id));
create index casework_agreement_of on casework_agreement (municipality_id, case_id, agreed_in);
call access_protect_by_case('casework_agreement');
call database_append_only('casework_agreement');
