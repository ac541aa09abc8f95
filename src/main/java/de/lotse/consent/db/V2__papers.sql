-- Why: the scan may come later than the declaration; a declaration itself never changes.
create table consent_proof (
  municipality_id integer not null, person_id uuid not null, declaration_id uuid not null, document_id uuid not null,
  kept_at timestamptz not null, kept_by uuid not null,
  primary key (municipality_id, person_id, declaration_id, document_id));
call access_protect_by_person('consent_proof');
call database_append_only('consent_proof');

-- What stands in the head of an organisation's papers beyond its name; the row without organisation speaks for the municipality.
create table consent_issuer (
  municipality_id integer not null, organisation_id uuid not null,
  address text, contact text, data_protection_officer text, processor text, complaint_office text,
  changed_at timestamptz not null, changed_by uuid not null,
  primary key (municipality_id, organisation_id));
call database_protect('consent_issuer');
