-- Links between things of different features. A pair is one row, whichever end it was made from.
create table link (
  organisation text not null references organisation (code),
  one_type     text not null check (one_type in ('ARTICLE', 'SHARED_REPORT')),
  one_id       uuid not null,
  other_type   text not null check (other_type in ('ARTICLE', 'SHARED_REPORT')),
  other_id     uuid not null,
  linked_at    timestamptz not null,
  primary key (organisation, one_type, one_id, other_type, other_id),
  check ((one_type, one_id) < (other_type, other_id))
);
create index link_by_one on link (one_type, one_id);
create index link_by_other on link (other_type, other_id);
alter table link enable row level security;
alter table link force row level security;
create policy signed_in on link for select to isac_app using ((select isac_account()) is not null);
create policy own_adds on link for insert to isac_app
  with check (organisation = any ((select isac_codes())::text[]));
create policy own_removes on link for delete to isac_app
  using (organisation = any ((select isac_codes())::text[]));
-- A link is not there for who may not read both ends. Each feature adds such a policy for its own things.
create policy article_end on link as restrictive for select to isac_app
  using ((one_type <> 'ARTICLE' or exists (select from article a where a.id = one_id))
         and (other_type <> 'ARTICLE' or exists (select from article a where a.id = other_id)));
create policy shared_report_end on link as restrictive for select to isac_app
  using ((one_type <> 'SHARED_REPORT' or exists (select from shared_report r where r.id = one_id))
         and (other_type <> 'SHARED_REPORT' or exists (select from shared_report r where r.id = other_id)));
grant select, insert, delete on link to isac_app;
