-- Why: each person and each case file has its own data key, so that erasing one key erases one life everywhere. Of a destroyed key the row
-- stays without the key: nothing is ever sealed for that owner again, under another key that would not open what was sealed before.
create table vault_key (
  municipality_id integer not null,
  owner_id uuid not null,
  wrapped bytea,
  created_at timestamptz not null,
  primary key (municipality_id, owner_id));
call database_protect('vault_key');

-- Tells at start whether the master key outside belongs to this database.
create table vault_master (one boolean primary key check (one), fingerprint text not null, since timestamptz not null);
call database_append_only('vault_master');
