-- Why: consent (GDPR), the notice that was handed over and the release from confidentiality (§ 203 StGB) are different things with
-- their own text, version, language, date and signature; nothing is overwritten, a withdrawal is a further fact and says how; Art. 14
-- asks where the data came from; a release says what it allows and how it was signed (CON-01…03, CON-01b).
create table consent_declaration (
  municipality_id integer not null, person_id uuid not null, declaration_id uuid not null,
  kind text not null, text_version text not null, language text not null, basis text not null, choices text[] not null default '{}',
  given_on date not null, interpreter_present boolean not null default false, signed_by text not null,
  signature bytea, recorded_at timestamptz not null, recorded_by uuid not null,
  received_from bytea, received_on date, received_data bytea,
  withdrawn_at timestamptz, withdrawn_by uuid, withdrawal_note bytea,
  primary key (municipality_id, person_id, declaration_id));
call access_protect_by_person('consent_declaration');
create index consent_declaration_of_person on consent_declaration (municipality_id, person_id, kind);

create table consent_release (
  municipality_id integer not null, person_id uuid not null, release_id uuid not null,
  recipient_kind text not null, recipient_key text not null, recipient_name bytea not null, topics text[] not null,
  powers text[] not null default '{}', basis text not null default '', signed_by text not null default 'ON_PAPER',
  hint_explained boolean not null default false, valid_from date not null, valid_to date, text_version text not null, language text not null,
  interpreter_present boolean not null default false, signature bytea,
  recorded_at timestamptz not null, recorded_by uuid not null, revoked_at timestamptz, revoked_by uuid, revocation_note bytea,
  primary key (municipality_id, person_id, release_id));
call access_protect_by_person('consent_release');

-- What left, to whom, under which release (CON-03a).
create table consent_disclosure (
  municipality_id integer not null, person_id uuid not null, disclosure_id uuid not null, case_id uuid,
  recipient_kind text not null, recipient_key text not null, recipient_name bytea not null, channel text not null,
  topics text[] not null, what bytea not null, release_ids uuid[] not null default '{}', other_basis text, other_reason bytea,
  at timestamptz not null, by_account uuid not null,
  primary key (municipality_id, person_id, disclosure_id));
call access_protect_by_person('consent_disclosure');
call database_append_only('consent_disclosure');

-- Whoever refuses may still be advised: only counts, no person, no file (CON-01a).
create table consent_tally (
  municipality_id integer not null, tally_id uuid not null, counted_on date not null, kind text not null, life_areas text[] not null,
  place text, language text, recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (municipality_id, tally_id));
call database_protect('consent_tally');
