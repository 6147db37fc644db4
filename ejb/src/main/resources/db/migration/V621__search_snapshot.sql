-- Where copies of an index were made. A copy is of no use any more once the log of changes does not
-- reach back to it; then its row goes with those of the log.
create table search_snapshot (
  position text primary key,
  xid      xid8 not null,
  seq      bigint not null,
  taken_at timestamptz not null default now()
);
alter table search_snapshot enable row level security;
alter table search_snapshot force row level security;
create policy system on search_snapshot to isac_system using (true) with check (true);
grant select, insert, delete on search_snapshot to isac_system;
