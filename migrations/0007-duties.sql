-- What stations owe: waivers, what people were told, how each duty ended, and the brake on what the clock may change at once.

create table waiver (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  station_id uuid,                             -- null: every station that owes it
  obligation text not null,
  first_day date not null,
  last_day date not null,                      -- the last day of the waiver itself
  clause text not null,
  ledger_seq bigint not null,
  given_at timestamptz not null,
  primary key (community_id, id),
  unique nulls not distinct (community_id, ledger_seq, station_id, obligation),
  foreign key (community_id, station_id) references station,
  foreign key (community_id, ledger_seq) references ledger_entry,
  check (last_day >= first_day),
  check (last_day < date '10000-01-01')
);
create index on waiver (community_id, station_id);

-- Somebody was told of a duty: once for each day of the charter, and once that it cannot be told whether it was met.
create table duty_reminder (
  community_id uuid not null,
  station_id uuid not null,
  obligation text not null,
  due date not null,
  kind text not null check (kind in ('reminder', 'unknown')),
  day date not null,                           -- the reminder's own day
  told_at timestamptz not null,
  primary key (community_id, station_id, obligation, due, kind, day),
  foreign key (community_id, station_id) references station
);

-- How a duty stood when it was due: once. What could not be told may still turn out.
create table duty_outcome (
  community_id uuid not null,
  station_id uuid not null,
  obligation text not null,
  due date not null,
  outcome text not null check (outcome in ('met', 'missed', 'waived', 'unknown')),
  clause text not null,
  required integer not null check (required >= 1),
  held integer not null check (held >= 0),
  claimed integer not null check (claimed >= 0),
  charter_version_id uuid not null,
  ledger_seq bigint,                           -- the decision; what was met is no entry of its own
  changed boolean not null default false,      -- whether the clock changed the station's state by it
  decided_at timestamptz not null,
  primary key (community_id, station_id, obligation, due),
  foreign key (community_id, station_id) references station,
  foreign key (community_id, charter_version_id) references charter_version,
  foreign key (community_id, ledger_seq) references ledger_entry,
  check ((outcome = 'missed') = (ledger_seq is not null))
);
create index on duty_outcome (community_id, decided_at) where changed;

-- The clock would have changed more stations at once than the charter lets it: nothing of that was done.
create table brake (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  pulled_at timestamptz not null,
  pulled_seq bigint not null,
  most integer not null,                       -- how many stations it may change at once
  changes jsonb not null,                      -- [{station, obligation, due, effects}]: what it would change
  ended_at timestamptz,
  ended_because text check (ended_because in ('released', 'over')),
  ended_seq bigint,
  primary key (community_id, id),
  foreign key (community_id, pulled_seq) references ledger_entry,
  foreign key (community_id, ended_seq) references ledger_entry,
  check ((ended_at is null) = (ended_because is null)),
  check ((ended_at is null) = (ended_seq is null))
);
create unique index one_brake_at_a_time on brake (community_id) where ended_at is null;

-- For whoever asks about many stations at once.
create index on activity_evidence (community_id, activity_id);
create index on station_state (community_id, at) where because in ('duty-at-risk', 'duty-missed');
create index on identity (account_id);
