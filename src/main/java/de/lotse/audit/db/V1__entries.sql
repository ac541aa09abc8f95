-- Why: every look and every change is on record and cannot be taken back; a changed or missing row shows.
create table audit_entry (
  municipality_id integer not null,
  entry_id bigint generated always as identity,
  at timestamptz not null,
  account_id uuid,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id uuid,
  reason text,
  detail text not null default '',
  primary key (municipality_id, entry_id));
create index audit_entry_of_subject on audit_entry (municipality_id, subject_id, entry_id);
create index audit_entry_of_account on audit_entry (municipality_id, account_id, entry_id);
call database_protect('audit_entry');
call database_append_only('audit_entry');

create table audit_seal (
  municipality_id integer not null,
  seal_no bigint not null,
  entry_id bigint not null,
  hash bytea not null,
  primary key (municipality_id, seal_no),
  unique (municipality_id, entry_id));
call database_protect('audit_seal');
call database_append_only('audit_seal');
