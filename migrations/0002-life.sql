-- The life of a station: terms of office, states, activities, cases that concern somebody or are opened by the clock.

-- Seats that several rows must not share at a time are kept apart by exclusion constraints over text and ids. Part of
-- PostgreSQL's own distribution; `migrate` says in words what is missing where a server lacks it.
create extension if not exists btree_gist;

-- Terms of office ----------------------------------------------------------------------------------------------------

alter table appointment
  add column accepted_at timestamptz,          -- when the person agreed; null for what a charter recorded
  add column ended_because text check (ended_because in
    ('stepped-down', 'succeeded', 'promoted', 'removed', 'reset', 'term-over', 'erased')),
  add column ended_clause text,
  add column ended_seq bigint,                 -- the decision in the ledger that ended it
  add column employer text,                    -- where the person works, where the charter asks; for counting shares only
  add foreign key (community_id, ended_seq) references ledger_entry,
  -- The last day is the day on which somebody else may begin.
  add constraint one_holder_at_a_time exclude using gist
    (community_id with =, station_id with =, office with =, seat with =, daterange(first_day, last_day) with &&)
    where (seat is not null),
  add constraint one_office_at_a_time exclude using gist
    (community_id with =, station_id with =, person_id with =, daterange(first_day, last_day) with &&);
drop index one_holder_per_seat;
drop index one_office_per_person_and_station;
create index on appointment (community_id, station_id) where last_day is null;
create index on appointment (community_id, person_id);

-- States of a station ------------------------------------------------------------------------------------------------

-- From which day a station counts as owing: founded, recorded here, or reactivated.
alter table station add column counts_from date;
update station set counts_from = case when recorded_in is null then founded_on else created_at::date end;
alter table station alter column counts_from set not null;

create table station_state (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  station_id uuid not null,
  status text not null check (status in ('active', 'at-risk', 'inactive')),
  first_day date not null,
  last_day date,                               -- the day the next state began
  clause text not null,                        -- what the change rests on; empty for a station that a charter recorded
  because text not null check (because in ('founded', 'recorded', 'decided', 'duty-at-risk', 'duty-safe', 'duty-missed')),
  ledger_seq bigint,
  at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, station_id) references station,
  foreign key (community_id, ledger_seq) references ledger_entry,
  check (last_day is null or last_day >= first_day)
);
create unique index one_state_at_a_time on station_state (community_id, station_id) where last_day is null;
create index on station_state (community_id, station_id, first_day);
insert into station_state (community_id, station_id, status, first_day, clause, because, at)
  select community_id, id, status, status_since, '', case when recorded_in is null then 'founded' else 'recorded' end, created_at
  from station;

-- Cases that concern somebody, are opened by the clock, or follow from another ------------------------------------------

alter table proposal
  alter column applicant_id drop not null,
  add column opened_by text not null default 'person' check (opened_by in ('person', 'clock', 'case')),
  add column subject_id uuid,                  -- whom it concerns: whose office would end, or who would be appointed
  add column office text,                      -- which office it is about, where it is about one
  add column cause jsonb,                      -- why the clock opened it: {obligation, due}
  add column parent_id uuid,                   -- the case that opened it
  add column draft_id uuid,                    -- the charter that it would adopt
  add foreign key (community_id, subject_id) references person,
  add foreign key (community_id, parent_id) references proposal,
  add check (applicant_id is not null or opened_by <> 'person');
create index on proposal (community_id, station_id) where state = 'open';

-- A certain person agrees: whoever would be appointed, whoever is said to step down.
create table confirmation (
  community_id uuid not null,
  proposal_id uuid not null,
  by text not null,                            -- 'subject', 'applicant', or a role of the charter
  person_id uuid not null,
  revision integer not null,                   -- of the application that was confirmed
  confirmed_at timestamptz not null,
  primary key (community_id, proposal_id, by, revision),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, person_id) references person
);

-- A vacant office that somebody is looked for. Its candidates are cases with the key `office:<station>:<office>`.
create table search (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  station_id uuid not null,
  office text not null,
  clause text not null,
  opened_at timestamptz not null,
  opened_seq bigint,
  closed_at timestamptz,
  closed_because text check (closed_because in ('filled', 'station-inactive', 'no-longer-asked')),
  primary key (community_id, id),
  foreign key (community_id, station_id) references station,
  foreign key (community_id, opened_seq) references ledger_entry,
  check ((closed_at is null) = (closed_because is null))
);
create unique index one_search_per_office on search (community_id, station_id, office) where closed_at is null;

-- A recorded breach of a rule: what a charter counts before it acts.
create table warning (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  station_id uuid not null,
  about text not null,                         -- the charter's word: `neutrality`
  given_on date not null,
  proposal_id uuid not null,
  ledger_seq bigint not null,
  primary key (community_id, id),
  foreign key (community_id, station_id) references station,
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, ledger_seq) references ledger_entry
);

-- Activities ---------------------------------------------------------------------------------------------------------

create table activity (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  slug text not null,                          -- random, for its address
  title jsonb not null,                        -- {zh?, en?, original}
  state text not null check (state in ('planned', 'held', 'cancelled')),
  kind text not null check (kind in ('meetup', 'workshop', 'training', 'talk', 'conference', 'other')),
  place text not null check (place in ('offline', 'online', 'both')),
  local_date date not null,                    -- the date at its place: what periods count by
  zone text not null,                          -- IANA
  venue text,
  summary jsonb,                               -- {zh?, en?, original}
  people integer check (people >= 0),          -- how many came
  counted text check (counted in ('checked-in', 'attested')),
  recorded_by uuid,
  recorded_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, slug),
  foreign key (community_id, recorded_by) references person,
  check ((people is null) = (counted is null)),
  check (state = 'held' or people is null)
);
create index on activity (community_id, local_date);

-- Each host that agrees is credited with the activity.
create table activity_host (
  community_id uuid not null,
  activity_id uuid not null,
  station_id uuid not null,
  agreed_at timestamptz,                       -- null: asked, and not agreed yet
  agreed_by uuid,
  primary key (community_id, activity_id, station_id),
  foreign key (community_id, activity_id) references activity on delete cascade,
  foreign key (community_id, station_id) references station,
  foreign key (community_id, agreed_by) references person
);
create index on activity_host (community_id, station_id);

create table activity_evidence (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  activity_id uuid not null,
  url text not null,
  words text not null,
  added_by uuid,
  added_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, activity_id) references activity on delete cascade,
  foreign key (community_id, added_by) references person
);

-- Somebody other than who recorded it says that it was held, with how many people.
create table activity_confirmation (
  community_id uuid not null,
  activity_id uuid not null,
  person_id uuid not null,
  people integer check (people >= 0),
  words text not null,
  confirmed_at timestamptz not null,
  primary key (community_id, activity_id, person_id),
  foreign key (community_id, activity_id) references activity on delete cascade,
  foreign key (community_id, person_id) references person
);

-- Charters that come into force on a day ----------------------------------------------------------------------------------

-- Null until its day has come: the clock sets it.
alter table charter_version add column in_force_since timestamptz;
update charter_version set in_force_since = adopted_at;

create table charter_draft (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  version text not null,
  hash text not null,
  source text not null,
  effective date not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  adopted_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, uploaded_by) references person
);
alter table proposal add foreign key (community_id, draft_id) references charter_draft;
