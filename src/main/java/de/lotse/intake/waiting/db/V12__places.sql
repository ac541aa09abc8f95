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

-- The clearing team gives out places; whoever withdraws a request gives its place back.
create policy intake_place_reach on intake_place as restrictive for select
  using ((select intake_clears()) or request_id = any ((select intake_reach())::uuid[]));
create policy intake_place_taken on intake_place as restrictive for insert with check ((select intake_clears()));
create policy intake_place_left on intake_place as restrictive for delete
  using ((select intake_clears()) or request_id = any ((select intake_reach())::uuid[]));
revoke update, truncate on intake_place from ${runtime};
