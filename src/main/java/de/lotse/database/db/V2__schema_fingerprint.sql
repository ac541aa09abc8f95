-- Why: a start with nothing to migrate compares one fingerprint instead of asking every module's history.
create table database_schema (
  only_row boolean primary key check (only_row), fingerprint text not null, noted_at timestamptz not null);
revoke all on database_schema from ${runtime};
