-- Why: a translation is a working translation until somebody vouches for exactly this wording; who did so stays on record,
-- also when the wording changes later or the approval is taken back.
create table documents_translation_approval (
  municipality_id integer not null, approval_id uuid not null,
  paper text not null, language text not null, edition text not null, fingerprint text not null, passages jsonb not null,
  proofreader text not null, note text, approved_at timestamptz not null, approved_by uuid not null,
  primary key (municipality_id, approval_id));
create index documents_translation_approval_of_text on documents_translation_approval (municipality_id, paper, language);
call database_protect('documents_translation_approval');
call database_append_only('documents_translation_approval');

create table documents_translation_withdrawal (
  municipality_id integer not null, approval_id uuid not null,
  withdrawn_at timestamptz not null, withdrawn_by uuid not null, reason text not null,
  primary key (municipality_id, approval_id),
  foreign key (municipality_id, approval_id) references documents_translation_approval);
call database_protect('documents_translation_withdrawal');
call database_append_only('documents_translation_withdrawal');
