-- Why: while a worker is away, a named colleague opens her cases for exactly these days, so that nobody waits in vain (CW-16).
create table casework_absence (
  municipality_id integer not null, absence_id uuid not null, account_id uuid not null, from_on date not null, until_on date not null,
  kind text not null, deputy_id uuid not null, noted_at timestamptz not null, ended_at timestamptz, ended_by uuid,
  primary key (municipality_id, absence_id));
create index casework_absence_of_account on casework_absence (municipality_id, account_id, until_on);
call database_protect('casework_absence');
-- When somebody is away is known to the team; only she writes it.
create policy casework_absence_own on casework_absence as restrictive for insert with check (account_id = (select database_account()));
create policy casework_absence_own_change on casework_absence as restrictive for update using (account_id = (select database_account()));

create table casework_deputyship (
  municipality_id integer not null, case_id uuid not null, absence_id uuid not null, grant_id uuid not null, deputy_id uuid not null,
  ended_at timestamptz,
  primary key (municipality_id, case_id, grant_id));
create unique index casework_deputyship_now on casework_deputyship (municipality_id, case_id, absence_id) where ended_at is null;
call access_protect_by_case('casework_deputyship');
