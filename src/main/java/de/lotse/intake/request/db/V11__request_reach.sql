-- Why: a visitor of the public form acts in nobody's name, and whoever has an account need not clear requests. PostgreSQL shows a request
-- to the clearing team, to the partner who sent it, to the worker who has it, and to a visitor who presents its code (IN-02, ACC-02).

-- Whether the acting account clears requests; the one role with the right REQUEST_CLEAR.
create function intake_clears() returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from access_role r where r.municipality_id = database_municipality() and r.account_id = database_account()
                 and r.role = 'CLEARING' and r.ended_at is null)
$$;

-- What a visitor presents in this transaction: the keyed token of a code, of a mailed link or of the form sent before.
create function intake_tracking() returns bytea language sql stable as $$
  select decode(nullif(current_setting('lotse.tracking', true), ''), 'hex')
$$;

-- The requests assigned to the acting account now, or to one for whom she stands in today; given back or to somebody else, they are hers no
-- more.
create function intake_assigned() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(s.request_id), '{}') from intake_request_step s
  where s.municipality_id = database_municipality() and s.kind = 'ASSIGNED'
    and s.worker_id = any (array[database_account()] || (select casework_stands_in_for())::uuid[])
    and not exists (select 1 from intake_request_step later where later.municipality_id = s.municipality_id
                    and later.request_id = s.request_id and later.number > s.number and later.kind in ('ASSIGNED', 'GIVEN_BACK'))
$$;

-- The requests the acting account sent or has assigned now; for a visitor the one whose token was presented.
create function intake_reach() returns uuid[] language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(reached.request_id), '{}') from (
    select r.request_id from intake_request r
    where database_account() is null and r.municipality_id = database_municipality() and r.code_token = intake_tracking()
    union all
    select r.request_id from intake_request r
    where database_account() is null and r.municipality_id = database_municipality() and r.sent_token = intake_tracking()
    union all
    select c.request_id from intake_request_mail_confirmation c
    where database_account() is null and c.municipality_id = database_municipality() and c.link_token = intake_tracking()
    union all
    select r.request_id from intake_request r
    where r.municipality_id = database_municipality() and r.account_id = database_account()
    union all
    select unnest(intake_assigned())) reached
$$;

-- How many came by the public form since then: the one thing the throttle asks, in nobody's name.
create function intake_received_since(since timestamptz) returns integer language sql stable security definer
set search_path = public, pg_temp as $$
  select count(*)::integer from intake_request r
  where r.municipality_id = database_municipality() and r.origin = 'FORM' and r.received_at >= since
$$;

create procedure intake_protect_by_request(protected_table text) language plpgsql as $$
begin
  execute format('create policy %I on %I as restrictive for select using ((select intake_clears()) '
    'or request_id = any ((select intake_reach())::uuid[]))', protected_table || '_reach', protected_table);
end $$;

call intake_protect_by_request('intake_request');
create policy intake_request_sent on intake_request as restrictive for insert
  with check ((select intake_clears()) or account_id = (select database_account())
    or ((select database_account()) is null and code_token = (select intake_tracking())));

-- Each side takes its own steps: the requesting body answers, the worker who has it begins, the clearing team does the rest.
call intake_protect_by_request('intake_request_step');
create policy intake_request_step_taken on intake_request_step as restrictive for insert
  with check (by_account is not distinct from (select database_account()) and ((select intake_clears())
    or (by_account is null and kind in ('ANSWER', 'OFFER_ACCEPTED', 'OFFER_DECLINED', 'WITHDRAWN')
      and request_id = any ((select intake_reach())::uuid[]))
    or (kind in ('CASE_OPENED', 'FIRST_APPOINTMENT') and request_id = any ((select intake_assigned())::uuid[]))));

call intake_protect_by_request('intake_request_mail_confirmation');
create policy intake_request_mail_confirmation_awaited on intake_request_mail_confirmation as restrictive for insert
  with check ((select intake_clears()) or request_id = any ((select intake_reach())::uuid[]));
create policy intake_request_mail_confirmation_given on intake_request_mail_confirmation as restrictive for update
  using (link_token = (select intake_tracking()));
revoke delete, truncate on intake_request_mail_confirmation from ${runtime};

-- Messages are read by who sends them: the clearing team and the job.
create policy intake_request_message_reach on intake_request_message as restrictive for select
  using ((select intake_clears()) or ((select database_account()) is null and (select database_purpose()) = 'job:request-mail'));
create policy intake_request_message_made on intake_request_message as restrictive for insert
  with check ((select intake_clears()) or request_id = any ((select intake_reach())::uuid[]));
create policy intake_request_message_sent on intake_request_message as restrictive for update
  using ((select intake_clears()) or ((select database_account()) is null and (select database_purpose()) = 'job:request-mail'));
revoke delete, truncate on intake_request_message from ${runtime};
