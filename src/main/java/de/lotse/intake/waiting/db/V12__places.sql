-- Why: a list with ten places has ten keys, so that two people admitting the last one at once cannot both have it (IN-06).
create table intake_place (
  municipality_id integer not null,
  place integer not null check (place > 0),
  request_id uuid not null,
  since_at timestamptz not null,
  primary key (municipality_id, place),
  unique (municipality_id, request_id),
  foreign key (municipality_id, request_id) references intake_request);
call database_protect('intake_place');
