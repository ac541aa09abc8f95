-- Why: a role opens menus, a grant opens a case. PostgreSQL enforces the grant below the application (ACC-02, ACC-06).
create table access_account (
  municipality_id integer not null,
  account_id uuid not null,
  login text not null,
  password_hash text not null,
  name text not null,
  duty text not null,
  workplace text not null,
  organisation_id uuid,
  language text not null default 'de',
  second_factor_required boolean not null default true,
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0,
  failed_attempts integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  created_by uuid,
  disabled_at timestamptz,
  primary key (municipality_id, account_id));
create unique index access_account_login on access_account (lower(login));
call database_protect('access_account');

create table access_role (
  municipality_id integer not null,
  account_id uuid not null,
  role text not null,
  from_at timestamptz not null,
  given_by uuid,
  ended_at timestamptz,
  ended_by uuid,
  primary key (municipality_id, account_id, role, from_at));
call database_protect('access_role');

create table access_grant (
  municipality_id integer not null,
  grant_id uuid not null,
  case_id uuid not null,
  account_id uuid not null,
  reason text not null,
  note text,
  from_at timestamptz not null,
  until_at timestamptz,
  given_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (municipality_id, grant_id));
-- Holds all that access_reach asks: it is asked by every statement that touches a case.
create index access_grant_of_account on access_grant (municipality_id, account_id, case_id) include (from_at, until_at)
  where ended_at is null;
-- What is lent to her is little and asked by every list of cases; her own cases must not be read for it.
create index access_grant_lent on access_grant (municipality_id, account_id) where ended_at is null and reason <> 'ASSIGNMENT';
create index access_grant_of_case on access_grant (municipality_id, case_id);
call database_protect('access_grant');

create table access_exclusion (
  municipality_id integer not null,
  case_id uuid not null,
  account_id uuid not null,
  reason text not null,
  from_at timestamptz not null,
  by_account uuid not null,
  note bytea,
  lifted_at timestamptz,
  lifted_by uuid,
  primary key (municipality_id, account_id, case_id, from_at));
create unique index access_exclusion_now on access_exclusion (municipality_id, account_id, case_id) where lifted_at is null;
call database_protect('access_exclusion');

-- Which people a case opens; kept by casework.
create table access_case_person (
  municipality_id integer not null,
  case_id uuid not null,
  person_id uuid not null,
  since_at timestamptz not null,
  primary key (municipality_id, case_id, person_id));
create index access_case_person_of_person on access_case_person (municipality_id, person_id);
call database_protect('access_case_person');

-- Who registered a person, or was handed her, and since when: she sees her until a case begins, which opens her by its grants (ACC-02).
create table access_person_holder (
  municipality_id integer not null,
  person_id uuid not null,
  account_id uuid not null,
  since_at timestamptz not null,
  primary key (municipality_id, account_id, person_id));
-- Who got her last is asked by the person.
create index access_person_holder_of_person on access_person_holder (municipality_id, person_id);
call database_protect('access_person_holder');

-- The case files the acting account is kept out of, whatever else would open them.
create function access_excluded() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(e.case_id), '{}') from access_exclusion e
  where e.municipality_id = database_municipality() and e.account_id = database_account() and e.lifted_at is null
$$;

-- The case files the acting account may open right now, a row per grant; exclusion beats every grant (ACC-06).
create view access_open_case as
  select g.case_id from access_grant g
  where g.municipality_id = database_municipality() and g.account_id = database_account()
    and g.ended_at is null and g.from_at <= clock_timestamp() and (g.until_at is null or g.until_at > clock_timestamp())
    and g.case_id not in (select e.case_id from access_exclusion e
      where e.municipality_id = database_municipality() and e.account_id = database_account() and e.lifted_at is null);
revoke all on access_open_case from ${runtime};

-- All of them. In order, as an index wants them.
create function access_reach() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct case_id), '{}') from access_open_case
$$;

-- Who is kept out of a case is known to those who may open it, never to her (ACC-06).
create policy access_exclusion_reach on access_exclusion as restrictive using (case_id = any ((select access_reach())::uuid[]));

-- The one case file this transaction works in, and the people of it, as access_enter found them; nothing where it works in none. A page of
-- a case file asks thirty tables: each would otherwise first put together all of her cases to find that one among them.
create function access_here() returns uuid language sql stable parallel safe
  return nullif(current_setting('lotse.case', true), '')::uuid;
create function access_people_here() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('lotse.people', true), ''), '{}')::uuid[];

-- Both say that a case or person has ten rows here: only so PostgreSQL finds the rows of one case by its key. It takes the cases within
-- reach for ten, not for a hundred, and would rather read them all for each row of a join where it knows that a key is unique.
create procedure access_protect_by_case(protected_table text) language plpgsql as $$
begin
  call database_protect(protected_table);
  execute format('create policy %I on %I as restrictive using (case_id = (select access_here()) '
    'or case_id = any ((select access_reach())::uuid[]))', protected_table || '_reach', protected_table);
  execute format('alter table %I alter column case_id set (n_distinct = -0.1)', protected_table);
end $$;

create procedure access_protect_by_person(protected_table text) language plpgsql as $$
begin
  call database_protect(protected_table);
  execute format('create policy %I on %I as restrictive using (person_id = any ((select access_people_here())::uuid[]) '
    'or person_id = any ((select access_person_reach())::uuid[]))', protected_table || '_reach', protected_table);
  execute format('alter table %I alter column person_id set (n_distinct = -0.1)', protected_table);
end $$;

-- What a sign-in needs before anybody is known: one account by its exact login, nothing else.
create function access_sign_in_account(wanted text)
returns table (municipality_id integer, account_id uuid, login text, password_hash text, name text, duty text, workplace text,
  organisation_id uuid, language text, second_factor_required boolean, totp_secret text, totp_confirmed boolean, locked boolean,
  roles text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select a.municipality_id, a.account_id, a.login, a.password_hash, a.name, a.duty, a.workplace, a.organisation_id, a.language,
    a.second_factor_required, a.totp_secret, a.totp_confirmed_at is not null, coalesce(a.locked_until > clock_timestamp(), false),
    array(select r.role from access_role r where r.municipality_id = a.municipality_id and r.account_id = a.account_id
          and r.ended_at is null)
  from access_account a where lower(a.login) = lower(wanted) and a.disabled_at is null
$$;

-- Five wrong passwords lock for one minute, each further one doubles it up to an hour. The exponent is bounded too: an interval
-- that is too long to compute would end the counting, and with it the lock.
create function access_sign_in_failed(wanted text) returns void language sql volatile security definer
set search_path = public, pg_temp as $$
  update access_account set failed_attempts = failed_attempts + 1,
    locked_until = case when failed_attempts + 1 >= 5
      then clock_timestamp() + least(interval '1 hour', interval '1 minute' * power(2, least(failed_attempts - 4, 6))) end
  where lower(login) = lower(wanted) and disabled_at is null
$$;

create function access_sign_in_succeeded(wanted text) returns void language sql volatile security definer
set search_path = public, pg_temp as $$
  update access_account set failed_attempts = 0, locked_until = null where lower(login) = lower(wanted)
$$;

-- A code is taken once only: the step must be newer than the last one used.
create function access_totp_step_taken(wanted text, step bigint) returns boolean language plpgsql volatile security definer
set search_path = public, pg_temp as $$
begin
  update access_account set totp_last_step = step where lower(login) = lower(wanted) and totp_last_step < step;
  return found;
end $$;

create function access_any_account() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_account)
$$;
