-- What the index has to look at again, written in the transaction that changed it and never changed.
-- Sequences commit out of order: a reader takes only rows whose transaction is behind every running one.
create table search_change (
  seq        bigint generated always as identity primary key,
  xid        xid8 not null default pg_current_xact_id(),
  type       text not null,
  id         uuid not null,
  changed_at timestamptz not null default now()
);
create index search_change_by_xid on search_change (xid, seq);
alter table search_change enable row level security;
alter table search_change force row level security;
create policy anybody_tells on search_change for insert to isac_app with check (true);
create policy system on search_change to isac_system using (true) with check (true);
grant insert on search_change to isac_app;
grant select, insert, delete on search_change to isac_system;
