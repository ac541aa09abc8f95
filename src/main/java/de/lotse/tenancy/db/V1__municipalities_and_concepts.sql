-- Why: who works where, for which towns, with which share, since when (ORG-01 to ORG-07), and by which concept (QA-06).
create table tenancy_municipality (
  municipality_id integer primary key,
  key text not null unique,
  ags text not null,
  name text not null,
  kind text not null,
  concept_name text not null,
  concept_title text,
  number_prefix text not null unique,
  installed_at timestamptz not null);
alter table tenancy_municipality enable row level security;
create policy tenancy_municipality_read on tenancy_municipality for select using (true);
create policy tenancy_municipality_write on tenancy_municipality for insert
  with check (municipality_id = (select database_municipality()));

-- Concepts are public documents: every municipality may read and compare them, only its own may add a version.
create table tenancy_concept (
  municipality_id integer not null references tenancy_municipality,
  number integer not null check (number > 0),
  effective_from date not null,
  decided_by text,
  decided_on date,
  note text,
  content text not null,
  written_at timestamptz not null,
  written_by uuid,
  primary key (municipality_id, number));
alter table tenancy_concept enable row level security;
create policy tenancy_concept_read on tenancy_concept for select using (true);
create policy tenancy_concept_write on tenancy_concept for insert
  with check (municipality_id = (select database_municipality()));
call database_append_only('tenancy_concept');

create table tenancy_town (
  municipality_id integer not null,
  town text not null,
  name text not null,
  region text,
  ags text,
  place_in_list integer not null,
  primary key (municipality_id, town));
call database_protect('tenancy_town');

create table tenancy_district (
  municipality_id integer not null,
  district text not null,
  name text not null,
  town text,
  primary key (municipality_id, district));
call database_protect('tenancy_district');

create table tenancy_region (
  municipality_id integer not null,
  region text not null,
  name text not null,
  towns text[] not null,
  source text,
  primary key (municipality_id, region));
call database_protect('tenancy_region');

create table tenancy_organisation (
  municipality_id integer not null,
  organisation_id uuid not null,
  key text,
  name text not null,
  kind text not null,
  parent_id uuid,
  legal_basis text,
  note text,
  source text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (municipality_id, organisation_id),
  unique (municipality_id, key),
  foreign key (municipality_id, parent_id) references tenancy_organisation);
call database_protect('tenancy_organisation');

create table tenancy_contract (
  municipality_id integer not null,
  contract_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  covers text not null,
  from_day date,
  to_day date,
  source text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (municipality_id, contract_id),
  foreign key (municipality_id, organisation_id) references tenancy_organisation);
call database_protect('tenancy_contract');

-- With the address, because a slip says where to go, with a link to a map (AP-04).
create table tenancy_place (
  municipality_id integer not null,
  place_id uuid not null,
  key text,
  name text not null,
  address text,
  town text,
  kind text not null,
  organisation_id uuid,
  opening text,
  equipment text,
  safety text,
  source text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (municipality_id, place_id),
  unique (municipality_id, key),
  foreign key (municipality_id, organisation_id) references tenancy_organisation);
call database_protect('tenancy_place');

-- One row per post and period: a change of share ends the old row and begins a new one that follows it (ORG-03).
create table tenancy_post (
  municipality_id integer not null,
  post_id uuid not null,
  key text,
  organisation_id uuid not null,
  building_block smallint not null check (building_block between 1 and 3),
  role text not null,
  fte numeric(5, 3),
  approved_fte numeric(5, 3),
  area text[] not null,
  focus text,
  place_id uuid,
  from_day date,
  to_day date,
  follows uuid,
  note text,
  source text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (municipality_id, post_id),
  unique (municipality_id, key),
  foreign key (municipality_id, organisation_id) references tenancy_organisation,
  foreign key (municipality_id, place_id) references tenancy_place,
  foreign key (municipality_id, follows) references tenancy_post,
  check (to_day is null or from_day is null or to_day >= from_day));
call database_protect('tenancy_post');

-- A rule that ends keeps its row, and the next is another one: who was competent last year stays queryable (ORG-06).
create table tenancy_competence (
  municipality_id integer not null,
  competence_id uuid not null,
  office text not null,
  organisation_id uuid not null,
  towns text[] not null,
  focus text,
  from_day date,
  to_day date,
  note text,
  source text,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (municipality_id, competence_id),
  foreign key (municipality_id, organisation_id) references tenancy_organisation,
  check (to_day is null or from_day is null or to_day >= from_day));
call database_protect('tenancy_competence');

create table tenancy_member (
  municipality_id integer not null,
  account_id uuid not null,
  post_id uuid,
  organisation_id uuid not null,
  fte numeric(5, 3) not null,
  speaker boolean not null default false,
  languages text[] not null,
  version integer not null,
  changed_at timestamptz not null,
  changed_by uuid,
  primary key (municipality_id, account_id),
  foreign key (municipality_id, organisation_id) references tenancy_organisation,
  foreign key (municipality_id, post_id) references tenancy_post);
call database_protect('tenancy_member');

-- On which post somebody sat since which day, a row for each version of the member: what is counted about a past quarter must not change
-- when she moves (ORG-03). Without a post she sits nowhere from that day. A later version counts from its day on, also where that lies before
-- the day of an earlier one: so a slip is put right.
create table tenancy_seating (
  municipality_id integer not null,
  account_id uuid not null,
  version integer not null,
  from_day date not null,
  post_id uuid,
  fte numeric(5, 3) not null,
  noted_at timestamptz not null,
  noted_by uuid,
  primary key (municipality_id, account_id, version),
  foreign key (municipality_id, post_id) references tenancy_post);
call database_protect('tenancy_seating');
call database_append_only('tenancy_seating');

-- Where each member sits on the day: on the post noted for it, in the period of that post that holds it, because periods follow one another
-- (ORG-03). Where none does, post_id is null and the page can say when her post begins or when it ended. For days before anything was noted
-- the first that was counts, as far as its post reaches back: she sat there before this was kept.
create function tenancy_seats(day date)
returns table (account_id uuid, post_id uuid, area text[], begins date, ended date, fte numeric) language sql stable as $$
  with recursive sits as (
    select distinct on (t.account_id) t.account_id, t.post_id, t.fte
    from tenancy_seating t
    where t.municipality_id = database_municipality()
    order by t.account_id, (t.from_day > day), case when t.from_day <= day then t.version end desc, t.version),
  chain as (
    select s.account_id, s.fte, p.post_id, p.area, p.from_day, p.to_day
    from sits s join tenancy_post p on p.municipality_id = database_municipality() and p.post_id = s.post_id
    union
    select c.account_id, c.fte, p.post_id, p.area, p.from_day, p.to_day
    from chain c join tenancy_post p on p.municipality_id = database_municipality() and p.follows = c.post_id),
  told as (
    select c.*, coalesce(c.from_day > day, false) as ahead, coalesce(c.to_day < day, false) as over from chain c)
  select distinct on (t.account_id) t.account_id,
    case when not ahead and not over then t.post_id end, case when not ahead and not over then t.area end,
    case when ahead then t.from_day end, case when over then t.to_day end, t.fte
  from told t
  order by t.account_id, (ahead or over), over, case when ahead then t.from_day end, t.to_day desc
$$;
