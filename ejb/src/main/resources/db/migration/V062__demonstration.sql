-- Which parts of the demonstration data are in, each written in the part's own transaction, so that
-- a start that was cut off goes on where it was.
create table demonstration_step (
  name    text primary key,
  done_at timestamptz not null default now()
);
alter table demonstration_step enable row level security;
alter table demonstration_step force row level security;
create policy everybody on demonstration_step for select using (true);
create policy loader_adds on demonstration_step for insert to isac_app
  with check (exists (select from installation where mode = 'DEMONSTRATION'));
grant select, insert on demonstration_step to isac_app;
