-- Why: when a worker is gone, somebody must see which cases wait for a successor, by number only (CW-16, ACC-03).
create function casework_left_cases(worker uuid) returns table (case_id uuid, number text, offered_to uuid, excluded uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select c.case_id, c.number,
    (select t.receiver_id from casework_transfer t where t.municipality_id = c.municipality_id and t.case_id = c.case_id
       and t.ended_at is null),
    array(select e.account_id from access_exclusion e where e.municipality_id = c.municipality_id and e.case_id = c.case_id
       and e.lifted_at is null)
  from casework_case c
  where c.municipality_id = database_municipality() and c.responsible_id = worker
    and exists (select 1 from access_role r where r.municipality_id = c.municipality_id and r.account_id = database_account()
      and r.role in ('ADMINISTRATOR', 'COORDINATOR') and r.ended_at is null)
    and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id and x.case_id = c.case_id
      and x.reopened_at is null)
$$;
