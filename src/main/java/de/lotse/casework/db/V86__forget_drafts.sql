-- Why: a draft is the client's text under the worker's key. It goes when it may not be kept any more: its worker can no longer open the case
-- or has left, the case is closed, the consent is taken back, or it lay too long (CON-02, CON-08). The rule is the one by which a draft is
-- taken: after a withdrawal a case can still be closed, and a release can be revoked always. Nobody sees the drafts of others, so this one
-- function deletes them: all that are over for the job, those of one client's cases for whoever notes her withdrawal and may see her.
create function casework_forget_drafts(of_client uuid, kept_days integer) returns table (about_case uuid, drafts integer)
language sql volatile security definer set search_path = public, pg_temp as $$
  with gone as (
    delete from casework_draft d
    where d.municipality_id = database_municipality()
      and ((of_client is null and database_account() is null and database_purpose() = 'job:forget-drafts')
        or (of_client = any ((select access_person_reach())::uuid[]) and d.case_id in (select c.case_id from casework_case c
          where c.municipality_id = database_municipality() and c.main_person_id = any (access_same(of_client)))))
      and (d.saved_at < clock_timestamp() - make_interval(days => kept_days)
        or exists (select 1 from access_account a
          where a.municipality_id = d.municipality_id and a.account_id = d.account_id and a.disabled_at is not null)
        or (d.case_id is not null and not exists (select 1 from casework_case c
          where c.municipality_id = d.municipality_id and c.case_id = d.case_id
            and exists (select 1 from access_grant g
              where g.municipality_id = c.municipality_id and g.case_id = c.case_id and g.account_id = d.account_id and g.ended_at is null
                and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp()))
            and not exists (select 1 from access_exclusion e
              where e.municipality_id = c.municipality_id and e.case_id = c.case_id and e.account_id = d.account_id and e.lifted_at is null)
            and (d.draft_key like 'revocation-%'
              or (not exists (select 1 from casework_closure x
                  where x.municipality_id = c.municipality_id and x.case_id = c.case_id and x.reopened_at is null)
                and (d.draft_key like 'closure-%' or not exists (select 1 from consent_declaration w
                  where w.municipality_id = c.municipality_id and w.person_id = any (access_same(c.main_person_id)) and w.kind = 'consent'
                  having bool_and(w.withdrawn_at is not null))))))))
    returning d.case_id)
  select g.case_id, count(*)::integer from gone g group by g.case_id
$$;
