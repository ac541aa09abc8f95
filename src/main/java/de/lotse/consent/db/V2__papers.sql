-- Why: Art. 14 asks where the data came from; a withdrawal says how; a release says what it allows and how it was signed (CON-01b, CON-03).
alter table consent_declaration
  add column choices text[] not null default '{}',
  add column received_from bytea, add column received_on date, add column received_data bytea;
create index consent_declaration_of_person on consent_declaration (municipality_id, person_id, kind);

alter table consent_release
  add column powers text[] not null default '{}', add column basis text not null default '', add column signed_by text not null default 'ON_PAPER',
  add column hint_explained boolean not null default false, add column revocation_note bytea;
alter table consent_release drop column document_id;

-- The scan may come later than the declaration; a declaration itself never changes.
create table consent_proof (
  municipality_id integer not null, person_id uuid not null, declaration_id uuid not null, document_id uuid not null,
  kept_at timestamptz not null, kept_by uuid not null,
  primary key (municipality_id, person_id, declaration_id, document_id));
call access_protect_by_person('consent_proof');
call database_append_only('consent_proof');
alter table consent_declaration drop column document_id;

alter table consent_disclosure add column release_ids uuid[] not null default '{}';
alter table consent_disclosure drop column release_id;

-- What stands in the head of an organisation's papers beyond its name; the row without organisation speaks for the municipality.
create table consent_issuer (
  municipality_id integer not null, organisation_id uuid not null,
  address text, contact text, data_protection_officer text, processor text, complaint_office text,
  changed_at timestamptz not null, changed_by uuid not null,
  primary key (municipality_id, organisation_id));
call database_protect('consent_issuer');
