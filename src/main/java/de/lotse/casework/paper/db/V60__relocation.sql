-- Why: who moves to another municipality takes her case along, sealed; to whom it went and how it opens stays with the case (CW-16).
create table casework_relocation (
  municipality_id integer not null, case_id uuid not null, relocation_id uuid not null, recipient bytea not null, file_id uuid not null,
  passphrase bytea not null, packed_at timestamptz not null, packed_by uuid not null,
  primary key (municipality_id, case_id, relocation_id));
call access_protect_by_case('casework_relocation');
call database_append_only('casework_relocation');
