-- Why: the immigration authority sends somebody over by a slip and gets the result back on it, nothing else (Konzept Kreis Unna 5.1).
-- The authority sees what it sent; the result lies open to it only while the person's release covers it, as every answer to it (ADR 0015).
create table intake_slip (
  municipality_id integer not null, slip_id uuid not null, organisation_id uuid not null, target_group text not null, reason text,
  town text, language text, family_name bytea not null, given_names bytea not null, birth_date bytea, phone bytea, wish bytea,
  same_person bytea not null, agreed_on date not null, sent_at timestamptz not null, sent_by uuid not null,
  urgent boolean not null default false,
  primary key (municipality_id, slip_id));
create index intake_slip_office on intake_slip (municipality_id, organisation_id, sent_at);
create index intake_slip_same on intake_slip (municipality_id, same_person);
call database_protect('intake_slip');
call database_append_only('intake_slip');

create table intake_slip_step (
  municipality_id integer not null, slip_id uuid not null, step_id uuid not null, kind text not null, happened_on date not null,
  person_id uuid, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, slip_id, step_id));
call database_protect('intake_slip_step');
call database_append_only('intake_slip_step');

-- One result for each slip.
create table intake_slip_result (
  municipality_id integer not null, slip_id uuid not null, result_id uuid not null, kind text not null, held_on date not null,
  minutes integer not null, worker_id uuid, provider bytea, meets_at timestamp, place bytea, note bytea, noted_at timestamptz not null,
  noted_by uuid not null,
  primary key (municipality_id, slip_id));
call database_protect('intake_slip_result');
call database_append_only('intake_slip_result');

-- What the authority is told: the result and whom to turn to.
create table intake_slip_feedback (
  municipality_id integer not null, slip_id uuid not null, organisation_id uuid not null, person_id uuid not null,
  recipient_key text not null, kind text not null, contact bytea, given_at timestamptz not null, given_by uuid not null,
  primary key (municipality_id, slip_id));
call database_protect('intake_slip_feedback');
call database_append_only('intake_slip_feedback');

-- Where the workers sit today, on the period of their post that holds the day (ORG-03): the offices at which they consult, because the
-- post's place belongs to one; the offices at which anybody does; the towns they are competent for, null for every town, empty for none.
create function intake_slip_seats(workers uuid[]) returns table (offices uuid[], staffed uuid[], towns text[]) language sql stable
security definer set search_path = public, pg_temp as $$
  with sits as (
    select s.account_id = any (workers) as hers, p.area, l.organisation_id as office
    from tenancy_seats((clock_timestamp() at time zone 'Europe/Berlin')::date) s
    join tenancy_post p on p.municipality_id = database_municipality() and p.post_id = s.post_id
    left join tenancy_place l on l.municipality_id = p.municipality_id and l.place_id = p.place_id
    where p.role = 'CASE_MANAGER')
  select coalesce(array_agg(office) filter (where hers and office is not null), '{}'),
    coalesce(array_agg(office) filter (where office is not null), '{}'),
    case when bool_or(area = '{}') filter (where hers) then null
      else coalesce((select array_agg(town) from sits mine, unnest(mine.area) town where mine.hers), '{}') end
  from sits
$$;

-- Whether a slip of the office comes to whoever sits so: who consults there. Where nobody does, it is whoever is competent for the town the
-- person lives in, so that no slip lies with nobody.
create function intake_slip_comes(offices uuid[], staffed uuid[], towns text[], office uuid, of_town text) returns boolean
language sql immutable as $$
  select office = any (offices)
    or (office <> all (staffed) and (towns is null or (of_town is null and towns <> '{}') or of_town = any (towns)))
$$;

create function intake_slip_of(workers uuid[], office uuid, of_town text) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select intake_slip_comes(s.offices, s.staffed, s.towns, office, of_town) from intake_slip_seats(workers) s
$$;

-- Whose slips the acting worker sees: her own, and those of whoever is away while she stands in.
create function intake_slip_workers() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select array[database_account()] || casework_stands_in_for()
$$;

-- Whether slips come to the acting worker at all: she, or somebody for whom she stands in, consults at an immigration authority, or is
-- competent where one has nobody who does.
create function intake_slip_concerned() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from intake_slip_seats(intake_slip_workers()) s
    cross join tenancy_competence c left join lateral unnest(c.towns) town on true
    where c.municipality_id = database_municipality() and c.office = 'ABH'
      and intake_slip_comes(s.offices, s.staffed, s.towns, c.organisation_id, town))
$$;

-- Of those for whom she stands in, the ones by whom she sees each slip; none where it is her own. Who sits where is asked once for each
-- of them, not for each slip.
create function intake_slip_instead_of(wanted uuid[]) returns table (slip_id uuid, away_id uuid) language sql stable security definer
set search_path = public, pg_temp as $$
  select s.slip_id, a.away
  from unnest(casework_stands_in_for()) a (away)
  cross join lateral intake_slip_seats(array[a.away]) theirs
  cross join intake_slip_seats(array[database_account()]) mine
  join intake_slip s on s.municipality_id = database_municipality() and s.slip_id = any (wanted)
  where not intake_slip_comes(mine.offices, mine.staffed, mine.towns, s.organisation_id, s.town)
    and intake_slip_comes(theirs.offices, theirs.staffed, theirs.towns, s.organisation_id, s.town)
  order by a.away
$$;

create function intake_slip_inside(wanted uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select 1 from intake_slip s where s.municipality_id = database_municipality() and s.slip_id = wanted
                 and intake_slip_of(intake_slip_workers(), s.organisation_id, s.town))
$$;

create function intake_slip_sent(wanted uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select 1 from intake_slip s where s.municipality_id = database_municipality() and s.slip_id = wanted
                 and s.organisation_id = access_office())
$$;

-- Who sits where is asked once for all slips of a list, not for each.
create policy intake_slip_reach on intake_slip as restrictive for select
  using (organisation_id = (select access_office()) or exists (
    select 1 from intake_slip_seats(intake_slip_workers()) s
    where intake_slip_comes(s.offices, s.staffed, s.towns, intake_slip.organisation_id, intake_slip.town)));
create policy intake_slip_sent_by_office on intake_slip as restrictive for insert
  with check (organisation_id = access_office() and sent_by = database_account());

-- That a slip was taken back is told to the authority too: it must not send the same again.
create policy intake_slip_step_reach on intake_slip_step as restrictive for select
  using (intake_slip_inside(slip_id) or (kind in ('TAKEN', 'WITHDRAWN') and intake_slip_sent(slip_id)));
-- Whoever has or sent the referral that came of the slip, which bears its id, ends the slip with it.
create policy intake_slip_step_taken on intake_slip_step as restrictive for insert
  with check (noted_by = database_account() and (intake_slip_inside(slip_id) or (kind = 'WITHDRAWN' and (intake_slip_sent(slip_id)
    or slip_id = any ((select intake_referral_mine())::uuid[]) or slip_id = any ((select intake_referral_sent())::uuid[])))));

-- Whether she went on from the slip to case management where she lives.
create function intake_slip_went_on(wanted uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select 1 from intake_referral r where r.municipality_id = database_municipality() and r.referral_id = wanted
                 and r.source = 'SLIP')
$$;

-- The appointment for which she was placed with case management is called off with the slip, by whoever may end that; how many it were.
create function intake_slip_call_off(wanted uuid) returns bigint language sql volatile security definer
set search_path = public, pg_temp as $$
  select coalesce(sum(appointments_call_off(s.person_id, r.worker_id)), 0)::bigint
  from intake_slip_result r
  join intake_slip_step s on s.municipality_id = r.municipality_id and s.slip_id = r.slip_id and s.person_id is not null
  where r.municipality_id = database_municipality() and r.slip_id = wanted and r.kind = 'PLACED' and r.worker_id is not null
    and r.meets_at is not null
    and (intake_slip_inside(wanted) or intake_slip_sent(wanted) or wanted = any ((select intake_referral_mine())::uuid[])
      or wanted = any ((select intake_referral_sent())::uuid[]))
$$;

-- Whoever ends a slip ends what came of it, also the authority, which does not see it.
alter policy intake_referral_step_taken on intake_referral_step
  with check (noted_by = database_account() and (referral_id = any ((select intake_referral_mine())::uuid[])
    or (kind = 'WITHDRAWN' and (referral_id = any ((select intake_referral_sent())::uuid[])
      or intake_slip_sent(referral_id) or intake_slip_inside(referral_id)))));

create policy intake_slip_result_reach on intake_slip_result as restrictive for select using (intake_slip_inside(slip_id));
create policy intake_slip_result_noted on intake_slip_result as restrictive for insert with check (intake_slip_inside(slip_id));

create policy intake_slip_feedback_reach on intake_slip_feedback as restrictive for select
  using (intake_slip_inside(slip_id)
    or (organisation_id = access_office() and consent_release_covers(person_id, recipient_key, '{}')));
create policy intake_slip_feedback_given on intake_slip_feedback as restrictive for insert with check (intake_slip_inside(slip_id));
