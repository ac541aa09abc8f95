-- Why: what was printed here and comes back with signatures belongs to that print (CW-15).
alter table documents_file add column print_id uuid;
create index documents_file_of_print on documents_file (municipality_id, print_id) where print_id is not null;
