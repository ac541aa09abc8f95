-- Why: a case goes from one body to another with a talk of all three, is worked on together, or is referred; each in both directions and
-- with dated facts (Konzept Herne 6.1, IN-14). What is told on the way needs the release of whom it is about (CW-02), so she is kept, and the
-- recipient with its key.
create table casework_cooperation (
  municipality_id integer not null, case_id uuid not null, cooperation_id uuid not null, person_id uuid not null, kind text not null,
  direction text not null,
  recipient_kind text, recipient_key text, recipient_name bytea, organisation_id uuid, colleague_id uuid, grant_id uuid,
  topics text[] not null, until_on date, note bytea, begun_at timestamptz not null, begun_by uuid not null,
  primary key (municipality_id, case_id, cooperation_id));
call access_protect_by_case('casework_cooperation');
call database_append_only('casework_cooperation');

create table casework_cooperation_step (
  municipality_id integer not null, case_id uuid not null, step_id uuid not null, cooperation_id uuid not null, kind text not null,
  happened_on date not null, note bytea, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, step_id));
create index casework_cooperation_step_of on casework_cooperation_step (municipality_id, case_id, cooperation_id);
call access_protect_by_case('casework_cooperation_step');
call database_append_only('casework_cooperation_step');
