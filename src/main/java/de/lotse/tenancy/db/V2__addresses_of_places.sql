-- Why: an appointment slip says where to go, with a link to a map (AP-04); the name of a place alone does not.
alter table tenancy_place add column address text;
