-- Why: who leaves still has people who were passed on to her, requests and slips, and with a closed account they would lie with nobody (CW-16).
-- Figures only, for herself and for those who arrange in her place. A slip counts where it comes to nobody else; a request that became a
-- case goes with the case.
create function intake_left(worker uuid) returns table (referrals integer, requests integer, slips integer) language sql stable
security definer set search_path = public, pg_temp as $$
  select
    (select count(*)::integer from intake_referral_receiver h
     join intake_referral r on r.municipality_id = h.municipality_id and r.referral_id = h.referral_id
     where h.municipality_id = database_municipality() and h.account_id = worker
       and not exists (select 1 from intake_referral_receiver later where later.municipality_id = h.municipality_id
         and later.referral_id = h.referral_id and later.place > h.place)
       and not exists (select 1 from intake_referral_step x where x.municipality_id = h.municipality_id
         and x.referral_id = h.referral_id
         and (x.kind = 'WITHDRAWN' or x.kind = 'FEEDBACK' or (r.reporter_kind is null and x.kind in ('TALKED', 'NOT_REACHED'))))),
    (select count(*)::integer from intake_request_step a
     where a.municipality_id = database_municipality() and a.kind = 'ASSIGNED' and a.worker_id = worker
       and not exists (select 1 from intake_request_step later where later.municipality_id = a.municipality_id
         and later.request_id = a.request_id and later.number > a.number
         and later.kind in ('ASSIGNED', 'GIVEN_BACK', 'CASE_OPENED', 'FIRST_APPOINTMENT', 'WITHDRAWN'))),
    (select count(*)::integer from intake_slip s
     cross join intake_slip_seats(array[worker]) hers
     cross join intake_slip_seats(array(select a.account_id from access_account a
       where a.municipality_id = database_municipality() and a.disabled_at is null and a.account_id <> worker)) others
     where s.municipality_id = database_municipality()
       and intake_slip_comes(hers.offices, hers.staffed, hers.towns, s.organisation_id, s.town)
       and not coalesce(intake_slip_comes(others.offices, others.staffed, others.towns, s.organisation_id, s.town), false)
       and not exists (select 1 from intake_slip_result t where t.municipality_id = s.municipality_id and t.slip_id = s.slip_id)
       and not exists (select 1 from intake_slip_step x where x.municipality_id = s.municipality_id and x.slip_id = s.slip_id
         and x.kind = 'WITHDRAWN'))
  where worker = database_account() or (select casework_arranges())
$$;
