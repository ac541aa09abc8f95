-- Why: a worker has one appointment at a time, whoever books (AP-01, AP-03; Konzept Kreis Unna 4.1). That she is busy is known to the team;
-- with whom, in which language and about what only to those who may open the case or the person. What comes of it are dated facts.
create extension if not exists btree_gist;

create table appointments_appointment (
  municipality_id integer not null, appointment_id uuid not null, worker_id uuid not null,
  begins_at timestamptz not null, ends_at timestamptz not null, kind text not null, urgent boolean not null, place_id uuid,
  series_id uuid, moved_from uuid, booked_at timestamptz not null, booked_by uuid not null,
  cancelled_at timestamptz, cancelled_by uuid, held_at timestamptz, held_by uuid, missed_at timestamptz, missed_by uuid,
  primary key (municipality_id, appointment_id),
  constraint appointments_appointment_lasts check (begins_at < ends_at),
  constraint appointments_appointment_slot exclude using gist (municipality_id with =, worker_id with =,
    tstzrange(begins_at, ends_at) with &&) where (cancelled_at is null));
create index appointments_appointment_when on appointments_appointment (municipality_id, begins_at);
create index appointments_appointment_series on appointments_appointment (municipality_id, series_id) where series_id is not null;
call database_protect('appointments_appointment');

create table appointments_case (
  municipality_id integer not null, case_id uuid not null, appointment_id uuid not null, language text, interpreter text not null,
  note bytea,
  primary key (municipality_id, case_id, appointment_id));
create index appointments_case_of on appointments_case (municipality_id, appointment_id);
call access_protect_by_case('appointments_case');

create table appointments_person (
  municipality_id integer not null, person_id uuid not null, appointment_id uuid not null, language text, interpreter text not null,
  note bytea,
  primary key (municipality_id, person_id, appointment_id));
create index appointments_person_of on appointments_person (municipality_id, appointment_id);
call access_protect_by_person('appointments_person');

-- When a worker counsels, week by week; who has none is assumed to keep the usual office hours.
create table appointments_working_hours (
  municipality_id integer not null, account_id uuid not null, weekday smallint not null, from_time time not null, until_time time not null,
  noted_at timestamptz not null,
  primary key (municipality_id, account_id, weekday, from_time),
  constraint appointments_working_hours_day check (weekday between 1 and 7 and from_time < until_time));
call database_protect('appointments_working_hours');
create policy appointments_working_hours_own on appointments_working_hours as restrictive for insert
  with check (account_id = (select database_account()));
create policy appointments_working_hours_own_end on appointments_working_hours as restrictive for delete
  using (account_id = (select database_account()));
