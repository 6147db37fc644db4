-- What a person searched for, to search for it again: seen by him alone, while he acts for the organisation
-- for which he did.
create table search_history (
  organisation text not null references organisation (code),
  account      uuid not null references account (id),
  question     text not null check (question <> '' and length(question) <= 200),
  asked_at     timestamptz not null,
  primary key (organisation, account, question)
);
-- Who does not want any to be kept.
create table search_history_refusal (
  organisation text not null references organisation (code),
  account      uuid not null references account (id),
  primary key (organisation, account)
);
alter table search_history enable row level security;
alter table search_history force row level security;
alter table search_history_refusal enable row level security;
alter table search_history_refusal force row level security;
create policy own on search_history to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
create policy own on search_history_refusal to isac_app
  using (account = (select isac_account()) and organisation = any ((select isac_codes())::text[]));
grant select, insert, update, delete on search_history to isac_app;
grant select, insert, delete on search_history_refusal to isac_app;
