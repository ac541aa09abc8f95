-- Why: a worker's own calendar program reads when she is busy, by an address nobody can guess and she can revoke (AP-03). The address itself
-- is sealed for her; found it is by its hash.
create table appointments_feed (
  municipality_id integer not null, feed_id uuid not null, account_id uuid not null, token_hash bytea not null, token bytea not null,
  made_at timestamptz not null, revoked_at timestamptz,
  primary key (municipality_id, feed_id));
create unique index appointments_feed_token on appointments_feed (municipality_id, token_hash);
create unique index appointments_feed_now on appointments_feed (municipality_id, account_id) where revoked_at is null;
call database_protect('appointments_feed');
create policy appointments_feed_own on appointments_feed as restrictive for insert with check (account_id = (select database_account()));
create policy appointments_feed_own_end on appointments_feed as restrictive for update using (account_id = (select database_account()));
