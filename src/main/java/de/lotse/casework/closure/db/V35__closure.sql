-- Why: what was still open at the end and why it was left is part of the closure (CW-07b, CW-10).
create table casework_closure_settlement (
  municipality_id integer not null, case_id uuid not null, closure_id uuid not null, obstacle_id uuid not null, kind text not null,
  what bytea not null, reason bytea not null,
  primary key (municipality_id, case_id, closure_id, obstacle_id));
call access_protect_by_case('casework_closure_settlement');
call database_append_only('casework_closure_settlement');
