-- Why: whoever arranges must see which closed cases have been kept long enough, by number only (CON-08, ACC-03).
create function casework_retention_due(until_day date) returns table (number text, closed_on date)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.number, (x.closed_at at time zone 'Europe/Berlin')::date
  from casework_closure x
  join casework_case c on c.municipality_id = x.municipality_id and c.case_id = x.case_id
  where x.municipality_id = database_municipality() and x.reopened_at is null and (select casework_arranges())
    and (x.closed_at at time zone 'Europe/Berlin')::date <= until_day
  order by 2, 1
$$;
