-- Why: where nobody has room, whoever asked is invited as soon as somebody has, in the order in which they came; meanwhile she is told who
-- else helps (Konzept Kreis Unna 4.1). Without a list, who has to be invited would stand on slips of paper (IN-06).
create table intake_invitation (
  municipality_id integer not null, person_id uuid not null, invitation_id uuid not null, since_on date not null, reason text not null,
  town text, worker_id uuid, meanwhile bytea not null, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, person_id, invitation_id));
create index intake_invitation_by on intake_invitation (municipality_id, invitation_id);
call access_protect_by_person('intake_invitation');
call database_append_only('intake_invitation');

-- How the wait ended; each ends once.
create table intake_invitation_end (
  municipality_id integer not null, person_id uuid not null, invitation_id uuid not null, end_id uuid not null, kind text not null,
  ended_on date not null, note bytea, noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, person_id, invitation_id));
call access_protect_by_person('intake_invitation_end');
call database_append_only('intake_invitation_end');

-- Who waits with whom in the towns for which the acting worker, or somebody for whom she stands in, is competent, and does not lie within
-- her own reach: figures and whom to ask, never who it is. So a place that becomes free with her is not kept from them.
create function intake_invitation_elsewhere() returns table (account_id uuid, people integer, since date) language sql stable
security definer set search_path = public, pg_temp as $$
  select w.noted_by, count(*)::integer, min(w.since_on)
  from intake_invitation w
  cross join intake_slip_seats(intake_slip_workers()) s
  where w.municipality_id = database_municipality() and w.person_id <> all (access_person_reach())
    and (s.towns is null or (w.town is null and s.towns <> '{}') or w.town = any (s.towns))
    and not exists (select 1 from intake_invitation_end e where e.municipality_id = w.municipality_id
      and e.person_id = w.person_id and e.invitation_id = w.invitation_id)
  group by w.noted_by
  order by min(w.since_on), w.noted_by
$$;

-- How many wait to be invited, for whoever plans; who was passed on and is not talked with yet is counted there already (CAP-04).
create function intake_invitation_people() returns integer language sql stable security definer set search_path = public, pg_temp as $$
  select count(distinct access_kept(w.person_id))::integer from intake_invitation w
  where w.municipality_id = database_municipality() and (select capacity_plans())
    and not exists (select 1 from intake_invitation_end e where e.municipality_id = w.municipality_id
      and e.person_id = w.person_id and e.invitation_id = w.invitation_id)
    and not exists (select 1 from intake_referral r left join intake_referral_step x
      on x.municipality_id = r.municipality_id and x.referral_id = r.referral_id and x.person_id is not null
      where r.municipality_id = w.municipality_id and (r.person_id = w.person_id or x.person_id = w.person_id)
        and not exists (select 1 from intake_referral_step done where done.municipality_id = r.municipality_id
          and done.referral_id = r.referral_id and done.kind in ('TALKED', 'NOT_REACHED', 'WITHDRAWN')))
$$;
