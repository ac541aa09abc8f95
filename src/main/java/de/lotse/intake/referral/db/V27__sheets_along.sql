-- Why: whoever is pointed to case management where she lives takes her screening sheet along, so that she need not say everything twice
-- (Konzept Kreis Unna 5.1). A copy of that day: the case it comes from stays closed to the receiver, and to the authority all of it.
create table intake_referral_sheet (
  municipality_id integer not null, referral_id uuid not null, talk_on date not null, concern bytea, wish bytea, resources bytea,
  given_at timestamptz not null, given_by uuid not null,
  primary key (municipality_id, referral_id));
call database_protect('intake_referral_sheet');
call database_append_only('intake_referral_sheet');

create table intake_referral_sheet_area (
  municipality_id integer not null, referral_id uuid not null, area text not null, need text, note bytea,
  primary key (municipality_id, referral_id, area));
call database_protect('intake_referral_sheet_area');
call database_append_only('intake_referral_sheet_area');

-- Whom the acting account passed on itself; an authority that sent somebody is no colleague.
create function intake_referral_passed_on() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.referral_id), '{}') from intake_referral r
  where r.municipality_id = database_municipality() and r.from_office is null and r.from_account = database_account()
$$;

create policy intake_referral_sheet_reach on intake_referral_sheet as restrictive for select
  using (referral_id = any ((select intake_referral_mine())::uuid[])
    or referral_id = any ((select intake_referral_passed_on())::uuid[]));
create policy intake_referral_sheet_given on intake_referral_sheet as restrictive for insert
  with check (given_by = database_account() and referral_id = any ((select intake_referral_passed_on())::uuid[]));
create policy intake_referral_sheet_area_reach on intake_referral_sheet_area as restrictive for select
  using (referral_id = any ((select intake_referral_mine())::uuid[])
    or referral_id = any ((select intake_referral_passed_on())::uuid[]));
create policy intake_referral_sheet_area_given on intake_referral_sheet_area as restrictive for insert
  with check (referral_id = any ((select intake_referral_passed_on())::uuid[]));
