-- Why: whoever was pointed to a provider is asked for again by whoever looks after her now. Once she was passed on or has a case, the one who
-- wrote the day down no longer does, and the receiver never saw it (IN-13, CW-17).
-- Whoever got her last and is still there: as the worker of her case, or because she registered her or was handed her.
create function intake_asks_again(wanted uuid, noted_by uuid) returns uuid language sql stable as $$
  select coalesce((
    select got.account_id from (
      select h.account_id, h.since_at from access_person_holder h
      where h.municipality_id = database_municipality() and h.person_id = any (access_same(wanted))
      union all
      select c.responsible_id, k.since_at from access_case_person k
      join casework_case c on c.municipality_id = k.municipality_id and c.case_id = k.case_id
      where k.municipality_id = database_municipality() and k.person_id = any (access_same(wanted))) got
    join access_account a on a.municipality_id = database_municipality() and a.account_id = got.account_id and a.disabled_at is null
    order by got.since_at desc limit 1), noted_by)
$$;
