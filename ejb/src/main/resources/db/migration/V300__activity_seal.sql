-- The chain over the activity log: each entry's hash covers its row and the hash before it, so a row
-- that is changed, taken away, put in between or cut off at the end shows.

-- Rows that wait for the sealer. A queue and not a position in the log: transactions commit out of
-- order, and their numbers begin anew in a restored database.
create table activity_unsealed (
  seq          bigint primary key,
  organisation text not null,
  id           uuid not null
);
alter table activity_unsealed enable row level security;
alter table activity_unsealed force row level security;
create policy anybody_queues on activity_unsealed for insert to isac_app with check (true);
create policy own on activity_unsealed for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);
create policy system on activity_unsealed to isac_system using (true) with check (true);
grant select, insert on activity_unsealed to isac_app;
grant select, insert, delete on activity_unsealed to isac_system;

create function activity_waits_for_its_seal() returns trigger
  language plpgsql set search_path = public, pg_temp
as $$
begin
  insert into activity_unsealed (seq, organisation, id) values (new.seq, new.organisation, new.id);
  return null;
end
$$;
create trigger waits_for_its_seal after insert on activity
  for each row execute function activity_waits_for_its_seal();

-- What was written before there was a sealer waits too. Under FORCE the owner would see no row.
alter table activity no force row level security;
alter table activity_unsealed no force row level security;
insert into activity_unsealed (seq, organisation, id) select seq, organisation, id from activity;
do $$
begin
  if (select count(*) from activity) <> (select count(*) from activity_unsealed) then
    raise exception 'rows of the activity log would stay without a seal';
  end if;
end
$$;
alter table activity force row level security;
alter table activity_unsealed force row level security;

-- One link of a chain. No foreign key to the row: a row that is gone shows by the link that is left.
create table activity_seal (
  organisation text not null,
  month        date not null,
  n            bigint not null check (n > 0),
  activity     uuid not null,
  sealed_at    timestamptz not null,
  previous     bytea not null check (length(previous) = 32),
  hash         bytea not null check (length(hash) = 32),
  primary key (organisation, month, n),
  unique (organisation, activity)
);
alter table activity_seal enable row level security;
alter table activity_seal force row level security;
create policy own on activity_seal for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);
create policy system on activity_seal for select to isac_system using (true);
create policy system_seals on activity_seal for insert to isac_system with check (true);
grant select on activity_seal to isac_app;
grant select, insert on activity_seal to isac_system;

-- The last link of each month, kept apart so that a cut tail shows. The application only reads it.
create table activity_head (
  organisation text not null,
  month        date not null,
  n            bigint not null,
  hash         bytea not null,
  announced_at timestamptz,
  primary key (organisation, month)
);
alter table activity_head enable row level security;
alter table activity_head force row level security;
create policy own on activity_head for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);
create policy system on activity_head to isac_system using (true) with check (true);
grant select on activity_head to isac_app;
grant select, insert, update (n, hash, announced_at) on activity_head to isac_system;

-- What an administrator's check of the chain found. Nobody changes it afterwards.
create table activity_verification (
  organisation text not null,
  id           uuid not null,
  verified_at  timestamptz not null,
  username     text not null,
  entries      bigint not null,
  fault        text check (fault in ('CHANGED', 'MISSING', 'UNSEALED', 'BACKDATED', 'BROKEN', 'CUT')),
  month        date,
  n            bigint,
  activity     uuid,
  primary key (organisation, id)
);
create index activity_verification_by_time on activity_verification (organisation, verified_at desc);
alter table activity_verification enable row level security;
alter table activity_verification force row level security;
create policy own on activity_verification for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);
create policy own_adds on activity_verification for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[])
              and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);
grant select, insert on activity_verification to isac_app;

-- The log is read by who administers the organisation. Everybody writes to it.
drop policy own on activity;
create policy own on activity for select to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and (select isac_roles())::text[] && array['ORG_ADMIN', 'CENTRE_ADMIN']);

-- Retention: the owner, and nobody else, may remove whole months that ended three years ago or
-- earlier. The application has no right to update or delete, and row-level security is forced on the
-- owner too.
create policy retention on activity for delete to isac_owner
  using (at < date_trunc('month', now()) - interval '3 years');
create policy retention_reads on activity for select to isac_owner
  using (at < date_trunc('month', now()) - interval '3 years');
create policy retention on activity_seal for delete to isac_owner
  using (month < date_trunc('month', now()) - interval '3 years');
create policy retention_reads on activity_seal for select to isac_owner
  using (month < date_trunc('month', now()) - interval '3 years');
create policy retention on activity_head for delete to isac_owner
  using (month < date_trunc('month', now()) - interval '3 years');
create policy retention_reads on activity_head for select to isac_owner
  using (month < date_trunc('month', now()) - interval '3 years');
