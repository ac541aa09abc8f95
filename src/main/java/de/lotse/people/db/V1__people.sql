-- Why: a client is known once; what identifies her is sealed, what only counts (keys of lists) is not.
create table people_person (
  municipality_id integer not null,
  person_id uuid not null,
  version integer not null default 0,
  registered_at timestamptz not null,
  registered_by uuid not null,
  changed_at timestamptz not null,
  family_name bytea not null,
  given_names bytea not null,
  original_script bytea,
  birth_date bytea,
  birth_year smallint,
  birth_estimated boolean not null default false,
  gender text,
  family_status text,
  town text,
  district text,
  address bytea,
  phone bytea,
  email bytea,
  arrived_on date,
  interpreter text not null default 'unknown',
  interpreter_note bytea,
  -- Keys of DESTATIS; and languages with their level, the mother tongue first, e.g. 'ar:MU'.
  nationalities text[] not null default '{}',
  languages text[] not null default '{}',
  primary key (municipality_id, person_id));
call access_protect_by_person('people_person');

-- Exactly one current entry: the one without an end (IN-19).
create table people_residence (
  municipality_id integer not null, person_id uuid not null, residence_id uuid not null, status text not null,
  valid_from date, valid_to date, noted_at timestamptz not null, noted_by uuid not null, replaced_at timestamptz,
  primary key (municipality_id, person_id, residence_id));
create unique index people_residence_current on people_residence (municipality_id, person_id) where replaced_at is null;
call access_protect_by_person('people_residence');

-- Who parts two people while a second record of one of them is added to the first must not lose what that record says once both are
-- separated again (IN-15): the day of the parting is noted.
create table people_family_link (
  municipality_id integer not null, person_id uuid not null, other_id uuid not null, kind text not null,
  noted_at timestamptz not null, noted_by uuid not null, parted_at timestamptz,
  primary key (municipality_id, person_id, other_id));
call access_protect_by_person('people_family_link');

-- Of a family many live abroad, or have died; the picture marks them. The latest entry counts, and taking a mark back is an entry, too.
create table people_whereabouts (
  municipality_id integer not null, person_id uuid not null, whereabouts_id uuid not null, place text not null,
  noted_at timestamptz not null, noted_by uuid not null,
  primary key (municipality_id, person_id, whereabouts_id));
call access_protect_by_person('people_whereabouts');
call database_append_only('people_whereabouts');

-- What the client confirmed once is not asked again (IN-18).
create table people_confirmation (
  municipality_id integer not null, person_id uuid not null, confirmed_at timestamptz not null, confirmed_by uuid not null,
  primary key (municipality_id, person_id, confirmed_at));
call access_protect_by_person('people_confirmation');

-- Keyed tokens: equal names give equal tokens within one municipality, and reveal nothing.
create table people_search_token (
  municipality_id integer not null, person_id uuid not null, token bytea not null,
  primary key (municipality_id, token, person_id));
create index people_search_token_of_person on people_search_token (municipality_id, person_id);
call access_protect_by_person('people_search_token');

-- The one look beyond one's reach (IN-15): whether somebody like this is known here, and whom to ask. No data of the file.
create function people_duplicates(name_tokens bytea[], birth_token bytea)
returns table (person_id uuid, responsible uuid, same_birth_date boolean, matching bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with candidate as (
    select t.person_id, count(*) filter (where t.token = any (name_tokens)) as matching,
      bool_or(t.token = birth_token) as same_birth_date
    from people_search_token t
    where t.municipality_id = database_municipality() and (t.token = any (name_tokens) or t.token = birth_token)
    group by t.person_id)
  select c.person_id,
    coalesce((select g.account_id from access_case_person p join access_grant g
                on g.municipality_id = p.municipality_id and g.case_id = p.case_id and g.reason = 'ASSIGNMENT'
                   and g.ended_at is null
              where p.municipality_id = database_municipality() and p.person_id = c.person_id
              order by g.from_at desc limit 1),
             (select h.account_id from access_person_holder h
              where h.municipality_id = database_municipality() and h.person_id = c.person_id
              order by h.since_at desc limit 1)),
    c.same_birth_date, c.matching
  from candidate c
  where c.matching >= 2 or (c.same_birth_date and c.matching >= 1)
  order by c.same_birth_date desc, c.matching desc
  limit 10
$$;
