-- Why: a case conference is convened once, everything after it is a dated fact: who was invited, who had to be left out because a release
-- ended, that it was held and what came of it, when and how the client was told (SYS-02, Fachkonzept Münster Kap. 2, Konzept Kreis Unna 3.1).
create table casework_conference (
  municipality_id integer not null, case_id uuid not null, conference_id uuid not null, format text not null, held_on date not null,
  held_at time not null, place bytea not null, occasion bytea not null, agenda bytea not null, topics text[] not null,
  agreed_on date not null, client_takes_part boolean not null, client_why bytea,
  person_ids uuid[] not null default '{}', convened_at timestamptz not null,
  convened_by uuid not null,
  primary key (municipality_id, case_id, conference_id));
call access_protect_by_case('casework_conference');
call database_append_only('casework_conference');

create table casework_conference_participant (
  municipality_id integer not null, case_id uuid not null, participant_id uuid not null, conference_id uuid not null,
  recipient_kind text not null, recipient_key text not null, recipient_name bytea not null, organisation_id uuid, duty bytea,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, participant_id));
create index casework_conference_participant_of on casework_conference_participant (municipality_id, case_id, conference_id);
call access_protect_by_case('casework_conference_participant');
call database_append_only('casework_conference_participant');

-- A conference that is still to come can be moved to another day, hour or place: a dated fact like the others, so that who was invited
-- before is told again and the former day stays readable.
create table casework_conference_step (
  municipality_id integer not null, case_id uuid not null, step_id uuid not null, conference_id uuid not null, kind text not null,
  participant_id uuid, happened_on date not null, note bytea, moved_on date, moved_at time, moved_place bytea,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, step_id));
create index casework_conference_step_of on casework_conference_step (municipality_id, case_id, conference_id);
call access_protect_by_case('casework_conference_step');
call database_append_only('casework_conference_step');
