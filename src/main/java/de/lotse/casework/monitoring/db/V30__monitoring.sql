-- Why: regular looks at goals and linkages are what monitoring is; each is kept, the next one becomes a task (CW-08).
create table casework_review (
  municipality_id integer not null, case_id uuid not null, review_id uuid not null, subject uuid not null, reviewed_on date not null,
  note bytea not null, next_on date, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, review_id));
create index casework_review_of_subject on casework_review (municipality_id, case_id, subject, reviewed_on);
call access_protect_by_case('casework_review');
call database_append_only('casework_review');
