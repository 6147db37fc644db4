-- Names of vendors and products as people write them: (株)架空印刷 and 架空印刷株式会社 are one. Whatever
-- else is one and the same the centre says with aliases.
create function vendor_key(written text) returns text
  language sql immutable parallel safe
  return regexp_replace(
           regexp_replace(lower(normalize(written, NFKC)),
                          '株式会社|有限会社|合同会社|\((株|有|同)\)|\m(inc|co|ltd|llc|corp|corporation)\M\.?', '', 'g'),
           '[\s・･,.，．]+', '', 'g');
-- The id by which a name is known everywhere; nothing is said with it of who wrote the name.
create function vendor_name_id(written text) returns uuid
  language sql immutable parallel safe
  return case when vendor_key(written) <> '' then md5('vendor ' || vendor_key(written))::uuid end;

-- What the centre knows of names: one vendor or product, and all names by which it goes.
create table vendor (
  id      uuid primary key,
  name    text not null check (name <> ''),
  version bigint not null
);
create table vendor_alias (
  name     uuid primary key,
  vendor   uuid not null references vendor (id),
  spelling text not null check (name = vendor_name_id(spelling))
);
create index vendor_alias_by_vendor on vendor_alias (vendor);
alter table vendor enable row level security;
alter table vendor force row level security;
alter table vendor_alias enable row level security;
alter table vendor_alias force row level security;
create policy signed_in on vendor for select to isac_app using ((select isac_account()) is not null);
create policy signed_in on vendor_alias for select to isac_app using ((select isac_account()) is not null);
create policy centre_adds on vendor for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy centre_changes on vendor for update to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
create policy centre_adds on vendor_alias for insert to isac_app
  with check ('centre' = any ((select isac_tokens())::text[]));
create policy centre_removes on vendor_alias for delete to isac_app
  using ('centre' = any ((select isac_tokens())::text[]));
create policy system_reads on vendor_alias for select to isac_system using (true);
grant select, insert, update on vendor to isac_app;
grant select, insert, delete on vendor_alias to isac_app;
grant select on vendor_alias to isac_system;

-- The vendor or product that a name means: what the centre says, or else the name itself.
create function vendor_of(name_id uuid) returns uuid
  language sql stable
  return coalesce((select a.vendor from vendor_alias a where a.name = name_id), name_id);

-- All names that mean it; the other way round.
create function vendor_names(meant uuid) returns setof uuid
  language sql stable
  begin atomic
    select a.name from vendor_alias a where a.vendor = meant
    union all
    select meant where not exists (select from vendor_alias a where a.name = meant);
  end;

-- What a rendition names, for threads of a vendor.
create table shared_report_vendor (
  shared_report uuid not null references shared_report (id),
  name          uuid not null,
  primary key (shared_report, name)
);
create index shared_report_vendor_by_name on shared_report_vendor (name);
alter table shared_report no force row level security;
insert into shared_report_vendor (shared_report, name)
  select distinct r.id, vendor_name_id(v.written) from shared_report r, unnest(r.vendors) as v(written)
   where vendor_name_id(v.written) is not null;
alter table shared_report force row level security;
alter table shared_report_vendor enable row level security;
alter table shared_report_vendor force row level security;
create policy readable on shared_report_vendor for select to isac_app
  using (exists (select from shared_report_audience a where a.shared_report = shared_report_vendor.shared_report));
create policy owner_adds on shared_report_vendor for insert to isac_app
  with check (exists (select from shared_report_owner o where o.shared_report = shared_report_vendor.shared_report));
create policy owner_removes on shared_report_vendor for delete to isac_app
  using (exists (select from shared_report_owner o where o.shared_report = shared_report_vendor.shared_report));
grant select, insert, delete on shared_report_vendor to isac_app;

-- 利用システム台帳: what an organisation uses and from whom. Nobody else ever reads a row of it.
create table register_entry (
  organisation text not null references organisation (code),
  id           uuid not null,
  system       text not null check (system <> ''),
  vendor       text not null check (vendor <> ''),
  product      text,
  release      text,
  section      text,
  note         text,
  vendor_name  uuid generated always as (vendor_name_id(vendor)) stored,
  product_name uuid generated always as (vendor_name_id(product)) stored,
  version      bigint not null,
  primary key (organisation, id)
);
create index register_entry_in_order on register_entry (organisation, system, id);
alter table register_entry enable row level security;
alter table register_entry force row level security;
create policy own on register_entry to isac_app
  using (organisation = any ((select isac_codes())::text[])
         and 'own:' || organisation = any ((select isac_tokens())::text[]));
create policy system_reads on register_entry for select to isac_system using (true);
grant select, insert, update, delete on register_entry to isac_app;
-- Who uses what is all that the fan-out needs to know.
grant select (organisation, vendor_name, product_name) on register_entry to isac_system;

-- A second kind of circle: those whose registers name a vendor or product.
create or replace view notice_circle with (security_invoker = true) as
  select f.thread as circle, f.account, a.audience, a.richer
    from shared_report_follower f
    join shared_report r on r.thread = f.thread and r.recalled_at is null
    join shared_report_audience a on a.shared_report = r.id
  union all
  select r.thread, null, array['own:' || o.organisation], '{}'
    from shared_report_owner o
    join shared_report r on r.id = o.shared_report and r.recalled_at is null
  union all
  select vendor_of(n.name), null, array['own:' || e.organisation], '{}'
    from register_entry e cross join lateral (values (e.vendor_name), (e.product_name)) as n(name)
   where n.name is not null;
