-- Why: whoever has just arrived gets one first consultation with one of the concept's outcomes; who was pointed to a provider is asked
-- for again on a day, so that pointing does not mean forgetting (IN-13).
create table intake_consultation (
  municipality_id integer not null, person_id uuid not null, consultation_id uuid not null, held_on date not null,
  access_route text not null, outcome text not null, case_id uuid, provider bytea, follow_up_on date, findings bytea,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, person_id, consultation_id));
create index intake_consultation_follow_up on intake_consultation (municipality_id, follow_up_on);
call access_protect_by_person('intake_consultation');
call database_append_only('intake_consultation');

create table intake_follow_up (
  municipality_id integer not null, person_id uuid not null, follow_up_id uuid not null, consultation_id uuid not null,
  asked_on date not null, asked text not null, result bytea not null, next_on date, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, person_id, follow_up_id));
create index intake_follow_up_of on intake_follow_up (municipality_id, consultation_id);
call access_protect_by_person('intake_follow_up');
call database_append_only('intake_follow_up');
