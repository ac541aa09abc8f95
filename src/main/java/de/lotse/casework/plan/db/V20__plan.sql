-- Why: a plan both signed must not change any more; the database refuses it too. Goals keep their identity over revisions (CW-05).
create table casework_plan (
  municipality_id integer not null, case_id uuid not null, plan_id uuid not null, revision smallint not null,
  version integer not null default 0, motto bytea, resources bytea, remarks bytea, next_review_on date,
  begun_at timestamptz not null, begun_by uuid not null,
  signed_on date, signed_how text, signed_at timestamptz, signed_by uuid, client_signature bytea, worker_signature bytea,
  primary key (municipality_id, case_id, plan_id));
create unique index casework_plan_revision on casework_plan (municipality_id, case_id, revision);
create unique index casework_plan_draft on casework_plan (municipality_id, case_id) where signed_at is null;
call access_protect_by_case('casework_plan');
create policy casework_plan_frozen on casework_plan as restrictive for update using (signed_at is null) with check (true);

-- Frame goals have no frame; action goals lie below one.
create table casework_goal (
  municipality_id integer not null, case_id uuid not null, plan_id uuid not null, goal_id uuid not null, frame_id uuid,
  place smallint not null, title bytea not null, area text, priority text, responsible bytea, due_on date, steps bytea,
  primary key (municipality_id, case_id, plan_id, goal_id));
call access_protect_by_case('casework_goal');
create policy casework_goal_frozen on casework_goal as restrictive for update using (false);
create policy casework_goal_begun on casework_goal as restrictive for insert with check (exists (
  select 1 from casework_plan p where p.municipality_id = casework_goal.municipality_id and p.case_id = casework_goal.case_id
    and p.plan_id = casework_goal.plan_id and p.signed_at is null));

create table casework_progress (
  municipality_id integer not null, case_id uuid not null, progress_id uuid not null, goal_id uuid not null, state text not null,
  happened_on date not null, note bytea, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, progress_id));
create index casework_progress_of_goal on casework_progress (municipality_id, case_id, goal_id, happened_on);
call access_protect_by_case('casework_progress');
call database_append_only('casework_progress');
