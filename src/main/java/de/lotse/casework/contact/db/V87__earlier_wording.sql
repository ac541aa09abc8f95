-- Why: what was noted about a talk may turn out wrong and is corrected (Art. 16 GDPR); what stood there before stays readable beside it, with
-- who wrote it, who corrected it, when and why. Texts are sealed for the case as those of the contact are.
create table casework_earlier_wording (
  municipality_id integer not null, case_id uuid not null, contact_id uuid not null, version integer not null,
  held_on date not null, held_at time, minutes smallint, kind text not null, outcome text not null, qualified boolean not null,
  place bytea, language text, interpreter text not null, interpreter_gap boolean not null,
  needs text[] not null, person_ids uuid[] not null, note bytea, next_step bytea, next_step_on date,
  worded_at timestamptz not null, worded_by uuid not null, replaced_at timestamptz not null, replaced_by uuid not null, reason bytea,
  primary key (municipality_id, case_id, contact_id, version));
call access_protect_by_case('casework_earlier_wording');
call database_append_only('casework_earlier_wording');

-- In which cases a talk stands is asked by the talk.
create index casework_contact_of_talk on casework_contact (municipality_id, contact_id);
