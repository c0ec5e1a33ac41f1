-- Charters that are changed by the procedure that they name.

-- The decision in the ledger that adopted a version; null for what was adopted before it was kept.
alter table charter_version
  add column ledger_seq bigint,
  add foreign key (community_id, ledger_seq) references ledger_entry;
create index on charter_version (community_id) where in_force_since is null;

alter table charter_draft
  alter column uploaded_by drop not null,      -- null: the operator's file, read at a start
  -- The version that it was compared with when it was proposed. Another one adopted meanwhile would be undone by it without a word.
  add column base_version_id uuid,
  add foreign key (community_id, base_version_id) references charter_version,
  add unique (community_id, hash);
