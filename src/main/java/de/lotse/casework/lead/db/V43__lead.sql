-- Why: when several advisers look after a person, it is agreed and written down who leads; the latest agreement counts (IN-17).
create table casework_lead (
  municipality_id integer not null, case_id uuid not null, lead_id uuid not null, kind text not null, account_id uuid, name bytea,
  since_on date not null, agreed_with bytea not null, tasks bytea, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, case_id, lead_id));
call access_protect_by_case('casework_lead');
call database_append_only('casework_lead');
