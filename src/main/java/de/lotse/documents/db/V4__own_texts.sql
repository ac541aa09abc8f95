-- Why: a municipality words its papers itself; each wording is a version of its own and stays, because papers were signed in it (CON-06).
create table documents_own_text (
  municipality_id integer not null, text_id uuid not null, paper text not null, base integer not null, own integer not null,
  content jsonb not null, reason text not null, changed_at timestamptz not null, changed_by uuid not null,
  primary key (municipality_id, text_id));
-- Who saves second on the same ground is told instead of replacing the first.
create unique index documents_own_text_next on documents_own_text (municipality_id, paper, own);
call database_protect('documents_own_text');
call database_append_only('documents_own_text');
