-- Why: a worker has one appointment at a time, whoever books (AP-01, AP-03; Konzept Kreis Unna 4.1). That she is busy is known to the team;
-- with whom, in which language and about what only to those who may open the case or the person. What comes of it are dated facts. Unplaced is
-- one that passed to somebody who has no time then: it takes nobody's time and has to be arranged anew.
create extension if not exists btree_gist;

create table appointments_appointment (
  municipality_id integer not null, appointment_id uuid not null, worker_id uuid not null,
  begins_at timestamptz not null, ends_at timestamptz not null, kind text not null, urgent boolean not null, place_id uuid,
  series_id uuid, moved_from uuid, booked_at timestamptz not null, booked_by uuid not null,
  cancelled_at timestamptz, cancelled_by uuid, held_at timestamptz, held_by uuid, missed_at timestamptz, missed_by uuid,
  unplaced_at timestamptz,
  primary key (municipality_id, appointment_id),
  constraint appointments_appointment_lasts check (begins_at < ends_at),
  constraint appointments_appointment_slot exclude using gist (municipality_id with =, worker_id with =,
    tstzrange(begins_at, ends_at) with &&) where (cancelled_at is null and unplaced_at is null));
create index appointments_appointment_when on appointments_appointment (municipality_id, begins_at);
create index appointments_appointment_series on appointments_appointment (municipality_id, series_id) where series_id is not null;
call database_protect('appointments_appointment');

create table appointments_case (
  municipality_id integer not null, case_id uuid not null, appointment_id uuid not null, language text, interpreter text not null,
  note bytea,
  primary key (municipality_id, case_id, appointment_id));
create unique index appointments_case_of on appointments_case (municipality_id, appointment_id);
call access_protect_by_case('appointments_case');

create table appointments_person (
  municipality_id integer not null, person_id uuid not null, appointment_id uuid not null, language text, interpreter text not null,
  note bytea,
  primary key (municipality_id, person_id, appointment_id));
create unique index appointments_person_of on appointments_person (municipality_id, appointment_id);
call access_protect_by_person('appointments_person');

-- When a worker counsels, week by week; who has none is assumed to keep the usual office hours.
create table appointments_working_hours (
  municipality_id integer not null, account_id uuid not null, weekday smallint not null, from_time time not null, until_time time not null,
  noted_at timestamptz not null,
  primary key (municipality_id, account_id, weekday, from_time),
  constraint appointments_working_hours_day check (weekday between 1 and 7 and from_time < until_time));
call database_protect('appointments_working_hours');
create policy appointments_working_hours_own on appointments_working_hours as restrictive for insert
  with check (account_id = (select database_account()));
create policy appointments_working_hours_own_end on appointments_working_hours as restrictive for delete
  using (account_id = (select database_account()));

-- A colleague sees when somebody is busy and changes nothing: an appointment is changed by its worker, by those who may open its case or
-- person, deputies among them, and by those who arrange for a worker who cannot. Whom it passes to then is not asked.
create policy appointments_appointment_change on appointments_appointment as restrictive for update using (
  worker_id = (select database_account())
  or exists (select 1 from appointments_case c
    where c.municipality_id = appointments_appointment.municipality_id and c.appointment_id = appointments_appointment.appointment_id)
  or exists (select 1 from appointments_person p
    where p.municipality_id = appointments_appointment.municipality_id and p.appointment_id = appointments_appointment.appointment_id)
  or (select casework_arranges())) with check (true);

-- Whether an appointment is for somebody at all; not for whom. A time kept free is for nobody yet.
create function appointments_bound(the_appointment uuid) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select 1 from appointments_case c
      where c.municipality_id = database_municipality() and c.appointment_id = the_appointment)
    or exists (select 1 from appointments_person p
      where p.municipality_id = database_municipality() and p.appointment_id = the_appointment)
$$;

-- Calls off what lies ahead with a worker for a person who has no case, when what led to it ends, e.g. the slip on which it was arranged:
-- whoever ends that, an authority among them, neither sees nor changes appointments herself. How many it were.
create function appointments_call_off(the_person uuid, worker uuid) returns bigint language sql volatile security definer
set search_path = public, pg_temp as $$
  with off as (
    update appointments_appointment a set cancelled_at = clock_timestamp(), cancelled_by = database_account()
    where a.municipality_id = database_municipality() and a.worker_id = worker and a.cancelled_at is null and a.held_at is null
      and a.missed_at is null and (a.unplaced_at is not null or a.begins_at > clock_timestamp())
      and exists (select 1 from appointments_person p where p.municipality_id = a.municipality_id
        and p.appointment_id = a.appointment_id and p.person_id = the_person)
    returning a.appointment_id)
  select count(*) from off
$$;
-- Asked by the functions of the database only, each of which says who may.
revoke execute on function appointments_call_off(uuid, uuid) from public;

-- Whether a worker may open a case at a moment: she is responsible, or a grant holds then and nothing keeps her out. A grant that simply
-- runs out tells nobody; so this is asked before something is booked, and of what lies ahead (CW-16).
create function appointments_opens(the_case uuid, worker uuid, moment timestamptz) returns boolean language sql stable security definer
set search_path = public, pg_temp as $$
  select exists (select 1 from casework_case k where k.municipality_id = database_municipality() and k.case_id = the_case
      and k.responsible_id = worker)
    or (exists (select 1 from access_grant g where g.municipality_id = database_municipality() and g.case_id = the_case
        and g.account_id = worker and g.ended_at is null and g.from_at <= moment and (g.until_at is null or g.until_at > moment))
      and not exists (select 1 from access_exclusion e where e.municipality_id = database_municipality() and e.case_id = the_case
        and e.account_id = worker and e.lifted_at is null))
$$;

-- Who has a case in place of a worker who may not open it at the moment, and until when she may; no row where she may. For those who
-- reach the case.
create function appointments_closed_then(the_case uuid, worker uuid, moment timestamptz)
returns table (until_at timestamptz, responsible_id uuid)
language sql stable set search_path = public, pg_temp as $$
  select (select max(g.until_at) from access_grant g where g.municipality_id = k.municipality_id and g.case_id = k.case_id
      and g.account_id = worker and g.ended_at is null and g.until_at > clock_timestamp() and g.until_at <= moment),
    k.responsible_id
  from casework_case k
  where k.municipality_id = database_municipality() and k.case_id = the_case and not appointments_opens(the_case, worker, moment)
$$;

-- What lies ahead for a case, with whom, whether that worker may still open the case then, and who is responsible. Asked when somebody may no
-- longer open it, or before it changes hands: by whoever reaches it, whom it is offered to, the worker herself and those who arrange. It tells
-- times and workers, which the team sees anyway, and nothing of the matter.
create function appointments_of_case(the_case uuid, since timestamptz)
returns table (appointment_id uuid, worker_id uuid, begins_at timestamptz, ends_at timestamptz, opens boolean,
  responsible_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select a.appointment_id, a.worker_id, a.begins_at, a.ends_at,
    appointments_opens(c.case_id, a.worker_id, a.begins_at), k.responsible_id
  from appointments_case c
  join appointments_appointment a on a.municipality_id = c.municipality_id and a.appointment_id = c.appointment_id
  join casework_case k on k.municipality_id = c.municipality_id and k.case_id = c.case_id
  where c.municipality_id = database_municipality() and c.case_id = the_case
    and a.cancelled_at is null and a.held_at is null and a.missed_at is null and (a.unplaced_at is not null or a.begins_at > since)
    and (c.case_id = any ((select access_reach())::uuid[]) or a.worker_id = database_account() or casework_arranges()
      or exists (select 1 from casework_transfer t where t.municipality_id = c.municipality_id and t.case_id = c.case_id
        and t.ended_at is null and t.receiver_id = database_account()))
  order by a.begins_at
$$;

-- It passes to another worker: with its time where she is free, otherwise without. Of two who want her time at once, one gets it.
create function appointments_pass(the_appointment uuid, receiver uuid, with_its_time boolean) returns boolean
language plpgsql volatile set search_path = public, pg_temp as $$
begin
  update appointments_appointment set worker_id = receiver,
    unplaced_at = case when with_its_time then null else coalesce(unplaced_at, clock_timestamp()) end
  where municipality_id = database_municipality() and appointment_id = the_appointment
    and cancelled_at is null and held_at is null and missed_at is null;
  return found;
exception when exclusion_violation then
  return false;
end $$;
