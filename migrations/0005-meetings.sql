-- Meetings of the governing bodies: series and dates, what stands on their agenda, who was there, and what stations owe by it.

-- The rule by which dates are made ahead.
create table meeting_series (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  body text not null,
  title jsonb not null,                        -- {zh?, en?, original}
  rule text not null check (rule in ('weekly', 'fortnightly', 'monthly')),
  weekday integer not null check (weekday between 1 and 7),   -- 1 is Monday
  nth integer check (nth in (1, 2, 3, 4, -1)), -- of a monthly one: which such weekday of the month; -1 is the last
  local_time time not null,
  zone text not null,                          -- IANA
  lasts integer not null check (lasts between 5 and 1440),    -- minutes
  place text not null,                         -- for everybody; may be empty
  link text not null,                          -- for those who are invited only; may be empty
  starts_on date not null,                     -- the first day on which a date may fall; two weeks are reckoned from it
  ends_on date,                                -- the last such day
  started_by uuid not null,
  started_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, started_by) references person,
  check ((rule = 'monthly') = (nth is not null))
);

-- A date. Its moment is not kept: it follows from day, time and zone, and zones change their rules.
create table meeting (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),
  body text not null,
  series_id uuid,
  series_date date,                            -- the day that the series gave it; a meeting that is put off keeps it
  title jsonb not null,                        -- {zh?, en?, original}
  local_date date not null,
  local_time time not null,
  zone text not null,                          -- IANA
  lasts integer not null check (lasts between 5 and 1440),    -- minutes
  place text not null,                         -- for everybody; may be empty
  link text not null,                          -- for those who are invited only; may be empty
  state text not null check (state in ('planned', 'held', 'cancelled')),
  sequence integer not null default 0 check (sequence >= 0),  -- grows with each change that a calendar has to learn of
  called_by uuid,                              -- null: its series made it
  called_at timestamptz not null,
  told_at timestamptz,                         -- when people were last written to about its day and hour
  touched_at timestamptz,                      -- when it was last changed by itself; null: it goes with its series
  changed_at timestamptz not null,
  minutes jsonb,                               -- {zh?, en?, original}: what was said
  present integer check (present >= 0),        -- how many were there, once it is closed
  closed_by uuid,
  closed_at timestamptz,
  ledger_seq bigint,
  primary key (community_id, id),
  foreign key (community_id, series_id) references meeting_series,
  foreign key (community_id, called_by) references person,
  foreign key (community_id, closed_by) references person,
  foreign key (community_id, ledger_seq) references ledger_entry,
  constraint one_meeting_per_date unique (community_id, series_id, series_date),
  check ((series_id is null) = (series_date is null)),
  check ((state = 'held') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (ledger_seq is null)),
  check ((closed_at is null) = (present is null))
);
create index on meeting (community_id, body, local_date);

-- Something to talk about: on a meeting's agenda, or waiting for the body's next meeting.
create table meeting_topic (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  body text not null,
  meeting_id uuid,                             -- null: it waits
  position integer check (position >= 1),      -- on the agenda; null while it waits, and once it is taken off
  title jsonb not null,                        -- {zh?, en?, original}; for everybody
  words text not null,                         -- for those who are invited; may be empty
  station_id uuid,
  proposal_id uuid,
  put_by uuid,                                 -- null: the charter did, by what followed from a case or a missed duty
  put_at timestamptz not null,
  told_at timestamptz,                         -- when the station's people were last written to about this topic and its meeting
  removed_at timestamptz,
  outcome jsonb,                               -- {zh?, en?, original}: what came of it; for everybody
  primary key (community_id, id),
  foreign key (community_id) references community,
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, station_id) references station,
  foreign key (community_id, proposal_id) references proposal,
  foreign key (community_id, put_by) references person,
  constraint one_topic_per_place unique (community_id, meeting_id, position) deferrable initially immediate,
  check ((position is null) = (meeting_id is null or removed_at is not null)),
  check (told_at is null or (meeting_id is not null and station_id is not null))
);
-- What follows from a case is put on an agenda once.
create unique index one_topic_per_case on meeting_topic (community_id, body, proposal_id)
  where put_by is null and proposal_id is not null;
create index on meeting_topic (community_id, body) where meeting_id is null;
create index on meeting_topic (community_id, station_id);

-- Who was there, and who said beforehand that they could not come.
create table meeting_presence (
  community_id uuid not null,
  meeting_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('present', 'apology')),
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (community_id, meeting_id, person_id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, person_id) references person,
  foreign key (community_id, noted_by) references person
);
create index on meeting_presence (community_id, person_id);

-- A roll that was closed is changed only with a reason, and each change is kept.
create table meeting_correction (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  meeting_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('present', 'absent')),
  reason text not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  ledger_seq bigint not null,
  primary key (community_id, id),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, person_id) references person,
  foreign key (community_id, corrected_by) references person,
  foreign key (community_id, ledger_seq) references ledger_entry
);

-- What a station with a topic owed by a meeting that was held, and how it stands with it. Who came may be erased; the number stays.
create table meeting_duty (
  community_id uuid not null,
  meeting_id uuid not null,
  station_id uuid not null,
  obligation text not null,                    -- of the charter
  clause text not null,
  owes boolean not null,                       -- in a state that the obligation names, and reckoned with by then
  told boolean not null,                       -- at least a day before
  needed integer not null check (needed >= 1),
  present integer not null check (present >= 0),
  outcome text not null check (outcome in ('met', 'missed', 'cannot-tell')),
  primary key (community_id, meeting_id, station_id, obligation),
  foreign key (community_id, meeting_id) references meeting,
  foreign key (community_id, station_id) references station
);
create index on meeting_duty (community_id, station_id);

-- Letters that the clock wrote: the day before a meeting, and when one was not closed. One row a day, so that each is written once.
create table meeting_reminder (
  community_id uuid not null,
  meeting_id uuid not null,
  kind text not null check (kind in ('before', 'not-closed')),
  local_date date not null,                    -- the meeting's day when it was written
  told_at timestamptz not null,
  primary key (community_id, meeting_id, kind, local_date),
  foreign key (community_id, meeting_id) references meeting
);
