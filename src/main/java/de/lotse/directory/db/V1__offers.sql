-- Why: case managers find the right offer and see whether it is still true; whoever looks confirms it in two clicks (DIR-01…03).
create table directory_offer (
  municipality_id integer not null, offer_id uuid not null, version integer not null default 1, key text,
  name text not null, provider text, kind text not null, circle text, ends_on date,
  topics text[] not null default '{}', target_group text, towns text[] not null default '{}', languages text[] not null default '{}',
  contact text, note text, source text,
  owner_id uuid, verified_on date, verified_by uuid, changed_at timestamptz not null, changed_by uuid,
  primary key (municipality_id, offer_id));
create unique index directory_offer_key on directory_offer (municipality_id, key) where key is not null;
call database_protect('directory_offer');
