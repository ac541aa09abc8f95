-- Why: a scan or signed paper belongs to exactly one case file or one person and is sealed with that key; a newer version never
-- replaces an older one, so what was signed stays as it was signed (CW-15).
create table documents_file (
  municipality_id integer not null, file_id uuid not null, case_id uuid, person_id uuid,
  kind text not null, name bytea not null, content_type text not null, size integer not null, sha256 bytea not null,
  version integer not null, replaces uuid, signed boolean not null, print_id uuid, added_at timestamptz not null, added_by uuid not null,
  primary key (municipality_id, file_id),
  check (num_nonnulls(case_id, person_id) = 1));
create index documents_file_of_case on documents_file (municipality_id, case_id) where case_id is not null;
create index documents_file_of_person on documents_file (municipality_id, person_id) where person_id is not null;
-- What was printed here and comes back with signatures belongs to that print (CW-15).
create index documents_file_of_print on documents_file (municipality_id, print_id) where print_id is not null;
-- Two newer versions of one file would leave open which one counts.
create unique index documents_file_next on documents_file (municipality_id, replaces) where replaces is not null;

-- The content in parts of one megabyte, each sealed for its place.
create table documents_part (
  municipality_id integer not null, file_id uuid not null, case_id uuid, person_id uuid, part integer not null, sealed bytea not null,
  primary key (municipality_id, file_id, part),
  check (num_nonnulls(case_id, person_id) = 1));

-- Which paper was printed when, in which text and language (CON-01b); the paper itself can be printed again.
create table documents_print (
  municipality_id integer not null, print_id uuid not null, case_id uuid, person_id uuid,
  paper text not null, edition text not null, language text not null, printed_at timestamptz not null, printed_by uuid not null,
  primary key (municipality_id, print_id),
  check (num_nonnulls(case_id, person_id) = 1));
create index documents_print_of_case on documents_print (municipality_id, case_id) where case_id is not null;
create index documents_print_of_person on documents_print (municipality_id, person_id) where person_id is not null;

do $$
declare
  protected_table text;
begin
  foreach protected_table in array array['documents_file', 'documents_part', 'documents_print'] loop
    call database_protect(protected_table);
    call database_append_only(protected_table);
    execute format('create policy %I on %I as restrictive using (case_id = (select access_here()) '
      'or case_id = any ((select access_reach())::uuid[]) or person_id = any ((select access_people_here())::uuid[]) '
      'or person_id = any ((select access_person_reach())::uuid[]))', protected_table || '_reach', protected_table);
  end loop;
end $$;
