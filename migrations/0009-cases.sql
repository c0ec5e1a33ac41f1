-- What the clock opens, it opens once: one open case of a procedure about a station.
create unique index one_open_case_by_clock on proposal (community_id, station_id, procedure)
  where opened_by <> 'person' and state = 'open' and subject_id is null;

-- A term whose end is decided and lies ahead: the clock ends it on that day. Why and by which decision is kept from then on.
alter table appointment add column ends_on date check (ends_on >= first_day);
