-- Every table of a community carries community_id, and foreign keys carry it too, so that no row can point into another
-- community. Accounts and identities belong to the installation. Ids are random: they may stand in a URL.

-- Communities and their charters -------------------------------------------------------------------------------------

create table community (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  host text unique,
  is_demo boolean not null default false,
  footer jsonb not null default '{}',          -- operator, contact, filing numbers: what the manager wrote
  created_at timestamptz not null
);

create table charter_version (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  version text not null,
  hash text not null,                          -- SHA-256 of the source, hexadecimal
  source text not null,                        -- the file, to the letter
  effective date not null,
  adopted_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, version)
);

-- Places -------------------------------------------------------------------------------------------------------------

create table place (
  slug text primary key check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  names jsonb not null,                        -- {zh, en}
  aliases text[] not null,                     -- every spelling, folded; the names' too
  country text not null,                       -- ISO 3166-1 alpha-2
  region jsonb not null,                       -- {zh, en}: province or state; may be empty
  zone text not null,                          -- IANA
  latitude real not null check (latitude between -90 and 90),
  longitude real not null check (longitude between -180 and 180),
  added_at timestamptz                         -- null: came with the software
);

-- People -------------------------------------------------------------------------------------------------------------

create table account (
  id uuid primary key default gen_random_uuid(),
  language text not null check (language in ('zh', 'en')),
  created_at timestamptz not null
);

create table identity (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  issuer text not null,                        -- 'mail'; later a provider
  subject text not null,                       -- for mail: the address, lower case
  verified_at timestamptz,
  unique (issuer, subject)
);

create table session (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  secret_hash text not null unique,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);

create table person (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  account_id uuid references account on delete set null,
  name text not null check (length(name) between 1 and 120),
  latin_name text,
  recorded_in text,                            -- the charter's date, when a charter recorded this person; may be claimed
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (community_id, id),
  unique (community_id, account_id)
);

create table claimed_handle (
  community_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('github')),
  value text not null,
  claimed_at timestamptz not null,
  proved_at timestamptz,
  primary key (community_id, person_id, kind),
  foreign key (community_id, person_id) references person
);

create table contact_point (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  kind text not null check (kind in ('email', 'phone', 'wechat')),
  value text not null,
  purpose text not null,
  verified_at timestamptz,
  created_at timestamptz not null,
  primary key (community_id, id),
  unique (community_id, person_id, kind, value, purpose),
  foreign key (community_id, person_id) references person
);

create table consent (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  purpose text not null,
  version text not null,                       -- of the text that was agreed to
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person
);

create table manager (
  community_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (community_id, person_id),
  foreign key (community_id, person_id) references person
);

-- Somebody says: this recorded person is me.
create table claim (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  email text not null,
  words text not null,
  language text not null check (language in ('zh', 'en')),
  made_at timestamptz not null,
  confirmed_address_at timestamptz,
  decided_at timestamptz,
  outcome text check (outcome in ('confirmed', 'refused')),
  primary key (community_id, id),
  foreign key (community_id, person_id) references person,
  check ((decided_at is null) = (outcome is null))
);

-- A link that can do one thing: sign in, confirm an address, follow a case, accept a rank. Only its hash is kept.
create table capability (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  purpose text not null,
  subject text not null,
  secret_hash text not null unique,
  by_hand boolean not null default false,      -- somebody handed it over: using it proves no address
  created_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz,
  primary key (community_id, id)
);
create index on capability (community_id, purpose, subject);

-- Letters ------------------------------------------------------------------------------------------------------------

create table letter (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  person_id uuid,                              -- whom it is for, when the software knows
  address text not null,
  language text not null check (language in ('zh', 'en')),
  content jsonb not null,                      -- subject, paragraphs, at most one action; links stand blank
  link jsonb,                                  -- {purpose, subject, lives}: the capability made when it is sent
  written_at timestamptz not null,
  sent_at timestamptz,
  trouble text,
  given_by_hand_at timestamptz,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person
);
create index on letter (community_id, written_at desc);

-- The ledger ---------------------------------------------------------------------------------------------------------

create table ledger_entry (
  community_id uuid not null references community,
  seq bigint not null check (seq >= 1),
  kind text not null,
  subject text not null,                       -- what the entry is about: `station:…`, `proposal:…`, `rank:…`
  at timestamptz not null,
  body text not null,                          -- canonical JSON (RFC 8785), what the hash is over
  previous_hash text not null,
  hash text not null,
  primary key (community_id, seq),
  unique (community_id, hash),
  unique (community_id, previous_hash)         -- a chain does not fork
);
create index on ledger_entry (community_id, subject);

-- Texts, names and evidence lie beside the chain, bound to it by a salted hash: erasing one leaves the chain whole.
create table ledger_text (
  community_id uuid not null,
  seq bigint not null,
  name text not null,
  visibility text not null check (visibility in ('public', 'applicant', 'deciders', 'manager')),
  salt text,
  words text,
  person_id uuid,                              -- whom erasing this text concerns
  erased_at timestamptz,
  primary key (community_id, seq, name),
  foreign key (community_id, seq) references ledger_entry,
  foreign key (community_id, person_id) references person,
  check ((erased_at is null) = (salt is not null and words is not null))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'The ledger is append-only: % is refused', tg_op using errcode = 'restrict_violation';
end $$;
create trigger ledger_is_append_only before update or delete on ledger_entry for each row execute function refuse_change();
create trigger ledger_is_not_truncated before truncate on ledger_entry for each statement execute function refuse_change();

-- Bodies: who holds which rank ---------------------------------------------------------------------------------------

create table rank_holding (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  body text not null,
  rank text not null,
  person_id uuid not null,
  invited_by uuid,                             -- the manager who invited; null when the charter's own procedure gave the rank
  invited_at timestamptz not null,
  offered_day date,                            -- the first day that the invitation names; else it is the day of acceptance
  accepted_at timestamptz,
  first_day date,
  last_day date,
  withdrawn_at timestamptz,                    -- when the invitation ended without being accepted
  withdrawn_because text check (withdrawn_because in ('taken-back', 'refused', 'overtaken')),
  ledger_seq bigint,                           -- the entry that gave the rank; null while it is only offered
  primary key (community_id, id),
  foreign key (community_id, person_id) references person,
  foreign key (community_id, invited_by) references person,
  foreign key (community_id, ledger_seq) references ledger_entry,
  check ((accepted_at is null) = (first_day is null)),
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check (withdrawn_at is null or accepted_at is null),
  check (last_day is null or (first_day is not null and last_day >= first_day))
);
-- One person holds one rank of a body at a time, and has one open invitation to it.
create unique index one_rank_per_person on rank_holding (community_id, body, person_id)
  where accepted_at is not null and last_day is null;
create unique index one_invitation_per_person on rank_holding (community_id, body, person_id)
  where accepted_at is null and withdrawn_at is null;

-- Stations -----------------------------------------------------------------------------------------------------------

create table station (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  kind text not null,
  key text not null,                           -- what must be unique, by the charter: `city:hangzhou`
  slug text not null,
  place_slug text references place,
  names jsonb not null,                        -- {zh, en}
  status text not null check (status in ('active', 'at-risk', 'inactive')),
  status_since date not null,
  founded_on date not null,
  founded_precision text not null check (founded_precision in ('day', 'month', 'year', 'unknown')),
  recorded_in text,                            -- the charter's date, when a charter recorded this station
  created_at timestamptz not null,
  primary key (community_id, id),
  constraint one_station_per_key unique (community_id, key),
  unique (community_id, slug)
);

create table station_former_slug (
  community_id uuid not null,
  slug text not null,
  station_id uuid not null,
  primary key (community_id, slug),
  foreign key (community_id, station_id) references station
);

create table appointment (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  station_id uuid not null,
  office text not null,
  seat integer check (seat >= 1),              -- which of the office's seats; null where seats are not numbered
  person_id uuid not null,
  clause text not null,
  first_day date not null,
  first_precision text not null check (first_precision in ('day', 'month', 'year', 'unknown')),
  last_day date,
  ledger_seq bigint,                           -- the decision; null for what a charter recorded
  recorded_in text,
  primary key (community_id, id),
  foreign key (community_id, station_id) references station,
  foreign key (community_id, person_id) references person,
  foreign key (community_id, ledger_seq) references ledger_entry,
  check (last_day is null or last_day >= first_day),
  check (ledger_seq is not null or recorded_in is not null)
);
create unique index one_holder_per_seat on appointment (community_id, station_id, office, seat) where last_day is null;
create unique index one_office_per_person_and_station on appointment (community_id, station_id, person_id) where last_day is null;

-- Proposals ----------------------------------------------------------------------------------------------------------

create table proposal (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  procedure text not null,
  charter_version_id uuid not null,            -- a case keeps the charter it was filed under
  channel text not null,
  language text not null check (language in ('zh', 'en')),
  state text not null check (state in ('unconfirmed', 'open', 'granted', 'declined', 'withdrawn', 'lapsed', 'overtaken')),
  applicant_id uuid not null,
  station_id uuid,                             -- the station it concerns, when there is one
  key text,                                    -- what it would open, when it would open a station
  place_slug text references place,
  answers jsonb not null,                      -- by field name; contact data is in contact_point only
  revision integer not null default 1,         -- a material edit makes the next one and voids earlier ballots
  filed_at timestamptz not null,
  opened_at timestamptz,                       -- address confirmed, or no mail to confirm by
  ended_at timestamptz,
  decision_seq bigint,
  overtaken_by uuid,
  primary key (community_id, id),
  foreign key (community_id, charter_version_id) references charter_version,
  foreign key (community_id, applicant_id) references person,
  foreign key (community_id, station_id) references station,
  foreign key (community_id, decision_seq) references ledger_entry,
  foreign key (community_id, overtaken_by) references proposal,
  check ((state in ('unconfirmed', 'open')) = (ended_at is null)),
  check (state not in ('granted', 'declined') or decision_seq is not null)
);
create index on proposal (community_id, state, opened_at);
create index on proposal (community_id, key) where state in ('unconfirmed', 'open');

create table proposal_revision (
  community_id uuid not null,
  proposal_id uuid not null,
  revision integer not null,
  answers jsonb not null,
  made_at timestamptz not null,
  primary key (community_id, proposal_id, revision),
  foreign key (community_id, proposal_id) references proposal
);

create table ballot (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  proposal_id uuid not null,
  person_id uuid not null,
  revision integer not null,
  choice text not null check (choice in ('approve', 'object', 'abstain', 'recuse')),
  reason text not null,
  vouches jsonb not null default '[]',         -- [{clause, reason}]: what the decider confirms and no data proves
  cast_at timestamptz not null,
  superseded_at timestamptz,                   -- the same person voted again
  primary key (community_id, id),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, person_id) references person
);
create unique index one_ballot_per_person on ballot (community_id, proposal_id, person_id) where superseded_at is null;

-- What is said in a case: an answer to an objection, or a note that stays among the deciders.
create table remark (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  proposal_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('answer', 'note')),
  ballot_id uuid,                              -- the objection that is answered
  words text not null,
  said_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, person_id) references person,
  foreign key (community_id, ballot_id) references ballot,
  check ((kind = 'answer') = (ballot_id is not null))
);

-- A case that nobody decides: who was told, and for which day. One row a day due, so that a sweep run twice tells once.
create table escalation (
  community_id uuid not null,
  proposal_id uuid not null,
  due_at timestamptz not null,
  told_at timestamptz not null,
  told uuid[] not null,
  primary key (community_id, proposal_id, due_at),
  foreign key (community_id, proposal_id) references proposal
);

-- Conduct ------------------------------------------------------------------------------------------------------------

-- A text that the governing body hid: the row stays, readers are told that and why.
create table hidden_text (
  community_id uuid not null references community,
  subject text not null,                       -- `proposal:<id>:<field>`, `ballot:<id>`, `remark:<id>`
  reason text not null,
  hidden_by uuid not null,
  hidden_at timestamptz not null,
  ledger_seq bigint not null,
  primary key (community_id, subject),
  foreign key (community_id, hidden_by) references person,
  foreign key (community_id, ledger_seq) references ledger_entry
);

create table suspension (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  reason text not null,
  suspended_by uuid not null,
  suspended_at timestamptz not null,
  lifted_at timestamptz,
  ledger_seq bigint not null,
  primary key (community_id, id),
  foreign key (community_id, person_id) references person,
  foreign key (community_id, suspended_by) references person,
  foreign key (community_id, ledger_seq) references ledger_entry
);
create unique index one_suspension_per_person on suspension (community_id, person_id) where lifted_at is null;
