-- Why: who parts two people while a second record of one of them is added to the first must not lose what that record says once both
-- are separated again (IN-15).
alter table people_family_link add column parted_at timestamptz;
