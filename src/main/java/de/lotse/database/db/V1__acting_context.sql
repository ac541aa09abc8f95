-- Why: every protected table asks these functions who is acting; one helper switches protection on, so no table forgets it.
alter default privileges in schema public grant select, insert, update, delete on tables to ${runtime};
alter default privileges in schema public grant usage, select on sequences to ${runtime};
grant usage on schema public to ${runtime};

create function database_municipality() returns integer language sql stable parallel safe
  return nullif(current_setting('lotse.municipality', true), '')::integer;
create function database_account() returns uuid language sql stable parallel safe
  return nullif(current_setting('lotse.account', true), '')::uuid;
create function database_purpose() returns text language sql stable parallel safe
  return nullif(current_setting('lotse.purpose', true), '');

-- Rows of other municipalities do not exist for whoever asks.
create procedure database_protect(protected_table text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', protected_table);
  execute format('create policy %I on %I using (municipality_id = (select database_municipality())) '
    'with check (municipality_id = (select database_municipality()))', protected_table || '_municipality', protected_table);
end $$;

-- What was written stays as it was written.
create procedure database_append_only(protected_table text) language plpgsql as $$
begin
  execute format('revoke update, delete, truncate on %I from ${runtime}', protected_table);
end $$;

create table database_job (
  task_name text not null, task_instance text not null, task_data bytea, execution_time timestamptz not null,
  picked boolean not null, picked_by text, last_success timestamptz, last_failure timestamptz,
  consecutive_failures integer, last_heartbeat timestamptz, version bigint not null, priority smallint, state text,
  primary key (task_name, task_instance));
create index database_job_execution on database_job (execution_time);
