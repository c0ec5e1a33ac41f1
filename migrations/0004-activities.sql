-- Who keeps the record of an activity, who said no to hosting it, and by which role somebody confirmed it.

alter table activity_host
  add column leads boolean not null default false,  -- the station that recorded it and keeps the record
  add column refused_at timestamptz,                -- asked, and does not host it
  add check (agreed_at is null or refused_at is null),
  add check (not leads or agreed_at is not null);
create unique index one_leading_host on activity_host (community_id, activity_id) where leads;

-- A link that is no address on the web proves nothing.
alter table activity_evidence add check (url ~ '^https?://');

alter table activity_confirmation
  add column role text not null,                    -- by which the person could: `sig.member`, `station.deputy`
  add column station_id uuid,                       -- where that role is an office
  add foreign key (community_id, station_id) references station;
