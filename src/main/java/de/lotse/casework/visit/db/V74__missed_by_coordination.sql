-- Why: when the named colleague does not react either, somebody else must learn that a worker is missing (CW-13a). The job notes when that
-- was; from then on coordination sees this one visit: who, where and the telephone. The case stays out of reach.
alter table casework_visit add column escalated_at timestamptz;
drop policy casework_visit_own on casework_visit;
create policy casework_visit_own on casework_visit as restrictive using (
  account_id = (select database_account()) or watcher_id = (select database_account())
  or (escalated_at is not null and (select exists (select 1 from access_role r where r.municipality_id = database_municipality()
    and r.account_id = database_account() and r.role = 'COORDINATOR' and r.ended_at is null)))
  or ((select database_account()) is null and (select database_purpose()) = 'job:visit-alarm'));
