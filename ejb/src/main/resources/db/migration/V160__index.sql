-- Up to where the log of changes was pruned: an index that stands before it has missed something.
create table search_horizon (
  only_one boolean primary key default true check (only_one),
  xid      xid8 not null,
  seq      bigint not null
);
insert into search_horizon (xid, seq) values ('0', 0);
alter table search_horizon enable row level security;
alter table search_horizon force row level security;
create policy system on search_horizon to isac_system using (true) with check (true);
grant select, update on search_horizon to isac_system;

-- What could not be indexed, per node, as each has an index of its own.
create table index_failure (
  node            text not null,
  type            text not null,
  id              uuid not null,
  attempts        integer not null,
  next_attempt_at timestamptz not null,
  aborted         boolean not null,
  error           text not null,
  primary key (node, type, id)
);
alter table index_failure enable row level security;
alter table index_failure force row level security;
create policy system on index_failure to isac_system using (true) with check (true);
grant select, insert, update, delete on index_failure to isac_system;
