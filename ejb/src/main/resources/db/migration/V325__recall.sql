-- The own record says that it was recalled; it stays whole for its own organisation.
alter table incident
  add column recalled_at   timestamptz,
  add column recall_reason text,
  add check ((recalled_at is null) = (recall_reason is null));

-- Which organisations read a shared report, and how. They write it themselves when they read; its
-- author sees it once he has recalled the report or narrowed its audience, and nobody else ever.
create table shared_report_reading (
  organisation  text not null references organisation (code),
  shared_report uuid not null references shared_report (id),
  how           text not null check (how in ('OPENED', 'DOWNLOADED', 'EXPORTED', 'MAILED')),
  first_at      timestamptz not null,
  primary key (organisation, shared_report, how)
);
create index shared_report_reading_by_report on shared_report_reading (shared_report);
alter table shared_report_reading enable row level security;
alter table shared_report_reading force row level security;
create policy readers_add on shared_report_reading for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and exists (select from shared_report_audience a where a.shared_report = shared_report_reading.shared_report));
create policy owner_reads on shared_report_reading for select to isac_app
  using (exists (select from shared_report_owner mine
                  join shared_report_owner other on other.organisation = mine.organisation and other.incident = mine.incident
                  join shared_report r on r.id = other.shared_report and r.recalled_at is not null
                 where mine.shared_report = shared_report_reading.shared_report));
grant select, insert on shared_report_reading to isac_app;

-- Narrowing: whom a rendition keeps stands in its audience, who lost it finds a tombstone.
create policy owner_changes on shared_report_audience for update to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = shared_report_audience.shared_report));
create policy owner_removes on audience_token for delete to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = audience_token.shared_report));
grant update (audience) on shared_report_audience to isac_app;
grant delete on audience_token to isac_app;
