-- Why: whoever needs a talk comes without an appointment at fixed times (AP-02; Konzept Kreis Unna 4.1, Kreis Düren 4.1.4). When a date falls
-- out, those who are expected have to learn it, and the public page names the next one. Who waits is a number, never a name.
create table appointments_open_hours (
  municipality_id integer not null, hours_id uuid not null, place_id uuid not null, weekday smallint not null, from_time time not null,
  until_time time not null, worker_id uuid, since_on date not null, ended_on date, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, hours_id),
  constraint appointments_open_hours_day check (weekday between 1 and 7 and from_time < until_time));
call database_protect('appointments_open_hours');

create table appointments_open_hours_cancelled (
  municipality_id integer not null, hours_id uuid not null, cancelled_on date not null, cancelled_at timestamptz not null,
  cancelled_by uuid not null,
  primary key (municipality_id, hours_id, cancelled_on));
call database_protect('appointments_open_hours_cancelled');
call database_append_only('appointments_open_hours_cancelled');

create table appointments_expected (
  municipality_id integer not null, case_id uuid not null, expected_on date not null, hours_id uuid not null,
  noted_at timestamptz not null, noted_by uuid not null, told_at timestamptz, told_by uuid,
  primary key (municipality_id, case_id, hours_id, expected_on));
create index appointments_expected_when on appointments_expected (municipality_id, hours_id, expected_on);
call access_protect_by_case('appointments_expected');

create table appointments_arrival (
  municipality_id integer not null, arrival_id uuid not null, place_id uuid not null, came_on date not null, number integer not null,
  language text, need text, came_at timestamptz not null, noted_by uuid not null, called_at timestamptz, called_by uuid,
  done_at timestamptz, done_by uuid, outcome text,
  primary key (municipality_id, arrival_id),
  unique (municipality_id, place_id, came_on, number));
call database_protect('appointments_arrival');
