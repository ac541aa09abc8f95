-- Why: somebody who asked at the wrong place, whom the registration office sends or whom a body reports must not fall through: who was
-- passed on to whom, with her consent, and what came of it are facts (IN-13, CON-05, ORG-06). Only who has her now and who sent her know.
create table intake_referral (
  municipality_id integer not null, referral_id uuid not null, source text not null, access_route text not null,
  from_account uuid not null, from_office uuid, town text, focus_area text, language text, agreed_on date not null,
  family_name bytea not null, given_names bytea not null, birth_date bytea, phone bytea, address bytea, wish bytea, reporter bytea,
  reporter_kind text, complexities text[] not null default '{}', person_id uuid, received_at timestamptz not null,
  urgent boolean not null default false,
  primary key (municipality_id, referral_id));
create index intake_referral_from on intake_referral (municipality_id, from_account, received_at);
create index intake_referral_office on intake_referral (municipality_id, from_office, received_at) where from_office is not null;
call database_protect('intake_referral');
call database_append_only('intake_referral');

-- Who has her; the newest row counts.
create table intake_referral_receiver (
  municipality_id integer not null, referral_id uuid not null, place integer not null, account_id uuid not null,
  given_at timestamptz not null, given_by uuid not null,
  primary key (municipality_id, referral_id, place));
create index intake_referral_receiver_of on intake_referral_receiver (municipality_id, account_id);
call database_protect('intake_referral_receiver');
call database_append_only('intake_referral_receiver');

create table intake_referral_step (
  municipality_id integer not null, referral_id uuid not null, step_id uuid not null, kind text not null, happened_on date not null,
  outcome text, note bytea, person_id uuid, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, referral_id, step_id));
call database_protect('intake_referral_step');
call database_append_only('intake_referral_step');

-- Those the acting account has to look after now: its own, and those of a worker who is away and for whom it stands in.
create function intake_referral_mine() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.referral_id), '{}') from intake_referral_receiver r
  where r.municipality_id = database_municipality() and r.account_id = any (array[database_account()] || casework_stands_in_for())
    and not exists (select 1 from intake_referral_receiver later where later.municipality_id = r.municipality_id
                    and later.referral_id = r.referral_id and later.place > r.place)
$$;

-- Those the acting account, or its own authority, sent.
create function intake_referral_sent() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(r.referral_id), '{}') from intake_referral r
  where r.municipality_id = database_municipality()
    and case when r.from_office is null then r.from_account = database_account() else r.from_office = access_office() end
$$;

create policy intake_referral_reach on intake_referral as restrictive for select
  using (referral_id = any ((select intake_referral_mine())::uuid[])
    or referral_id = any ((select intake_referral_sent())::uuid[]));
create policy intake_referral_made on intake_referral as restrictive for insert
  with check (from_account = database_account() and (from_office is null or from_office = access_office()));

create policy intake_referral_receiver_reach on intake_referral_receiver as restrictive for select
  using (referral_id = any ((select intake_referral_mine())::uuid[])
    or referral_id = any ((select intake_referral_sent())::uuid[]));
-- Whoever sends her names the first receiver; after that only who has her gives her on.
create policy intake_referral_receiver_given on intake_referral_receiver as restrictive for insert
  with check (given_by = database_account() and (referral_id = any ((select intake_referral_mine())::uuid[])
    or (place = 1 and referral_id = any ((select intake_referral_sent())::uuid[]))));

-- Whoever sent her learns that she was taken over and what she is told; what was talked about stays with the receiver.
create policy intake_referral_step_reach on intake_referral_step as restrictive for select
  using (referral_id = any ((select intake_referral_mine())::uuid[])
    or (kind in ('ACCEPTED', 'FEEDBACK', 'WITHDRAWN') and referral_id = any ((select intake_referral_sent())::uuid[])));
create policy intake_referral_step_taken on intake_referral_step as restrictive for insert
  with check (noted_by = database_account() and (referral_id = any ((select intake_referral_mine())::uuid[])
    or (kind = 'WITHDRAWN' and referral_id = any ((select intake_referral_sent())::uuid[]))));
