-- Why: who moves to another municipality takes her case along, sealed; to whom it went and how it opens stays with the case (CW-16). It may
-- be handed over only while everybody it is about allows it (CON-02, CON-03a), so it says whom it is about, to whom it goes, and on what.
create table casework_relocation (
  municipality_id integer not null, case_id uuid not null, relocation_id uuid not null, recipient_kind text not null,
  organisation_id uuid, recipient bytea not null, person_ids uuid[] not null, topics text[] not null, file_id uuid not null,
  passphrase bytea not null, packed_at timestamptz not null, packed_by uuid not null,
  primary key (municipality_id, case_id, relocation_id));
call access_protect_by_case('casework_relocation');
call database_append_only('casework_relocation');

-- A package from another municipality is looked into before anything of it is kept: until then it lies here, sealed, for the worker
-- who brought it alone, and is forgotten after a day.
create table casework_relocation_waiting (
  municipality_id integer not null, arrival_id uuid not null, account_id uuid not null, package bytea not null, passphrase bytea not null,
  came_at timestamptz not null,
  primary key (municipality_id, arrival_id));
call database_protect('casework_relocation_waiting');
create policy casework_relocation_waiting_own on casework_relocation_waiting as restrictive using (
  account_id = (select database_account())
  or ((select database_account()) is null and (select database_purpose()) = 'job:forget-arrivals'));

-- Which package was taken in for whom; the key makes sure that nobody takes in the same twice.
create table casework_relocation_taken (
  municipality_id integer not null, package_id uuid not null, person_id uuid not null, from_name bytea not null,
  case_number bytea not null, packed_on date not null, passphrase bytea not null, file_id uuid not null,
  taken_at timestamptz not null, taken_by uuid not null,
  primary key (municipality_id, package_id));
create index casework_relocation_taken_of on casework_relocation_taken (municipality_id, person_id);
call access_protect_by_person('casework_relocation_taken');
call database_append_only('casework_relocation_taken');

-- Whom to ask about a package that was taken in before, also when the person is out of reach; nothing about her.
create function casework_relocation_taken_by(wanted uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select t.taken_by from casework_relocation_taken t where t.municipality_id = database_municipality() and t.package_id = wanted
$$;
