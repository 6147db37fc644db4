-- A saved search may tell its owner of what is new in it. How far the log of changes was looked through for
-- it moves on in the transaction that tells him: whatever dies in between, he is told once.
alter table saved_view
  add column notices       boolean not null default false check (not notices or list = 'SEARCH'),
  add column noticed_since timestamptz not null default now(),
  add column xid           xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
  add column seq           bigint not null default 0;
create index saved_view_looked_through on saved_view (xid, seq) where notices;

create policy system_looks on saved_view for select to isac_system using (notices);
create policy system_moves_on on saved_view for update to isac_system using (notices) with check (notices);
grant select, update (xid, seq) on saved_view to isac_system;

-- What a search was found to have that is new, each thing once. Those that were found together are one notice.
create table saved_view_news (
  organisation text not null,
  view         uuid not null,
  type         text not null,
  thing        uuid not null,
  notice       uuid not null,
  primary key (organisation, view, type, thing),
  foreign key (organisation, view) references saved_view (organisation, id) on delete cascade
);
create index saved_view_news_by_notice on saved_view_news (notice);
alter table saved_view_news enable row level security;
alter table saved_view_news force row level security;
create policy own on saved_view_news for select to isac_app
  using (exists (select from saved_view v
                  where v.organisation = saved_view_news.organisation and v.id = saved_view_news.view));
create policy system on saved_view_news to isac_system using (true) with check (true);
grant select on saved_view_news to isac_app;
grant select, insert on saved_view_news to isac_system;

-- What can be found, as its reader may read it now, whatever the index says.
create view findable with (security_invoker = true) as
  select 'SHARED_REPORT' as type, id, title from shared_report where recalled_at is null and title is not null
  union all
  select 'ARTICLE', id, title from article where status = 'PUBLISHED'
  union all
  select 'INCIDENT', id, title from incident where state = 'SENT'
  union all
  select 'COURSE', c.id, e.title from course c join course_edition e on e.course = c.id and e.number = c.edition;
grant select on findable to isac_app;

-- One acts for several organisations, and keeps a search for one of them.
alter table notice_event add column only_organisation text;
