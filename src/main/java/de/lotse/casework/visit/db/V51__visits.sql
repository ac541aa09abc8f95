-- Why: who visits somebody must be missed when she does not come back (CW-13a). Only the visitor and the colleague she named see a visit;
-- where she went, her telephone and the case are sealed for the visit itself and go with it, because an ended visit is soon deleted.
-- When the colleague does not react either, the job notes when that was; from then on coordination sees this one visit: who, where and
-- the telephone. The case stays out of reach.
create table casework_visit (
  municipality_id integer not null, visit_id uuid not null, account_id uuid not null, watcher_id uuid not null, place_id uuid,
  left_at timestamptz not null, expected_at timestamptz not null, details bytea not null, alarmed_at timestamptz,
  escalated_at timestamptz,  returned_at timestamptz, returned_by uuid,
  primary key (municipality_id, visit_id));
create unique index casework_visit_running on casework_visit (municipality_id, account_id) where returned_at is null;
create index casework_visit_watched on casework_visit (municipality_id, watcher_id) where returned_at is null;
call database_protect('casework_visit');
create policy casework_visit_own on casework_visit as restrictive using (
  account_id = (select database_account()) or watcher_id = (select database_account())
  or (escalated_at is not null and (select exists (select 1 from access_role r where r.municipality_id = database_municipality()
    and r.account_id = database_account() and r.role = 'COORDINATOR' and r.ended_at is null)))
  or ((select database_account()) is null and (select database_purpose()) = 'job:visit-alarm'));

-- What the colleague did when somebody did not come back.
create table casework_visit_note (
  municipality_id integer not null, visit_id uuid not null, note_id uuid not null, note bytea not null,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, visit_id, note_id),
  foreign key (municipality_id, visit_id) references casework_visit on delete cascade);
call database_protect('casework_visit_note');
create policy casework_visit_note_own on casework_visit_note as restrictive using (exists (
  select 1 from casework_visit v where v.municipality_id = casework_visit_note.municipality_id
    and v.visit_id = casework_visit_note.visit_id));
call database_append_only('casework_visit_note');

-- Why: before a place is used for the first time somebody looks at it (Konzept Kreis Unna 6); each look stays. Nothing about people.
create table casework_place_check (
  municipality_id integer not null, place_id uuid not null, check_id uuid not null, checked_on date not null, met text[] not null,
  open text[] not null, note text, checked_at timestamptz not null, checked_by uuid not null,
  primary key (municipality_id, place_id, check_id));
call database_protect('casework_place_check');
call database_append_only('casework_place_check');
