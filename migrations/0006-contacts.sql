-- How a station is reached: letters that can be answered, pictures, the cards on its page. And what is handed over when a term ends.

-- Where an answer goes: whoever wrote through a form of the site.
alter table letter add column reply_to text check (reply_to ~ '^[^[:space:],;<>]+@[^[:space:],;<>]+$');

-- Files --------------------------------------------------------------------------------------------------------------

-- Only pictures, and only as this program drew them anew: nothing of an uploaded file but what can be seen is in it.
create table file (
  community_id uuid not null references community,
  id uuid not null default gen_random_uuid(),  -- random: it is the file's address
  owner_id uuid,                               -- who uploaded it; null once they erased their data
  visibility text not null check (visibility in ('public', 'private')),
  public_until timestamptz,                    -- from when on its address leads to nothing; null: as long as it is public
  hash text not null,                          -- SHA-256 of the bytes, hexadecimal
  type text not null check (type = 'image/webp'),
  bytes bytea not null check (octet_length(bytes) between 1 and 4194304),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  created_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, owner_id) references person
);
create index on file (community_id, owner_id);

-- Cards on a station's page ------------------------------------------------------------------------------------------

create table contact_card (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  station_id uuid not null,
  kind text not null check (kind in ('group', 'person')),
  person_id uuid,                              -- whose card it is; of a group's, who put it up
  file_id uuid not null,
  made_on date,                                -- of a group's code: it works for seven days
  expires_on date,                             -- the first day on which it is not shown
  members integer check (members between 0 and 500),
  put_up_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, station_id) references station,
  foreign key (community_id, person_id) references person,
  foreign key (community_id, file_id) references file,
  check (kind = 'person' or (made_on is not null and expires_on is not null)),
  check (kind = 'group' or (person_id is not null and members is null)),
  check (expires_on > made_on)
);
create unique index one_group_card_per_station on contact_card (community_id, station_id) where kind = 'group';
create unique index one_card_per_person_and_station on contact_card (community_id, station_id, person_id) where kind = 'person';

-- What the keepers of a card were told, once each.
create table contact_reminder (
  community_id uuid not null,
  card_id uuid not null,
  reason text not null check (reason in ('expiry', 'filling', 'full')),
  told_at timestamptz not null,
  primary key (community_id, card_id, reason),
  foreign key (community_id, card_id) references contact_card on delete cascade
);

-- Handing over -------------------------------------------------------------------------------------------------------

-- One list for each term that ended in an office with something to hand over.
create table hand_over (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appointment_id uuid not null,
  opened_at timestamptz not null,
  done_at timestamptz,                         -- since when every item is done
  primary key (community_id, id),
  unique (community_id, appointment_id),
  foreign key (community_id, appointment_id) references appointment
);

create table hand_over_item (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  hand_over_id uuid not null,
  position integer not null,
  item text,                                   -- the charter's word; null for one that somebody added
  name jsonb not null,                         -- {zh?, en?, original}: as the charter had it when the term ended
  added_by uuid,
  note text not null default '',
  noted_by uuid,
  done_at timestamptz,
  done_by uuid,
  primary key (community_id, id),
  unique (community_id, hand_over_id, position),
  foreign key (community_id, hand_over_id) references hand_over on delete cascade,
  foreign key (community_id, added_by) references person,
  foreign key (community_id, noted_by) references person,
  foreign key (community_id, done_by) references person,
  check ((done_at is null) = (done_by is null)),
  check ((item is null) = (added_by is not null))
);
