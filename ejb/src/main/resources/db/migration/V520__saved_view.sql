-- A filter of a list that a person keeps under a name: seen by him alone, while he acts for the
-- organisation for which he kept it. The query holds parameters of the list, never an address.
create table saved_view (
  organisation text not null references organisation (code),
  id           uuid not null,
  account      uuid not null references account (id),
  list         text not null check (list ~ '^[A-Z_]+$'),
  name         text not null check (name <> '' and length(name) <= 100),
  query        text not null check (query <> '' and length(query) <= 4000),
  version      bigint not null,
  primary key (organisation, id),
  unique (organisation, account, list, name)
);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy own on saved_view to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
grant select, insert, update, delete on saved_view to isac_app;
