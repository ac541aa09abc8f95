-- Why: an authority's desk sees what is addressed to its own office and nothing else; which office that is, the database says (ACC-04).
create function access_office() returns uuid language sql stable security definer set search_path = public, pg_temp as $$
  select a.organisation_id from access_account a
  where a.municipality_id = database_municipality() and a.account_id = database_account() and a.disabled_at is null
    and exists (select 1 from access_role r where r.municipality_id = a.municipality_id and r.account_id = a.account_id
                and r.role = 'AUTHORITY' and r.ended_at is null)
$$;
