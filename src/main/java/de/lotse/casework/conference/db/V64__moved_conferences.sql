-- Why: a conference that is still to come can be moved to another day, hour or place; that it was moved is a dated fact like the others,
-- so that who was invited before is told again and the former day stays readable.
alter table casework_conference_step add column moved_on date, add column moved_at time, add column moved_place bytea;
