-- Why: an assessment grows over several talks, so each saving is a revision of it; a reassessment is an assessment of its own,
-- so that before and after can be compared (CW-04, CW-08).
create table casework_assessment (
  municipality_id integer not null, case_id uuid not null, revision_id uuid not null, assessment_id uuid not null,
  kind text not null, assessed_on date not null, strengths bytea, problem bytea,
  saved_at timestamptz not null, saved_by uuid not null,
  primary key (municipality_id, case_id, revision_id));
create index casework_assessment_latest on casework_assessment (municipality_id, case_id, assessment_id, saved_at desc);
call access_protect_by_case('casework_assessment');
call database_append_only('casework_assessment');

create table casework_assessment_area (
  municipality_id integer not null, case_id uuid not null, revision_id uuid not null, area text not null,
  self smallint, professional smallint, urgency smallint, note bytea,
  primary key (municipality_id, case_id, revision_id, area));
call access_protect_by_case('casework_assessment_area');
call database_append_only('casework_assessment_area');

create table casework_network_contact (
  municipality_id integer not null, case_id uuid not null, contact_id uuid not null,
  name bytea not null, kind text not null, closeness text not null, frequency bytea,
  noted_at timestamptz not null, noted_by uuid not null, removed_at timestamptz, removed_by uuid,
  primary key (municipality_id, case_id, contact_id));
call access_protect_by_case('casework_network_contact');
