-- Why: sessions live in the database, so that several nodes share them and a worker can end them all.
create table spring_session (
  primary_id char(36) not null primary key, session_id char(36) not null, creation_time bigint not null,
  last_access_time bigint not null, max_inactive_interval integer not null, expiry_time bigint not null,
  principal_name varchar(100));
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);
create table spring_session_attributes (
  session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
  attribute_name varchar(200) not null, attribute_bytes bytea not null, primary key (session_primary_id, attribute_name));

-- Passkeys, in the shape Spring Security keeps them.
create table user_entities (
  id varchar(1000) not null primary key, name varchar(100) not null, display_name varchar(200));
create table user_credentials (
  credential_id varchar(1000) not null primary key, user_entity_user_id varchar(1000) not null, public_key bytea not null,
  signature_count bigint, uv_initialized boolean, backup_eligible boolean not null, authenticator_transports varchar(1000),
  public_key_credential_type varchar(100), backup_state boolean not null, attestation_object bytea,
  attestation_client_data_json bytea, created timestamp, last_used timestamp, label varchar(1000) not null);
