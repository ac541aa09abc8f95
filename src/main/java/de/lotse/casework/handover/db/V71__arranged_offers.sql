-- Why: an offer arranged in place of a worker who is gone can be taken back by everybody who arranges, not only by whoever made it; it
-- tells a number and no content (CW-16, ACC-03).
create function casework_arranges() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_role r where r.municipality_id = database_municipality() and r.account_id = database_account()
    and r.role in ('ADMINISTRATOR', 'COORDINATOR') and r.ended_at is null)
$$;
drop policy casework_transfer_reach on casework_transfer;
create policy casework_transfer_reach on casework_transfer as restrictive using (
  (case_id = any ((select access_reach())::uuid[])
    or (select database_account()) in (giver_id, receiver_id, offered_by)
    or (offered_by <> giver_id and (select casework_arranges())))
  and not case_id = any ((select access_excluded())::uuid[]));

drop function casework_left_cases(uuid);
create function casework_left_cases(worker uuid)
returns table (case_id uuid, number text, offered_to uuid, arranged boolean, excluded uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select c.case_id, c.number, t.receiver_id, coalesce(t.offered_by <> t.giver_id, false),
    array(select e.account_id from access_exclusion e where e.municipality_id = c.municipality_id and e.case_id = c.case_id
       and e.lifted_at is null)
  from casework_case c
  left join casework_transfer t on t.municipality_id = c.municipality_id and t.case_id = c.case_id and t.ended_at is null
  where c.municipality_id = database_municipality() and c.responsible_id = worker and (select casework_arranges())
    and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id and x.case_id = c.case_id
      and x.reopened_at is null)
$$;
