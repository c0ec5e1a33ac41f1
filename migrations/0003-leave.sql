-- Leave of absence: while it lasts, whoever the charter says stands in for the office acts.
create table leave (
  community_id uuid not null,
  id uuid not null default gen_random_uuid(),
  appointment_id uuid not null,
  first_day date not null,
  last_day date not null,                      -- the last day of the leave itself
  announced_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, appointment_id) references appointment,
  check (last_day >= first_day),
  constraint one_leave_at_a_time exclude using gist
    (community_id with =, appointment_id with =, daterange(first_day, last_day, '[]') with &&)
);
