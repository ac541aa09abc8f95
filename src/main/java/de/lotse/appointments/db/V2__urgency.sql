-- Why: where it is urgent, the appointment has to be within days, counted from the day on which somebody saw it (AP-01; Konzept Kreis Unna 4.1).
-- Without that day the deadline moved on with every look. The newest row counts; one without a day takes it back.
create table appointments_urgency (
  municipality_id integer not null, case_id uuid not null, urgency_id uuid not null, since_on date, noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (municipality_id, case_id, urgency_id));
call access_protect_by_case('appointments_urgency');
call database_append_only('appointments_urgency');
