-- The draft of the dictionary of the field, which the centre keeps for everybody. What comes with
-- the product stands here only while it is switched off.
create table dictionary_entry (
  id         uuid primary key,
  kind       text not null check (kind in ('SYNONYMS', 'WORD')),
  line       text not null check (line <> '' and length(line) <= 5000),
  shipped    boolean not null,
  off        boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version    bigint not null,
  unique (kind, line),
  check (off or not shipped)
);
alter table dictionary_entry enable row level security;
alter table dictionary_entry force row level security;
create policy centre on dictionary_entry to isac_app
  using ('centre' = any ((select isac_tokens())::text[]))
  with check ('centre' = any ((select isac_tokens())::text[]));
grant select, insert, update, delete on dictionary_entry to isac_app;

-- Dictionaries as they were put to use, whole; the last one counts, and none ever changes.
create table dictionary_edition (
  number       bigint generated always as identity primary key,
  synonyms     text not null,
  words        text not null,
  activated_by text not null,
  activated_at timestamptz not null
);
alter table dictionary_edition enable row level security;
alter table dictionary_edition force row level security;
create policy centre_reads on dictionary_edition for select to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
create policy centre_adds on dictionary_edition for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy system_reads on dictionary_edition for select to isac_system using (true);
grant select, insert on dictionary_edition to isac_app;
grant select on dictionary_edition to isac_system;
