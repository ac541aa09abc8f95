-- Why: what lies at the desk of an authority is readable only while a release covers it; PostgreSQL asks this at every look, so that a
-- withdrawal closes the desk at once (ACC-04, CON-03a). The same rule as Disclosures, for those who may not see the releases themselves.
create function consent_release_covers(person uuid, recipient text, about text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with valid as (
    select topics from consent_release r
    where r.municipality_id = database_municipality() and r.person_id = any (access_same(person)) and r.recipient_key = recipient
      and r.revoked_at is null and r.powers @> array['MAY_INFORM', 'MAY_RECEIVE']
      and (clock_timestamp() at time zone 'Europe/Berlin')::date between r.valid_from and coalesce(r.valid_to, 'infinity'))
  select exists (select 1 from valid)
    and not exists (select 1 from unnest(about) topic
                    where not exists (select 1 from valid where topics = '{}' or topic = any (topics)))
    and exists (select 1 from consent_declaration d where d.municipality_id = database_municipality() and d.person_id = any (access_same(person))
                and d.kind = 'consent' and d.withdrawn_at is null)
$$;
