-- Why: whoever falls ill cannot name a deputy. Who arranges does it in her place, without a look into any case (CW-16, ACC-03): the absence
-- and the grants of the deputy are written here, and the answer says which cases they open. Whom a case keeps out stays out.
create function casework_absence_in_place(the_absence uuid, worker uuid, first_day date, last_day date, deputy uuid,
  begins timestamptz, ends timestamptz) returns setof uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  one uuid;
  given uuid;
begin
  if not casework_arranges() then
    return;
  end if;
  insert into casework_absence (municipality_id, absence_id, account_id, from_on, until_on, kind, deputy_id, noted_at)
    values (database_municipality(), the_absence, worker, first_day, last_day, 'OTHER', deputy, clock_timestamp())
    on conflict do nothing;
  if not found then
    return;
  end if;
  for one in
    select c.case_id from casework_case c
    where c.municipality_id = database_municipality() and c.responsible_id = worker
      and not exists (select 1 from casework_closure x where x.municipality_id = c.municipality_id and x.case_id = c.case_id
        and x.reopened_at is null)
      and not exists (select 1 from access_exclusion e where e.municipality_id = c.municipality_id and e.case_id = c.case_id
        and e.account_id = deputy and e.lifted_at is null)
  loop
    given := gen_random_uuid();
    insert into access_grant (municipality_id, grant_id, case_id, account_id, reason, from_at, until_at, given_by)
      values (database_municipality(), given, one, deputy, 'DEPUTY', begins, ends, database_account());
    insert into casework_deputyship (municipality_id, case_id, absence_id, grant_id, deputy_id)
      values (database_municipality(), one, the_absence, given, deputy);
    return next one;
  end loop;
end $$;
