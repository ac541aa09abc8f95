-- Why: that two records are one person is a fact with a time and a worker; taken back, both are as they were (IN-15).
create table people_merge (
  municipality_id integer not null, merge_id uuid not null, person_id uuid not null, kept_id uuid not null, reason bytea not null,
  merged_at timestamptz not null, merged_by uuid not null, undone_at timestamptz, undone_by uuid,
  primary key (municipality_id, merge_id),
  check (person_id <> kept_id));
create unique index people_merge_now on people_merge (municipality_id, person_id) where undone_at is null;
call access_protect_by_person('people_merge');
