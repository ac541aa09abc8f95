-- Why: what was found at the first talk is kept as it was found; a later sheet stands beside it, the latest counts (CW-03).
create table casework_screening (
  municipality_id integer not null, case_id uuid not null, screening_id uuid not null, talk_on date not null,
  concern bytea, wish bytea, resources bytea, follow_up_on date,
  saved_at timestamptz not null, saved_by uuid not null,
  primary key (municipality_id, case_id, screening_id));
create index casework_screening_latest on casework_screening (municipality_id, case_id, saved_at desc);
call access_protect_by_case('casework_screening');
call database_append_only('casework_screening');

create table casework_screening_area (
  municipality_id integer not null, case_id uuid not null, screening_id uuid not null, area text not null, need text, note bytea,
  primary key (municipality_id, case_id, screening_id, area));
call access_protect_by_case('casework_screening_area');
call database_append_only('casework_screening_area');

-- The sheets of a focus area are described by the concept, so their answers carry the version they were asked in (ORG-04).
create table casework_interview (
  municipality_id integer not null, case_id uuid not null, interview_id uuid not null, form text not null,
  concept_version integer not null, answers bytea not null, saved_at timestamptz not null, saved_by uuid not null,
  primary key (municipality_id, case_id, interview_id));
create index casework_interview_latest on casework_interview (municipality_id, case_id, form, saved_at desc);
call access_protect_by_case('casework_interview');
call database_append_only('casework_interview');
