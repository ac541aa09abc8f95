-- Why: every step of a referral is a dated fact; why one failed is a key of its own, so that themes can be seen across cases (CW-06).
create table casework_linkage (
  municipality_id integer not null, case_id uuid not null, linkage_id uuid not null, goal_id uuid, offer_id uuid, service bytea,
  accompaniment text not null, linked_at timestamptz not null, linked_by uuid not null,
  primary key (municipality_id, case_id, linkage_id));
call access_protect_by_case('casework_linkage');

create table casework_linkage_state (
  municipality_id integer not null, case_id uuid not null, state_id uuid not null, linkage_id uuid not null, state text not null,
  happened_on date not null, failure text, note bytea, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, state_id));
create index casework_linkage_state_of on casework_linkage_state (municipality_id, case_id, linkage_id, happened_on);
call access_protect_by_case('casework_linkage_state');
call database_append_only('casework_linkage_state');
