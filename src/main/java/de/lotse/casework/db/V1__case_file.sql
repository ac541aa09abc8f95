-- Why: a case is a set of facts with a time and a worker; phase, activity and waiting time are derived from them (CW-01, CW-09).
create table casework_case (
  municipality_id integer not null,
  case_id uuid not null,
  version integer not null default 0,
  number text not null,
  main_person_id uuid not null,
  responsible_id uuid not null,
  opened_at timestamptz not null,
  opened_by uuid not null,
  access_route text not null,
  focus_area text,
  focus_group text,
  level text,
  previous_case_id uuid,
  primary key (municipality_id, case_id));
create index casework_case_of_worker on casework_case (municipality_id, responsible_id, opened_at);
create index casework_case_of_person on casework_case (municipality_id, main_person_id);
create unique index casework_case_number on casework_case (municipality_id, number);
call access_protect_by_case('casework_case');

create table casework_number (municipality_id integer not null, year smallint not null, last integer not null,
  primary key (municipality_id, year));
call database_protect('casework_number');

create table casework_participant (
  municipality_id integer not null, case_id uuid not null, participation_id uuid not null, person_id uuid not null,
  role text not null, since_on date not null, reason bytea, noted_at timestamptz not null, noted_by uuid not null,
  until_on date, until_reason bytea, left_at timestamptz, left_by uuid,
  primary key (municipality_id, case_id, participation_id));
create unique index casework_participant_now on casework_participant (municipality_id, case_id, person_id) where left_at is null;
create index casework_participant_of_person on casework_participant (municipality_id, person_id) where left_at is null;
call access_protect_by_case('casework_participant');

-- Cases that belong together, e.g. a child with complex need beside the case of its mother (CW-02); read from both sides.
create table casework_case_link (
  municipality_id integer not null, case_id uuid not null, link_id uuid not null, other_case_id uuid not null,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, link_id));
create index casework_case_link_of_other on casework_case_link (municipality_id, other_case_id);
call access_protect_by_case('casework_case_link');
call database_append_only('casework_case_link');

-- A link made by mistake is not wiped: that it ended, and why, is a fact of its own. The two can be linked again.
create table casework_case_link_end (
  municipality_id integer not null, case_id uuid not null, link_id uuid not null, reason bytea not null,
  ended_at timestamptz not null, ended_by uuid not null,
  primary key (municipality_id, case_id, link_id));
call access_protect_by_case('casework_case_link_end');
call database_append_only('casework_case_link_end');

create table casework_phase_entry (
  municipality_id integer not null, case_id uuid not null, entry_id uuid not null, phase text not null,
  entered_at timestamptz not null, entered_by uuid not null, reason bytea,
  primary key (municipality_id, case_id, entry_id));
call access_protect_by_case('casework_phase_entry');
call database_append_only('casework_phase_entry');

-- The latest decision counts; earlier ones stay (IN-07, IN-08).
create table casework_decision (
  municipality_id integer not null, case_id uuid not null, decision_id uuid not null, decision text not null,
  proposed text not null, criteria_met text[] not null, depth text, decided_at timestamptz not null, decided_by uuid not null,
  reason bytea,
  primary key (municipality_id, case_id, decision_id));
call access_protect_by_case('casework_decision');
call database_append_only('casework_decision');

-- One row per case a talk covers; the talk itself counts once, by contact_id (CW-07a).
create table casework_contact (
  municipality_id integer not null, case_id uuid not null, contact_id uuid not null,
  held_on date not null, held_at time, minutes smallint, kind text not null, outcome text not null, qualified boolean not null,
  place bytea, language text, interpreter text not null, interpreter_gap boolean not null default false,
  needs text[] not null default '{}', person_ids uuid[] not null default '{}',
  note bytea, next_step bytea, next_step_on date,
  recorded_at timestamptz not null, recorded_by uuid not null, version integer not null default 0,
  primary key (municipality_id, case_id, contact_id));
create index casework_contact_latest on casework_contact (municipality_id, case_id, held_on desc);
call access_protect_by_case('casework_contact');

create table casework_task (
  municipality_id integer not null, case_id uuid not null, task_id uuid not null, kind text not null, text bytea not null,
  due_on date, noted_at timestamptz not null, noted_by uuid not null, done_at timestamptz, done_by uuid,
  primary key (municipality_id, case_id, task_id));
create index casework_task_open on casework_task (municipality_id, case_id, due_on) where done_at is null;
call access_protect_by_case('casework_task');

create table casework_closure (
  municipality_id integer not null, case_id uuid not null, closure_id uuid not null,
  closed_at timestamptz not null, closed_by uuid not null, reason text not null, sub_reason text, kind text not null,
  talk text not null, duties text[] not null default '{}', evaluation bytea, note bytea, reopened_at timestamptz, reopened_by uuid,
  primary key (municipality_id, case_id, closure_id));
create unique index casework_closure_current on casework_closure (municipality_id, case_id) where reopened_at is null;
call access_protect_by_case('casework_closure');

create table casework_category_choice (
  municipality_id integer not null, case_id uuid not null, choice_id uuid not null, category text not null, proposed text,
  figures jsonb not null, chosen_at timestamptz not null, chosen_by uuid not null, reason bytea,
  primary key (municipality_id, case_id, choice_id));
call access_protect_by_case('casework_category_choice');
call database_append_only('casework_category_choice');

-- The focus group of a case can be corrected; what it was and why it was changed stays (IN-10).
create table casework_focus_change (
  municipality_id integer not null, case_id uuid not null, change_id uuid not null, from_group text, to_group text,
  reason bytea not null, changed_at timestamptz not null, changed_by uuid not null,
  primary key (municipality_id, case_id, change_id),
  check (from_group is distinct from to_group));
call access_protect_by_case('casework_focus_change');
call database_append_only('casework_focus_change');

-- What was typed and not yet saved, on the server, per worker and place (CW-07a); sealed under the worker's own key.
create table casework_draft (
  municipality_id integer not null, account_id uuid not null, draft_key text not null, case_id uuid,
  fields bytea not null, saved_at timestamptz not null,
  primary key (municipality_id, account_id, draft_key));
call database_protect('casework_draft');
create policy casework_draft_own on casework_draft as restrictive using (account_id = (select database_account()));
