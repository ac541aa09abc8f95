-- Why: what is asked from outside is kept without names and sealed, and what happened to it is never rewritten (IN-02, IN-03).
create table intake_request_number (
  municipality_id integer not null,
  year integer not null,
  last integer not null,
  primary key (municipality_id, year));
call database_protect('intake_request_number');

-- The code is found again by its keyed token; the code itself is sealed. The same form sent twice is known by the token of all it says.
create table intake_request (
  municipality_id integer not null,
  request_id uuid not null,
  number text not null,
  code_token bytea not null,
  code bytea not null,
  sent_token bytea not null,
  received_at timestamptz not null,
  origin text not null,
  concept_version integer not null,
  language text not null,
  answers bytea not null,
  account_id uuid,
  primary key (municipality_id, request_id),
  unique (municipality_id, number),
  unique (municipality_id, code_token),
  unique (municipality_id, sent_token));
create index intake_request_received on intake_request (municipality_id, received_at);
create index intake_request_of_account on intake_request (municipality_id, account_id) where account_id is not null;
call database_protect('intake_request');
call database_append_only('intake_request');

-- Two people acting at once want the same number; the key decides who was first.
create table intake_request_step (
  municipality_id integer not null,
  request_id uuid not null,
  number integer not null,
  step_id uuid not null,
  kind text not null,
  at timestamptz not null,
  by_account uuid,
  day date,
  worker_id uuid,
  choice text,
  minutes integer not null default 0 check (minutes >= 0),
  words bytea,
  primary key (municipality_id, request_id, number),
  unique (municipality_id, step_id),
  foreign key (municipality_id, request_id) references intake_request);
create index intake_request_step_of_worker on intake_request_step (municipality_id, worker_id) where worker_id is not null;
call database_protect('intake_request_step');
call database_append_only('intake_request_step');

-- The requesting body proves that the address is its own by the link sent there; the link is kept as its token only.
create table intake_request_mail_confirmation (
  municipality_id integer not null,
  request_id uuid not null,
  link_token bytea not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  primary key (municipality_id, request_id),
  unique (municipality_id, link_token),
  foreign key (municipality_id, request_id) references intake_request);
call database_protect('intake_request_mail_confirmation');

-- What goes out by mail: a job hands it to the mail server, later again when that fails; without a server, or when it failed too often,
-- somebody sends it by hand and reads what the server said the last time: a word and a number, never its own words.
create table intake_request_message (
  municipality_id integer not null,
  message_id uuid not null,
  request_id uuid not null,
  recipient bytea not null,
  subject text not null,
  body bytea not null,
  made_at timestamptz not null,
  tries integer not null default 0,
  next_try_at timestamptz not null,
  refused_why text,
  refused_code integer,
  sent_at timestamptz,
  sent_by uuid,
  primary key (municipality_id, message_id),
  foreign key (municipality_id, request_id) references intake_request);
create index intake_request_message_waiting on intake_request_message (municipality_id, made_at) where sent_at is null;
call database_protect('intake_request_message');
